/** The months in the order of the year. */
export const monthNames: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** The days of the week, Monday first. */
export const weekdayNames: readonly string[] = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
