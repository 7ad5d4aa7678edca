import * as chrono from 'chrono-node';
import type { Span } from '../../domain/span.ts';
import { monthNames, weekdayNames } from '../../text/calendar.ts';
import { type ReadTime, resolveTime } from './resolve-time.ts';

/** A time as written, with the date or interval it stands for, or null when it needs an article date that is unknown. */
export interface FoundTime extends Span {
  readonly text: string;
  readonly resolved: string | null;
}

// Longer sentences are cut: no date expression spans so much, and time stays bounded.
const longestRead = 2_000;
const noReference = new Date('2000-01-01T12:00:00Z');
const weekday = `(?:${weekdayNames.join('|')})`;
const monthName = `(?:${monthNames.join('|')})`;
const nearDay = 'yesterday|today|tonight|tomorrow';
const nearSpan = String.raw`(?:last|next|this)\s+(?:night|week|month|year)`;
const partOfDay = String.raw`(?:\s+(?:morning|afternoon|evening|night))?`;
/** What newspapers write that the strict reading leaves out. "may" and "sat" in lower case are no dates. */
const plainWords = new RegExp(
  String.raw`^(?:(?:(?:on|last|next|this|since|until)\s+)?(?:${weekday}${partOfDay}|${monthName}(?:,?\s+\d{4})?|${nearDay})|${nearSpan})$`,
);
/** Without one of these there is nothing for `plainWords`, or for the strict reading: asking costs a hundredth of reading. */
const plainHint = new RegExp(`${weekday}|${nearDay}|${nearSpan}|${monthName}`);
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])';
const amount =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d+(?:\\.\\d+)?|half(?:\\s+an?)?|an?(?:\\s+few)?|few|several|the|(?:a\\s+)?couple(?:\\s+of)?)';
const unit = '(?:second|minute|hour|day|week|month|quarter|year)s?';
const strictHint = new RegExp(
  [
    String.raw`(?:\d(?:st|nd|rd|th)?|first|second|third|th)\W{0,4}(?:of\W{1,3})?${month}`,
    String.raw`\b${month}\W{0,4}(?:\d|first|second|third|(?:twenty|thirty)\W|[a-z]+th\b)`,
    String.raw`\b(?:within|in)\s+(?:(?:about|around|roughly|approximately|just)\s+(?:~\s*)?)?${amount}\s{0,3}${unit}\b`,
    String.raw`\b${unit}\s+(?:ago|earlier|later|before|after|from)\b`,
    String.raw`\d[-./]\d{1,2}[-./]\d|\d/\d`,
  ].join('|'),
  'i',
);
/** A year, or a run of years, behind a word that makes it a time: "in 2023", "from 2020 to 2023", "end of 2026". */
const years =
  /\b(?:in|since|by|during|until|from|(?:end|start|beginning|half|quarter|spring|summer|autumn|winter|fall) of) ((?:19|20)\d\d)(?:(?: to |[-–])((?:19|20)\d\d))?(?![\d,.%:/–-]*\d)\b/gi;
/** "from 12 to 15 May" and "between 3 and 5 May", which are read as hours and as one day. */
const dayRange =
  /\b([Ff]rom|[Bb]etween)( \d{1,2} )(to|and)(?= \d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec))/g;
/** "In March 300 were hurt": behind "in" a month has no day, and the number is a number of something else. */
const monthAndCount = new RegExp(String.raw`\b([Ii]n ${monthName}) (?=\d{1,3}(?:,\d{3})*(?!\d|, ?(?:19|20)\d\d))`, 'g');

/**
 * The times named in `text`, read strictly against the article's date: days, weeks, months and years, not hours and not how
 * long something took ("for three months"). `resolved` is null, never guessed, where the article's date is needed and
 * unknown ("on Sunday"), where the time hangs on another event ("two days later"), and where the words may look back or ahead
 * ("in November", written in May). Offsets are relative to `text` plus `offset`.
 *
 * @example findTimes('killed on 9 May 2025', 0, null)[0]?.resolved // '2025-05-09'
 */
