import type { Sentence } from '../sentence.ts';
import { dependentsOf, relationOf } from './dependents.ts';

/**
 * The noun that a number counts or measures, if the tree tells: `boats` in "12 old fishing boats", "twelve million
 * boats", "dozens of boats", "three of the boats" and "40 per cent of boats"; `boat` in "a 12-boat fleet". `index` is
 * any token of the number. The sign of a sum of money ("$5 million"). None for a number that stands alone ("three were
 * hurt") or names something ("Flight 370", "the Sept. 11 memorial").
 */
export const countedBy = (sentence: Sentence, index: number): number | undefined => {
  const number = wholeNumber(sentence, index);
  const head = sentence.head[number] ?? -1;
  if (isDay(sentence, number)) return undefined;
  if (sentence.tokens[head]?.upos === 'SYM' && sentence.tokens[head]?.form !== '%') return head;
  if (relationOf(sentence, number) === 'nummod' && head > number) {
    const noun = sentence.tokens[head]?.form === '%' ? head : overCompounds(sentence, number, head);
    return isMeasure(sentence, noun) ? (partOf(sentence, noun) ?? noun) : noun;
  }
  return partOf(sentence, number);
};

const isDay = ({ tokens }: Sentence, index: number): boolean =>
  month.test(tokens[index - 1]?.form ?? '') && /^(?:[12]?\d|3[01])$/.test(tokens[index]?.form ?? '');

const month =
  /^(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|Mar\.|April|Apr\.|May|June?|July?|Aug(?:ust|\.)|Sept?(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))$/;

/** "3.5 million", "two hundred thousand": climbs to the token that stands for the whole. */
const wholeNumber = (sentence: Sentence, index: number): number => {
  const head = sentence.head[index] ?? -1;
  const isPart =
    head >= 0 && joining.has(relationOf(sentence, index)) && isNumeral(sentence, head) && isNumeral(sentence, index);
  return isPart ? wholeNumber(sentence, head) : index;
};

const joining = new Set(['compound', 'flat', 'nummod', 'fixed']);

const isNumeral = ({ tokens }: Sentence, index: number): boolean =>
  tokens[index]?.upos === 'NUM' || scales.has(tokens[index]?.lemma ?? '');

const scales = new Set(['dozen', 'hundred', 'thousand', 'million', 'billion', 'trillion', 'score']);

/** "12 fishing boats" read as 12 fishings: the boats; but of "a 12-boat fleet" the boats. */
const overCompounds = (sentence: Sentence, number: number, noun: number): number => {
  const hyphened = sentence.tokens.slice(number + 1, noun).some(({ form }) => form === '-');
  const head = sentence.head[noun] ?? -1;
  if (hyphened || sentence.rel[noun] !== 'compound' || head < noun) return noun;
  return overCompounds(sentence, number, head);
};

const isMeasure = ({ tokens }: Sentence, index: number): boolean => {
  const token = tokens[index];
  return token !== undefined && (scales.has(token.lemma) || measures.has(token.lemma));
};

const measures = new Set([
  '%',
  'percent',
  'cent',
  'per',
  'percentage',
  'third',
  'quarter',
  'fifth',
  'tenth',
  'half',
  'pair',
  'couple',
  'dozen',
]);

/** The noun behind "of". */
const partOf = (sentence: Sentence, index: number): number | undefined =>
  dependentsOf(sentence, index, 'nmod', 'obl').find((i) =>
    dependentsOf(sentence, i, 'case').some((preposition) => sentence.tokens[preposition]?.lemma === 'of'),
  );
