import { monthNames } from '../../text/calendar.ts';

/**
 * An ISO date, month, year or interval as newspapers write it; anything else comes back as it is.
 *
 * @example writtenDate('2025-02-16') // '16 February 2025'
 * @example writtenDate('2025-02-10/2025-02-16') // '10–16 February 2025'
 */
export const writtenDate = (iso: string): string => {
  const [from = '', to] = iso.split('/');
  if (!to) return one(from);
  const same = from.slice(0, 7) === to.slice(0, 7) && to.length === 10;
  return same ? `${Number(from.slice(8))}–${one(to)}` : `${one(from)} – ${one(to)}`;
};

const one = (iso: string): string => {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso) ?? [];
  const name = monthNames[Number(month) - 1];
  if (!year || !name) return iso;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
};