export const findTimes = (text: string, offset: number, publishedAt: string | null): FoundTime[] => {
  const reference = referenceOf(publishedAt);
  const read = text.slice(0, longestRead);
  const times = parse(read, reference ?? noReference).map((result) => ({
    ...spanOf(read, result.index, result.index + result.text.length),
    resolved: resolveTime(read, result, reference),
  }));
  const named = [...read.matchAll(years)].map((match) => ({
    ...spanOf(read, match.index, match.index + match[0].length),
    resolved: match[2] ? `${match[1]}/${match[2]}` : match[1]!,
  }));
  const free = named.filter((year) => !times.some((time) => year.start < time.end && time.start < year.end));
  return [...times, ...free]
    .sort((a, b) => a.start - b.start)
    .map((time) => ({ ...time, start: time.start + offset, end: time.end + offset }));
};

const spanOf = (text: string, start: number, end: number): Span & { readonly text: string } => ({
  start,
  end,
  text: text.slice(start, end),
});

const referenceOf = (publishedAt: string | null): Date | undefined => {
  const day = /^\d{4}-\d\d-\d\d/.exec(publishedAt ?? '')?.[0];
  const date = new Date(`${day}T12:00:00Z`);
  return day && !Number.isNaN(date.getTime()) ? date : undefined;
};

const parse = (written: string, instant: Date): ReadTime[] => {
  try {
    const text = written.replace(monthAndCount, '$1;');
    const strict = strictHint.test(text)
      ? chrono.strict.parse(text.replace(dayRange, spaced), { instant, timezone: 0 })
      : [];
    const exact = strict.filter((result) => !isDuration(result) && !isHour(result));
    const casual = plainHint.test(text) ? plainReader.parse(text, { instant, timezone: 0 }) : [];
    const plain = casual.map(cutToDay).filter((result) => plainWords.test(result.text));
    const free = plain.filter(
      ({ index, text: words }) =>
        !exact.some((other) => index < other.index + other.text.length && other.index < index + words.length),
    );
    return [...exact, ...free].sort((a, b) => a.index - b.index);
  } catch {
    return [];
  }
};

/**
 * Reads what `plainWords` may name: by chrono's parsers of weekdays and of what its strict reading lacks. Two of the others
 * would take 80 ms each to begin with, and all of them read each sentence.
 */
const plainReader = ((): chrono.Chrono => {
  const { parsers, refiners } = chrono.en.configuration.createCasualConfiguration();
  const strict = new Set(chrono.strict.parsers.map((parser) => parser.constructor));
  const context = new chrono.ParsingContext('');
  const plain = parsers.filter(
    (parser) => !strict.has(parser.constructor) || parser.pattern(context).source.includes('sunday'),
  );
  return new chrono.Chrono({ parsers: plain, refiners });
})();

/** "on Tuesday, " and "at 5:30 pm on Tuesday" are Tuesday, "April, " is April. */
const cutToDay = (result: ReadTime): ReadTime => {
  const text = result.text.replace(/[\s,)]+$/, '');
  const day = wordsBefore.test(text) ? aDay.exec(text) : null;
  const { index, start, end } = result;
  return day ? { index: index + day.index, text: day[0], start, end } : { index, text, start, end };
};

const wordsBefore = /^(?:at\s|\d|noon|\(|On\s)/;
const aDay = new RegExp(String.raw`(?:(?:on|last|next|this)\s+)?${weekday}${partOfDay}`);

/** The range as it is read, with every letter behind it where it was. */
const spaced = (_: string, opens: string, day: string, joins: string): string =>
  `${' '.repeat(opens.length)}${day}${'to'.padEnd(joins.length)}`;

/** Also without a number: "in the years of crisis". */
const isDuration = ({ text }: ReadTime): boolean => /^(?:for\s|(?:with)?in\s+the\s+(?:second|\w+s)$)/i.test(text);

const isHour = ({ start }: ReadTime): boolean =>
  start.isCertain('hour') && !start.isCertain('day') && !start.isCertain('weekday') && !start.isCertain('month');
