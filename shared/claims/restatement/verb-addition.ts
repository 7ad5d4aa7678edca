import type { Token } from '../../text/tokens.ts';
import { subjectOf } from '../claims/subject.ts';
import { auxiliaries, nounPhraseEnders } from '../language/lexicon/function-words.ts';
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

/**
 * What became of those counted, where the clause before says it of its own: "Six people died in Odesa and four [died] in
 * Mykolaiv". Undefined when the clause has a verb, or a phrase of place or time does not follow its number.
 */
export const fateAddition = ({ text, tokens, claim, before }: Restated): Addition | undefined => {
  const [earlier, later] = [before?.quantities[0], claim.quantities[0]];
  if (!before || !earlier || !later || before.quantities.length > 1 || claim.quantities.length > 1) return;
  if (earlier.kind !== 'casualty' || earlier.effect !== later.effect || later.kind !== 'casualty') return;
  if (earlier.start !== before.start || later.start !== claim.start || earlier.effect === null) return;
  const own = tokens.filter(({ start, end }) => start >= later.end && end <= claim.end);
  if (!nounPhraseEnders.has(own[0]?.lower ?? '') || own.some((token, i) => isVerb(token) || isFiniteVerb(own, i)))
    return;
  const words = fateOf(tokens.filter(({ start, end }) => start >= earlier.end && end <= before.end));
  if (!words) return;
  const from = { start: words[0]!.start, end: words.at(-1)!.end };
  return { at: later.end, words: text.slice(from.start, from.end), from };
};

/** "died", "were killed", directly behind the number and before a phrase of its own. */
const fateOf = (words: readonly Token[]): readonly Token[] | undefined => {
  const to = words.findIndex(({ lower }) => nounPhraseEnders.has(lower));
  const verb = words.slice(0, to === -1 ? 0 : to);
  const fits = verb.length > 0 && verb.length <= mostWords && verb.every(({ kind }) => kind === 'word');
  return fits && (isFiniteVerb(words, 0) || auxiliaries.has(words[0]!.lower)) ? verb : undefined;
};
