import * as chrono from 'chrono-node';
import type { Span } from '../domain/span.ts';

/** A time as written, with the date or interval it stands for, or null when it needs an article date that is unknown. */
export interface FoundTime extends Span {
  readonly text: string;
  readonly resolved: string | null;
}

// Longer sentences are cut: no date expression spans so much, and time stays bounded.
const longest = 2_000;
const noReference = new Date('2000-01-01T12:00:00Z');
/** What newspapers write that the strict reading leaves out. "may" and "sat" in lower case are no dates. */
const plainWords =
  /^(?:(?:(?:on|last|next|this|since|until)\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning|afternoon|evening|night))?|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:,?\s+\d{4})?|yesterday|today|tonight|tomorrow)|(?:last|next|this)\s+(?:night|week|month|year))$/;
/** Without one of these there is nothing for `plainWords`, or for the strict reading: asking costs a hundredth of reading. */
const plainHint =
  /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight|tomorrow|(?:last|next|this)\s+(?:night|week|month|year)|January|February|March|April|May|June|July|August|September|October|November|December/;
const unit = '(?:second|sec|minute|min|hour|hr|day|week|month|quarter|qtr|year|yr|decade)s?';
const strictHint = new RegExp(
  [
    String.raw`\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)`,
    String.raw`\b(?:within|in|for|last|past|next|this)\s+(?:[\w.-]+\s+){0,3}${unit}\b`,
    String.raw`\b${unit}\s+(?:ago|earlier|later|before|after|from|back|hence|out|prior)\b`,
    String.raw`\d[-/.:h]\s?\d|\d\s?[ap]\.?m|\d{8}|noon|midnight`,
  ].join('|'),
  'i',
);
const weekday = /^(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s+(?:morning|afternoon|evening|night))?$/i;

/**
 * The times named in `text`, read strictly against the article's date. A relative time ("on Sunday", "last week") without an
 * article date has `resolved` null: never guessed. Offsets are relative to `text` plus `offset`.
 *
 * @example findTimes('killed on 9 May 2025', 0, null)[0]?.resolved // '2025-05-09'
 */
export const findTimes = (text: string, offset: number, publishedAt: string | null): FoundTime[] => {
  const reference = referenceOf(publishedAt);
  return parse(text.slice(0, longest), reference ?? noReference).map((result) => {
    const start = offset + result.index;
    const written = { start, end: start + result.text.length, text: result.text };
    return { ...written, resolved: resolve(result, reference) };
  });
};

const referenceOf = (publishedAt: string | null): Date | undefined => {
  const day = /^\d{4}-\d\d-\d\d/.exec(publishedAt ?? '')?.[0];
  const date = new Date(`${day}T12:00:00Z`);
  return day && !Number.isNaN(date.getTime()) ? date : undefined;
};

const parse = (text: string, instant: Date): chrono.ParsedResult[] => {
  try {
    const exact = strictHint.test(text) ? chrono.strict.parse(text, { instant, timezone: 0 }) : [];
    const casual = plainHint.test(text) ? chrono.casual.parse(text, { instant, timezone: 0 }) : [];
    const plain = casual.filter((result) => plainWords.test(result.text));
    const free = plain.filter(
      ({ index, text: words }) =>
        !exact.some((other) => index < other.index + other.text.length && other.index < index + words.length),
    );
    return [...exact, ...free].sort((a, b) => a.index - b.index);
  } catch {
    return [];
  }
};

const resolve = (result: chrono.ParsedResult, reference: Date | undefined): string | null => {
  const start = dayOf(result.start, reference, weekday.test(result.text));
  if (!start) return null;
  if (/week$/.test(result.text)) return weekOf(start);
  if (/month$/.test(result.text)) return start.slice(0, 7);
  if (/year$/.test(result.text)) return start.slice(0, 4);
  const end = result.end ? dayOf(result.end, reference, false) : undefined;
  return end && end !== start ? `${start}/${end}` : start;
};

/** Monday to Sunday around a day. */
const weekOf = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  const monday = date.toISOString().slice(0, 10);
  date.setUTCDate(date.getUTCDate() + 6);
  return `${monday}/${date.toISOString().slice(0, 10)}`;
};

/** A day counts when the text names all of it, or when the article's date supplies the rest. */
const dayOf = (parts: chrono.ParsedComponents, reference: Date | undefined, isWeekday: boolean): string | undefined => {
  const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')];
  if (year === null || month === null) return;
  const certain = parts.isCertain('year') && parts.isCertain('month');
  const relative = !certain || !isAbsolute(parts);
  if (!reference && relative) return;
  const pad = (value: number): string => String(value).padStart(2, '0');
  if (!parts.isCertain('day') && !parts.isCertain('weekday')) return `${year}-${pad(month)}`;
  if (day === null) return;
  const date = new Date(Date.UTC(year, month - 1, day));
  // News looks back: a bare weekday is the last one, not the next.
  if (isWeekday && reference && date.getTime() > reference.getTime()) date.setUTCDate(date.getUTCDate() - 7);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
};

/** chrono marks the parts of "yesterday" certain as well; only its tags tell them from a written date. */
const isAbsolute = (parts: chrono.ParsedComponents): boolean =>
  ![...parts.tags()].some((tag) => /casual|relative|ago|later|within|weekday/i.test(tag));
