import type * as chrono from 'chrono-node';

/** A time as it was read, with its place in the text that it was read in. */
export type ReadTime = Pick<chrono.ParsedResult, 'index' | 'text' | 'start'> & {
  readonly end?: chrono.ParsedComponents | null;
};

const weekday = /^(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s+(?:morning|afternoon|evening|night))?$/i;
/** What hangs on another event, or may be meant in two ways: "two days later", "in two weeks", "3/5/2025", "9/11". */
const unsure =
  /\b(?:earlier|later|before|after|prior|from|hence|out)$|^(?:in|within)\s|^\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?$/i;

/**
 * The day, month, year or interval that a time in `text` stands for, as ISO 8601 writes it, or null where that is not certain: it needs
 * the article's date and there is none, it hangs on another event, or it may look back or ahead.
 *
 * @example // "on Sunday" in "left on Sunday", against Wednesday 14 May 2025: '2025-05-11'
 */
export const resolveTime = (text: string, result: ReadTime, reference: Date | undefined): string | null => {
  if (unsure.test(result.text) && !isPlain(result.text)) return null;
  if (/^this week$/i.test(result.text)) return reference ? weekOf(isoOf(reference)) : null;
  const looks = lookOf(text, result);
  const start = dayOf(result.start, reference, weekday.test(result.text) ? looks : undefined);
  if (!start || (reference && isTurned(result.start, start, looks, reference))) return null;
  if (/week$/.test(result.text)) return weekOf(start);
  if (/month$/.test(result.text)) return start.slice(0, 7);
  if (/year$/.test(result.text)) return start.slice(0, 4);
  const end = result.end ? dayOf(result.end, reference, undefined) : undefined;
  return end && end !== start ? `${start}/${end}` : start;
};

/** "15/5/2025" can only be read one way. */
const isPlain = (text: string): boolean =>
  text
    .split(/[-/.]/)
    .slice(0, 2)
    .some((part) => Number(part) > 12);

/** Where a day or month without a year is looked for. News looks back, unless its words look ahead. */
type Look = 'back' | 'ahead' | 'by';

const lookOf = (text: string, { index, text: words }: ReadTime): Look => {
  const before = text.slice(Math.max(0, index - 80), index);
  if (/\b(?:by|until|till|before)\s+$/i.test(before) || /^until\b/i.test(words)) return 'by';
  return ahead.test(before) ? 'ahead' : 'back';
};

const ahead =
  /\b(?:will|won['’]t|shall|would|could|might|may|to be|(?:due|scheduled|set|expected|plans?|planned|wants?|hopes?|is|are) to)\b[^.;:]*$/u;

/** Without a year a month or day behind the article's date may be the last one or the next, as may one before it with "by". */
const isTurned = (parts: chrono.ParsedComponents, start: string, looks: Look, reference: Date): boolean => {
  if (parts.isCertain('year') || parts.isCertain('weekday')) return false;
  if (!parts.isCertain('month')) return false;
  const now = isoOf(reference).slice(0, start.length);
  return start !== now && start > now === (looks === 'back');
};

const isoOf = (date: Date): string => date.toISOString().slice(0, 10);

/** Monday to Sunday around a day. */
const weekOf = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  const monday = isoOf(date);
  date.setUTCDate(date.getUTCDate() + 6);
  return `${monday}/${isoOf(date)}`;
};

/**
 * A day counts when the text names all of it, or when the article's date supplies the rest. A bare weekday (`looks` is
 * given) is the last one; the next behind "until"; none where the words look ahead, for that may be either.
 */
const dayOf = (
  parts: chrono.ParsedComponents,
  reference: Date | undefined,
  looks: Look | undefined,
): string | undefined => {
  const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')];
  if (year === null || month === null) return;
  const certain = parts.isCertain('year') && parts.isCertain('month');
  const relative = !certain || !isAbsolute(parts);
  if (!reference && relative) return;
  const pad = (value: number): string => String(value).padStart(2, '0');
  if (!parts.isCertain('day') && !parts.isCertain('weekday'))
    return parts.isCertain('month') ? `${year}-${pad(month)}` : String(year);
  if (day === null || looks === 'ahead') return;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (looks && reference) {
    if (looks === 'by' && date.getTime() < reference.getTime()) date.setUTCDate(date.getUTCDate() + 7);
    if (looks !== 'by' && date.getTime() > reference.getTime()) date.setUTCDate(date.getUTCDate() - 7);
  }
  return Number.isNaN(date.getTime()) ? undefined : isoOf(date);
};

/** chrono marks the parts of "yesterday" certain as well; only its tags tell them from a written date. */
const isAbsolute = (parts: chrono.ParsedComponents): boolean =>
  ![...parts.tags()].some((tag) => /casual|relative|ago|later|within|weekday/i.test(tag));
