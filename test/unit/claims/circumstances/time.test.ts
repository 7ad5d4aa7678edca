import { findTimes } from '../../../../shared/claims/circumstances/time.ts';

/** Read on Wednesday, 14 May 2025. */
const timesIn = (
  text: string,
  publishedAt: string | null = '2025-05-14',
): readonly (readonly [string, string | null])[] =>
  findTimes(text, 0, publishedAt).map((time) => {
    expect(text.slice(time.start, time.end)).toBe(time.text);
    return [time.text, time.resolved];
  });

describe('a month behind "in" has no day', () => {
  test.each([
    ['In March 300 were hurt.', 'March', '2025-03'],
    ['In March 12 were hurt.', 'March', '2025-03'],
    ['In March 1,200 were hurt.', 'March', '2025-03'],
    ['In March 2024 they left.', 'March 2024', '2024-03'],
    ['It sank in May 5, 2024.', 'May 5, 2024', '2024-05-05'],
    ['On March 12 they left.', 'March 12', '2025-03-12'],
  ])('%s', (text, time, resolved) => {
    expect(timesIn(text)).toEqual([[time, resolved]]);
  });
});

describe('a day', () => {
  test.each([
    ['A bomb hit a market on Tuesday, the office said.', 'on Tuesday', '2025-05-13'],
    ['It sank on Sunday, killing nine.', 'on Sunday', '2025-05-11'],
    ['The blast (Monday) hurt nine.', 'Monday', '2025-05-12'],
    ['They left at 5:30 pm on Tuesday.', 'on Tuesday', '2025-05-13'],
    ['It rained last Friday, and on.', 'last Friday', '2025-05-09'],
    ['The talks ran from 12 to 15 May.', '12 to 15 May', '2025-05-12/2025-05-15'],
    ['Between 3 and 5 May they met.', '3 and 5 May', '2025-05-03/2025-05-05'],
    ['The raids between 3 and 5 May failed.', '3 and 5 May', '2025-05-03/2025-05-05'],
    ['It opened on 15/4/2025.', '15/4/2025', '2025-04-15'],
    ['It opened earlier this week.', 'this week', '2025-05-12/2025-05-18'],
    ['It closed last week.', 'last week', '2025-05-05/2025-05-11'],
    ['It closed 3 weeks ago.', '3 weeks ago', '2025-04-23'],
    ['It fell on May 9, 2024 at 10:30.', 'May 9, 2024 at 10:30', '2024-05-09'],
    ['It fell on the fifth of May.', 'fifth of May', '2025-05-05'],
    ['It fell on Wednesday night.', 'on Wednesday night', '2025-05-14'],
  ])('is found: %s', (text, written, resolved) => {
    expect(timesIn(text)).toEqual([[written, resolved]]);
  });

  test('that lies ahead is the next one behind "until", and open where it may be either', () => {
    expect(timesIn('The truce holds until Friday.')).toEqual([['Friday', '2025-05-16']]);
    expect(timesIn('The court will hear them on Thursday.')).toEqual([['on Thursday', null]]);
    expect(timesIn('The court heard them on Thursday.')).toEqual([['on Thursday', '2025-05-08']]);
  });
});

describe('a year or month', () => {
  test.each([
    ['They spent it in 2023.', 'in 2023', '2023'],
    ['Since 2020, prices have doubled.', 'Since 2020', '2020'],
    ['It grew from 2020 to 2023.', 'from 2020 to 2023', '2020/2023'],
    ['It ends by the end of 2026.', 'end of 2026', '2026'],
    ['Exports fell in March.', 'March', '2025-03'],
    ['Exports fell in April, the port said.', 'April', '2025-04'],
    ['It will open by November.', 'November', '2025-11'],
    ['The plant closed two months ago.', 'two months ago', '2025-03'],
    ['The plant closed four years ago.', 'four years ago', '2021'],
    ['Prices rose in January 2024.', 'January 2024', '2024-01'],
  ])('is found: %s', (text, written, resolved) => {
    expect(timesIn(text)).toEqual([[written, resolved]]);
  });

  test.each([
    'Exports fell in November.',
    'The attack of 7 October killed them.',
    'They agreed to send them by March.',
    'They would move before December.',
    'Rain could fall on Saturday.',
  ])('without its year stays open where it may be last year’s or next year’s: %s', (text) => {
    expect(timesIn(text).map(([, resolved]) => resolved)).toEqual([null]);
  });

  test.each(['It has 2,023 rooms.', 'The years 2023-24 were dry.', 'In the 1990s it closed.'])('is not: %s', (text) => {
    expect(timesIn(text)).toEqual([]);
  });
});

describe('what the article’s date does not place', () => {
  test.each([
    ['Sales rose 4% from a year earlier.', 'a year earlier'],
    ['It sank three days later.', 'three days later'],
    ['It rose in the week to 9 May.', 'in the week to 9 May'],
    ['Rents rose 5% in two weeks.', 'in two weeks'],
    ['It opened on 3/5/2025.', '3/5/2025'],
    ['The 9/11 attacks killed thousands.', '9/11'],
  ])('stays open: %s', (text, written) => {
    expect(timesIn(text)).toEqual([[written, null]]);
  });

  test.each([
    'They were not paid for three months.',
    'They struck for 10 days.',
    'Wages fell in the years of crisis.',
    'They met at 10:30.',
    'She won 6–4, 3–6, 7–5.',
    'About 2,000 a month may march.',
    'The second man decided to sit down.',
  ])('is no time at all where it is a duration, an hour or nothing of the kind: %s', (text) => {
    expect(timesIn(text)).toEqual([]);
  });
});

test('without the article’s date only what is written in full is resolved', () => {
  expect(timesIn('on Sunday, 9 May 2021 or until Friday', null)).toEqual([
    ['on Sunday, 9 May 2021', '2021-05-09'],
    ['Friday', null],
  ]);
});
