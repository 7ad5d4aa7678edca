import * as fc from 'fast-check';
import { publicationDate } from '../../../shared/formats/publication-date.ts';

test.each([
  ['2025-05-12', '2025-05-12'],
  ['20250512', '2025-05-12'],
  ['2025-05-12T08:30:00Z', '2025-05-12T08:30:00Z'],
  ['2025-05-12T08:30Z', '2025-05-12T08:30:00Z'],
  ['2025-05-12T08:30:00.123+03:00', '2025-05-12T08:30:00+03:00'],
  ['2025-05-12T08:30:00+0300', '2025-05-12T08:30:00+03:00'],
  ['20250512T083000-05', '2025-05-12T08:30:00-05:00'],
  ['2025-05-12 08:30:00 UTC', '2025-05-12T08:30:00Z'],
  ['2025-05-12T08:30:00', '2025-05-12'],
  ['12 May 2025', '2025-05-12'],
  ['Monday, May 12th, 2025', '2025-05-12'],
  ['Mon 12 May 2025, 08:30', '2025-05-12'],
  ['Sept. 3, 2024 at 6:15 p.m. EDT', '2024-09-03'],
  ['29 February 2024', '2024-02-29'],
])('%s is %s', (raw, date) => {
  expect(publicationDate(raw)).toBe(date);
});

test.each([
  '05/06/2025',
  '2025',
  'May 2025',
  '31 April 2025',
  '29 February 2023',
  '2025-13-01',
  '2025-00-10',
  '0001-01-01T00:00:00Z',
  'on 12 May 2025 the court',
  '12 Mayhem 2025',
  'yesterday',
  '1747036800',
  '',
])('%s is no date', (raw) => {
  expect(publicationDate(raw)).toBeNull();
});

test('a time that cannot be is dropped, the day stays', () => {
  expect(publicationDate('2025-05-12T25:00:00Z')).toBe('2025-05-12');
  expect(publicationDate('2025-05-12T08:30:00+19:00')).toBe('2025-05-12');
});

test('any string gives null or an RFC 3339 date', () => {
  fc.assert(
    fc.property(fc.string(), (raw) => {
      const date = publicationDate(raw);
      return date === null || /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/.test(date);
    }),
  );
});
