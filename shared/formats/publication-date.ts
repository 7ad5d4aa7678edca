import { monthNames } from '../text/calendar.ts';
/**
 * A publication date as an RFC 3339 date, or date-time when the time has its offset from UTC; null for anything else.
 * Reads ISO 8601 (`2025-05-12`, `2025-05-12T08:30Z`, `20250512T083000+0300`) and dates in English words
 * (`12 May 2025`, `Monday, May 12, 2025`), never digits whose order is a guess (`05/06/2025`). Strict: the whole string
 * must be the date, the day must exist, the year be 1900–2100. A time without an offset is dropped. Never throws.
 *
 * @example publicationDate('2025-05-12T08:30:00+0300') // '2025-05-12T08:30:00+03:00'
 */
export const publicationDate = (raw: string | null | undefined): string | null => {
  const value = raw?.trim() ?? '';
  if (value.length > 60) return null;
  return ofIso(value) ?? ofWords(value);
};

const iso =
  /^(\d{4})(-?)(\d{2})\2(\d{2})(?:(?:T|\s{1,2})(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;

const ofIso = (value: string): string | null => {
  const match = iso.exec(value);
  if (!match) return null;
  const [, year, , month, day, hour, minute, second = '00', zone] = match;
  const date = existing(Number(year), Number(month), Number(day));
  if (!date || hour === undefined || zone === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return date;
  const offset = offsetOf(zone);
  return offset ? `${date}T${hour}:${minute}:${second}${offset}` : date;
};

const offsetOf = (zone: string): string | undefined => {
  if (/^[A-Z]/i.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  const [hours, minutes] = [digits.slice(0, 2), digits.slice(2)];
  return Number(hours) <= 14 && Number(minutes) < 60 ? `${zone[0]}${hours}:${minutes}` : undefined;
};

const months = monthNames.map((name) => name.slice(0, 3).toLowerCase());
const monthWord =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s)?';
// A clock time may follow; it is not read, for it seldom has a zone.
const clock = '(?:,?\\s(?:at\\s)?\\d{1,2}[:.]\\d{2}(?:\\s?[ap]\\.?m\\.?)?(?:\\s[A-Z]{2,4})?)?';
const dayFirst = new RegExp(`^${weekday}(\\d{1,2})(?:st|nd|rd|th)?\\s${monthWord},?\\s(\\d{4})${clock}$`, 'i');
const monthFirst = new RegExp(`^${weekday}${monthWord}\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})${clock}$`, 'i');

const ofWords = (value: string): string | null => {
  const line = value.replace(/\s+/g, ' ');
  const first = dayFirst.exec(line);
  if (first) return existing(Number(first[3]), monthOf(first[2] as string), Number(first[1]));
  const second = monthFirst.exec(line);
  return second ? existing(Number(second[3]), monthOf(second[1] as string), Number(second[2])) : null;
};

const monthOf = (word: string): number => months.indexOf(word.slice(0, 3).toLowerCase()) + 1;

const existing = (year: number, month: number, day: number): string | null => {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
};
