import { oneLine, type Part } from './draft.ts';
import { publicationDate } from './publication-date.ts';

/** A part of a page with what its markup says of it: how much of its text is links (0–1), whether it is a heading. */
export interface PagePart extends Part {
  readonly linked: number;
  readonly heading: boolean;
}

/**
 * The parts of an article without what pages put between and after its paragraphs: the repeated headline, lines of
 * bylines and dates, labels of pictures and buttons, pointers to other stories, and at the end the lists of other
 * stories, newsletters, copyright and contact lines. A picture's caption and credit become captions. What reads like
 * prose stays.
 */
export const refineParts = (parts: readonly PagePart[], title: string | null): Part[] => {
  const lines = parts.map((part) => ({ ...part, text: oneLine(part.text) })).filter((part) => part.text !== '');
  const own = lines.filter((part, i) => !(isFurniture(part) || (i < topParts && isSameTitle(part.text, title))));
  const kept = withoutTail(withoutPointers(own));
  const lead = kept.findIndex((part) => part.kind !== 'standfirst' && part.kind !== 'caption');
  return kept.map(({ kind, text }, i) => {
    if (kind === 'body' && isCredit(text)) return { kind: 'caption', text };
    // Crossheads have the same names as standfirsts.
    return { kind: kind === 'standfirst' && i > lead && lead !== -1 ? 'body' : kind, text };
  });
};

const topParts = 5;
const key = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const isSameTitle = (text: string, title: string | null): boolean => title !== null && key(text) === key(title);

const labels =
  /^(?:advert(?:isement)?s?|sponsored(?: content)?|ad|image|caption|close|photo|video|gallery|share(?: this.{0,20})?|tweet|print|e-?mail|comments?|(?:post|leave|add) (?:a )?comments?.{0,5}|read (?:more|full (?:story|article))|continue reading.{0,20}|show more|load(?:ing)?(?: more| content)?[ .…]*|subscribe(?: now)?|sign up|log in|follow us|text size|listen|play video|watch(?: now)?|skip ad.{0,20}|breaking news|latest(?: news)?|popular|by|story continues.{0,20}|image \d+ of\s?\/?\s?\d+|\d{1,4}|[^\p{L}\p{N}]+)$/iu;
const dateLabel =
  /^(?:(?:first |last |originally )?(?:published|posted|updated|created|modified)(?: on| at)?:?|on:?|date:?)\s+/i;
const dateLine = /\b(?:19|20)\d\d\b|\d{1,2}:\d{2}/;
const dateWords =
  /\b(?:published|posted|updated|original|on|at|am|pm|[a-z]{3,4}|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|[\d\W]/giu;

const isFurniture = ({ text }: PagePart): boolean =>
  text.length <= 120 && (labels.test(text) || isDateLine(text) || isByline(text));

/** Nothing but a date, a clock time, a zone and words like `Updated`. */
const isDateLine = (text: string): boolean =>
  publicationDate(text.replace(dateLabel, '')) !== null ||
  ((dateLabel.test(text) || /^[a-z]{3,9}\.?,? [a-z\d]/i.test(text)) &&
    dateLine.test(text) &&
    text.replace(dateWords, '').length === 0);

const isByline = (text: string): boolean => /^by:? \p{Lu}[^.!?]*$/iu.test(text) && text.split(' ').length <= 8;

const finalStop = /[.!?…]["”’)]?$/;

const pointer =
  /^(?:related(?: (?:stories|story|articles?|coverage|content|news|topics|links))?|read (?:more|also|next|this)|see (?:more|also)|also (?:read|on|see)|more(?::|$| from\b| on\b| news\b| stories\b| like\b)|don['’]t miss|recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|be interested)|watch|click here|must[- ]read\b)/i;

/** Pointers to other stories: paragraphs that begin with such words and are mostly a link, and lists of links under them. */
const withoutPointers = (parts: readonly PagePart[]): PagePart[] => {
  const kept: PagePart[] = [];
  let under = false;
  for (const part of parts) {
    const points =
      pointer.test(part.text) && (part.linked > 0.5 || (part.text.length <= 60 && !/[.!?]$/.test(part.text)));
    if (points) under = part.linked < 0.5;
    else if (under && part.linked > 0.8) continue;
    else {
      under = false;
      kept.push(part);
    }
  }
  return kept;
};

const ending =
  /^(?:©|\(c\)|copyright\b|all rights reserved|follow (?:us|him|her|them|@\S+|\S+(?: \S+)? on)\b|subscribe (?:to|now|here)\b|sign up (?:for|to|here|now)\b|get (?:the|our) [^.]{0,60}(?:newsletter|inbox|delivered|app)\b|want more\b|tags?:|filed under|topics?:|sources?:|via [^.]{1,40}$|contact (?:us|the (?:author|reporter|writer|newsroom))\b|e-?mail:|write to \S+|the contents of this site|more (?:from|great|stories|news)\b|\S+@\S+\.\S+|(?:www\.|https?:|twitter\.com)\S+$|comments?\b.{0,20}$)/i;

/** Cut from the end upwards: links alone, headings with nothing under them, and lines that end pages. */
const withoutTail = (parts: readonly PagePart[]): PagePart[] => {
  let end = parts.length;
  while (end > 1) {
    const { text, linked, heading } = parts[end - 1] as PagePart;
    const ends = (linked > 0.8 && !finalStop.test(text)) || heading || (text.length <= 300 && ending.test(text));
    if (!ends) break;
    end -= 1;
  }
  return parts.slice(0, end);
};

/** A picture's source line: `Photo: Ann Lee/Agency`, `(Image: AGENCY)`, `… Credit: Agency`. */
const isCredit = (text: string): boolean =>
  text.length <= 300 &&
  (/^(?:photo(?:graph)?|image|picture|pic|credit|video|source|getty|illustration)s?(?: (?:by|credit|courtesy of|via))?\s?[:©/]/i.test(
    text,
  ) ||
    /\((?:photo|image|picture|credit|file)[^()]{0,80}\)$/i.test(text) ||
    /(?:photo|image|picture)? ?credit: ?[^.]{1,60}$/i.test(text) ||
    /\((?:AP|Reuters|AFP|Getty)[^()]{0,60}\)$/.test(text));
