import { contains, type Span } from '../../domain/span.ts';
import type { Token } from '../../text/tokens.ts';
import { subjectOf } from '../claims/subject.ts';
import { conjunctions, nounPhraseEnders, predicates } from '../language/lexicon/function-words.ts';
import { verbReading } from '../language/lexicon/verbs.ts';
import { isFiniteVerb, isParticiple, isVerb } from '../language/tags/predicate.ts';
import type { Addition, Restated } from './addition.ts';

const joins = /^\s*(?:,\s*)?(?:and|then|but|or)?\s*$/u;
const longestMain = 200;

/**
 * What a clause without a subject goes on from, when the claim before it ends just there: the subject before a finite verb ("A
 * blast killed four people and [A blast] injured seven"), the main clause before a participle ("[A bus overturned,] injuring
 * 13"). Undefined when another clause stands between or the one before has no subject of its own.
 */
export const subjectAddition = ({ text, tokens, claim, before }: Restated): Addition | undefined => {
  const antecedent = antecedentOf({ text, tokens, claim, before });
  if (antecedent) return antecedent;
  if (!before || before.end > claim.start || !joins.test(text.slice(before.end, claim.start))) return;
  const first = tokens.findIndex(({ start }) => start >= claim.start);
  const at = /ly$/.test(tokens[first]?.lower ?? '') ? first + 1 : first;
  if (isParticiple(tokens[at])) return mainClause({ text, tokens, claim, before });
  if (first !== -1 && opensWithQuantity(tokens, first, claim.quantities[0]))
    return gap({ text, tokens, claim, before });
  if (tokens[first]?.lower === 'to' && claim.modality.includes('pledge'))
    return governed({ text, tokens, claim, before });
  if (!isFiniteVerb(tokens, at) || /^(?:were|compared)$/.test(tokens[at]!.lower)) return;
  const found = subjectOf(before, tokens);
  if (!found || found.start !== before.start) return;
  const subject = withoutSpeaker(text, found, claim.attributions);
  const words = text.slice(subject.start, subject.end);
  if (/^(?:it|they|he|she|who|which|that|there|this|these|those)$/i.test(words) || /["“”()]/u.test(words)) return;
  return { at: claim.start, words, from: subject };
};

/** "The strikes, the ministry said on Sunday, destroyed … and killed 40": the strikes. */
const withoutSpeaker = (text: string, subject: Span, attributions: Restated['claim']['attributions']): Span => {
  const comma = text.slice(subject.start, subject.end).indexOf(',');
  const said = attributions.some(({ cue }) => cue && contains(subject, cue));
  return said && comma > 0 ? { start: subject.start, end: subject.start + comma } : subject;
};

/** "Moreno vowed to hire 20 and [Moreno vowed] to build 7": what governs the first infinitive. */
const governed = ({ text, tokens, claim, before }: Restated): Addition | undefined => {
  if (!before) return;
  const to = tokens.findIndex((token) => token.lower === 'to' && token.start > before.start && token.end < before.end);
  const verb = tokens[to - 1];
  if (!verb || !isVerb(verb) || verbReading(tokens[to + 1]?.lower ?? '')?.form !== 'base') return;
  const from = { start: before.start, end: verb.end };
  return from.end - from.start > longestMain
    ? undefined
    : { at: claim.start, words: text.slice(from.start, from.end), from };
};

/** "The ferry, which carried 120 people, sank": a subject that opens the sentence, right before the relative clause. */
const antecedentOf = ({ text, tokens, claim }: Restated): Addition | undefined => {
  const first = tokens.findIndex(({ start }) => start >= claim.start);
  const relative = first - 1;
  if (!/^(?:which|who)$/.test(tokens[relative]?.lower ?? '') || !comma(tokens[relative - 1]?.text)) return;
  const words = tokens.slice(0, relative - 1);
  if (words.length === 0 || words.length > 8 || words.some((word, i) => word.kind !== 'word' || isFiniteVerb(words, i)))
    return;
  if (nounPhraseEnders.has(words[0]!.lower) || words.some((word) => conjunctions.has(word.lower) || isVerb(word)))
    return;
  const from = { start: words[0]!.start, end: words.at(-1)!.end };
  return { at: claim.start, words: text.slice(from.start, from.end), from };
};

/** "2% in June", "to 2% in June". */
const opensWithQuantity = (tokens: readonly Token[], first: number, quantity: Span | undefined): boolean =>
  [first, first + 1].some((at) => tokens[at]?.start === quantity?.start) &&
  (tokens[first]!.start === quantity?.start || /^(?:to|by|at)$/.test(tokens[first]!.lower));

/** "Sales rose 3% in May and [Sales rose] 2% in June": subject and verb before the same sort of quantity. */
const gap = ({ text, tokens, claim, before }: Restated): Addition | undefined => {
  const [earlier, later] = [before?.quantities[0], claim.quantities[0]];
  if (
    !before ||
    !earlier ||
    !later ||
    earlier.kind !== later.kind ||
    earlier.effect !== later.effect ||
    before.quantities.length > 1
  )
    return;
  const own = tokens.filter((token) => token.start >= claim.start && token.end <= claim.end);
  if (own.some((token, i) => isVerb(token) || isFiniteVerb(own, i) || predicates.has(token.lower))) return;
  const words = tokens.filter((token) => token.start >= before.start && token.end <= earlier.start);
  const subject = subjectOf(before, tokens);
  if (!subject || subject.start !== before.start || subject.end > earlier.start) return;
  const verb = words.findIndex((_, i) => isFiniteVerb(words, i));
  if (verb === -1 || words.length - verb > 3) return;
  const again = own[0]!.start < later.start;
  if (again && words.at(-1)!.lower !== own[0]!.lower) return;
  const from = { start: before.start, end: words.at(again ? -2 : -1)!.end };
  return { at: claim.start, words: text.slice(from.start, from.end), from };
};

/** "[A drone strikes a block in Sumy,] injuring 13": the words before the first participle of the claim before. */
const mainClause = ({ text, tokens, claim, before }: Restated): Addition | undefined => {
  if (!before) return;
  const begin = tokens.findIndex(({ start }) => start >= before.start);
  const participle = tokens.findIndex(
    (token, i) => i > begin && token.end <= before.end && isParticiple(token) && comma(tokens[i - 1]?.text),
  );
  if (participle === -1 || !subjectOf(before, tokens)) return;
  const from = { start: before.start, end: tokens[participle - 1]!.end };
  if (from.end - from.start > longestMain) return;
  return { at: claim.start, words: text.slice(from.start, from.end), from };
};

const comma = (text: string | undefined): boolean => text === ',';
