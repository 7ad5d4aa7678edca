/**
 * True when a Markdown parser reads this text in time and memory near linear. Markdown's nested containers and unmatched
 * emphasis or brackets cost their square, so hostile text could hold a function for minutes: such a text has lines nested
 * deeper than 30 containers, more than 50,000 lines or 3,000 in lists and quotes, or paragraphs with many thousands of
 * delimiters. Linear itself.
 *
 * @example isTame('Some *plain* words') // true
 */
export const isTame = (text: string): boolean => {
  let effort = 0;
  let delimiters = 0;
  let nested = 0;
  let lines = 0;
  for (let from = 0; from < text.length; lines += 1) {
    const found = text.indexOf('\n', from);
    const to = found === -1 ? text.length : found;
    const nesting = nestingOf(text, from, to);
    if (nesting > 0) nested += 1;
    if (lines >= mostLines || nested > mostNested || nesting > deepest) return false;
    const here = delimitersIn(text, from, to);
    delimiters = here === undefined ? 0 : delimiters + here;
    effort += (here ?? 0) * delimiters;
    if (effort > mostEffort) return false;
    from = to + 1;
  }
  return true;
};

const deepest = 30;
const mostLines = 50_000;
const mostNested = 3_000;
/** Sum over paragraphs of half their delimiters squared: about one second. */
const mostEffort = 5e7;

/** How many containers a line may open: quote marks and bullets before its text, or its indent in steps of two. */
const nestingOf = (text: string, from: number, to: number): number => {
  let markers = 0;
  let spaces = 0;
  for (let i = from; i < to; i += 1) {
    const char = text[i] as string;
    if (char === ' ') spaces += 1;
    else if (char === '\t') spaces += 4;
    else if (containers.has(char)) markers += 1;
    else break;
  }
  return markers + spaces / 4;
};

const containers = new Set('>-*+0123456789.)');
const delimiter = new Set('*_[]()`<!&\\');

/** Undefined for a line without any text, which ends a paragraph. */
const delimitersIn = (text: string, from: number, to: number): number | undefined => {
  let count = 0;
  let blank = true;
  for (let i = from; i < to; i += 1) {
    const char = text[i] as string;
    if (delimiter.has(char)) count += 1;
    if (char !== ' ' && char !== '\t' && char !== '\r') blank = false;
  }
  return blank ? undefined : count;
};
