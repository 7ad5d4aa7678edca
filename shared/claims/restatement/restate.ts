import type { ExtractedClaim } from '../../domain/extracted-claim.ts';
import { contains } from '../../domain/span.ts';
import type { Addition, Restated } from './addition.ts';
import { pronounAddition } from './pronoun-addition.ts';
import { unitAddition } from './unit-addition.ts';
import { verbAddition } from './verb-addition.ts';
import { writtenDate } from './written-date.ts';

const longestQuote = 400;
const possessive = /^['’]s(?!\p{L})/u;

/**
 * The quote made to stand alone, or null when nothing can be added safely. Added are, each in brackets: whom a pronoun at
 * its start stands for when it is the named source; the verb that a clause has in common with the one before; what a bare
 * number counts; the date behind a relative time when the article's date is known.
 * Words are copied from the text, but for that date. Each addition's span holds its brackets and the space that sets it
 * apart, so that the restatement without these spans is the quote.
 *
 * @example // "The ministry said it launched 90 drones." gives "it [The ministry] launched 90 drones"
 */
export const restate = (input: Restated): ExtractedClaim['restatement'] => {
  const { text, claim } = input;
  if (claim.quote.length > longestQuote) return null;
  const found = [input.gapped ? verbAddition(input) : pronounAddition(input), unitAddition(input), dateAddition(input)];
  const additions = found.filter((one) => one !== undefined).toSorted((a, b) => a.at - b.at);
  if (additions.length === 0) return null;
  let restated = '';
  let at = claim.start;
  const placed = additions.map((one) => {
    restated += text.slice(at, one.at);
    at = one.at;
    const start = restated.length;
    restated += one.at === claim.start ? `[${one.words}] ` : ` [${one.words}]`;
    return { span: { start, end: restated.length }, from: one.from };
  });
  return { text: restated + text.slice(at, claim.end), additions: placed };
};

const dateAddition = ({ text, claim }: Restated): Addition | undefined => {
  const { time } = claim;
  if (!time?.resolved || !contains(claim, time) || /\d{4}/.test(time.text)) return;
  const ending = possessive.test(text.slice(time.end, time.end + 3)) ? 2 : 0;
  return { at: time.end + ending, words: writtenDate(time.resolved), from: { start: time.start, end: time.end } };
};
