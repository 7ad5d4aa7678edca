import { subjectOf } from '../claims/subject.ts';
import { isFiniteVerb, isVerb } from '../language/tags/predicate.ts';
import type { Addition, Restated } from './addition.ts';

const mostWords = 4;

/**
 * The verb of a clause that has it in common with the one before: "Germany sent 12 tanks and Poland [sent] 14 jets". Undefined when
 * the two count different sorts of things, or more than the verb stands before the first number.
 */
export const verbAddition = ({ text, tokens, claim, before, gapped }: Restated): Addition | undefined => {
  const [earlier, later] = [before?.quantities[0], claim.quantities[0]];
  if (!gapped || !before || !earlier || !later || before.quantities.length > 1 || claim.quantities.length > 1) return;
  if (earlier.kind !== later.kind || earlier.effect !== later.effect) return;
  const subject = subjectOf(before, tokens);
  if (!subject || subject.start !== before.start) return;
  const words = tokens.filter(({ start, end }) => start >= subject.end && end <= earlier.start);
  const plain = words.length > 0 && words.length <= mostWords && words.every(({ kind }) => kind === 'word');
  if (!plain || !words.some((_, i) => isFiniteVerb(words, i) || isVerb(words[i]!))) return;
  const from = { start: words[0]!.start, end: words.at(-1)!.end };
  return { at: gapped.end, words: text.slice(from.start, from.end), from };
};
