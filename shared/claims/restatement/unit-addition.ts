import { singularOf } from '../language/lexicon/singular.ts';
import type { Addition, Restated } from './addition.ts';

const bare = /^(?:[\p{L}\s]+\s)?(?:[\d.,]+|[\p{L}-]+)(?:\s(?:more|million|thousand|hundred))?$/u;

/**
 * What a bare number counts, from the quantity just before it in the sentence: "three people were killed and 14 [people]
 * injured". Undefined when the number has a noun of its own or the one before counts something else.
 */
export const unitAddition = ({ text, tokens, claim, before, gapped }: Restated): Addition | undefined => {
  const quantity = claim.quantities[0];
  const counted = before?.quantities.at(-1);
  if (!quantity || !counted || !before || claim.quantities.length > 1 || quantity.start < counted.end) return;
  const kinds = gapped ? countedKinds : casualties;
  if (!kinds.has(quantity.kind) || counted.kind !== quantity.kind || quantity.unit !== counted.unit || !quantity.unit)
    return;
  const last = tokens.findLast(({ end }) => end === quantity.end);
  if (!last || !bare.test(quantity.quote) || isNoun(last.lower, quantity.unit)) return;
  if (/^\s*of\b/.test(text.slice(quantity.end, quantity.end + 4))) return;
  const noun = tokens.findLast(({ start, end }) => start > counted.start && end === counted.end);
  if (!noun || singularOf(noun.lower) !== counted.unit) return;
  return { at: quantity.end, words: text.slice(noun.start, noun.end), from: { start: noun.start, end: noun.end } };
};

const casualties: ReadonlySet<string> = new Set(['casualty']);
/** What a clause without a verb counts is what the clause before counts. */
const countedKinds: ReadonlySet<string> = new Set(['casualty', 'materiel', 'personnel', 'quantity']);

const isNoun = (lower: string, unit: string): boolean =>
  singularOf(lower) === unit || /^(?:others?|them|people|dead|wounded|injured)$/.test(lower);
