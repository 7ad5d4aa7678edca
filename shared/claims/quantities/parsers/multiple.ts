import type { Token } from '../../../text/tokens.ts';
import { changeFactors, smallNumbers } from '../../language/lexicon/number-words.ts';
import { hitOf, isDash, type Parser } from './hit.ts';
import { numberOpeners, readNumber } from './number.ts';

/** "threefold" by its factor. */
const foldWords: ReadonlyMap<string, number> = new Map(
  [...smallNumbers].map(([word, value]): [string, number] => [`${word}fold`, value]),
);

/**
 * A multiple in words: "three times as many", "four times higher", "threefold", "twice as many", "profit doubled", "will
 * halve", "double the rate". The value is the factor, the unit `time`. "doubled down", "double digits", "mixed doubles" are
 * none.
 */
export const multiple: Parser = {
  name: 'multiple',
  opens: new Set(['twice', ...foldWords.keys(), ...changeFactors.keys(), ...numberOpeners]),
  parse: (tokens, at) => {
    const next = tokens[at + 1]?.lower;
    if (tokens[at]?.lower === 'twice' && (next === 'as' || next === 'the')) {
      return hitOf('multiple', { tokens, from: at, to: at + 1 }, { form: 'multiple', value: 2, unit: 'time' });
    }
    const fold = foldWords.get(tokens[at]!.lower);
    if (fold)
      return hitOf('multiple', { tokens, from: at, to: at + 1 }, { form: 'multiple', value: fold, unit: 'time' });
    const factor = changeFactors.get(tokens[at]!.lower);
    if (factor)
      return isMultiplied(tokens, at)
        ? hitOf('multiple', { tokens, from: at, to: at + 1 }, { form: 'multiple', value: factor, unit: 'time' })
        : undefined;
    const number = readNumber(tokens, at);
    const dash = number && isDash(tokens[number.to]) ? number.to : -1;
    if (number && tokens[dash + 1]?.lower === 'fold' && dash > 0)
      return hitOf(
        'multiple',
        { tokens, from: at, to: dash + 2 },
        { form: 'multiple', value: number.value, unit: 'time' },
      );
    if (!number || !/^times$/.test(tokens[number.to]?.lower ?? '')) return;
    const after = tokens[number.to + 1]?.lower ?? '';
    if (!/^(?:as|more|less|higher|lower|larger|bigger|greater|the|faster|smaller|fewer|their|its)$/.test(after)) return;
    return hitOf(
      'multiple',
      { tokens, from: at, to: number.to + 1 },
      { form: 'multiple', value: number.value, unit: 'time' },
    );
  },
};

const stepped = /^(?:more|than|nearly|almost|about|roughly|around|at|least|not|even|also|only|just)$/;

/**
 * True when the word before "double" or "doubled" makes it a verb that can have an end: "to double", "could more than
 * double". Between them stand only hedges.
 */
export const isToMultiply = (tokens: readonly Token[], at: number): boolean => {
  let before = at - 1;
  while (before > at - 4 && stepped.test(tokens[before]?.lower ?? '')) before -= 1;
  return /^(?:to|will|would|could|can|may|might|should|must|did|does|do|'ll|’ll)$/.test(tokens[before]?.lower ?? '');
};

const noMultiple = /^(?:down|up|back|as|for|digits?|figures?|standards?|check|park|cross|over)$/;
const played = /^(?:innings?|rbis?|homered|homers?|singled)$/;

/** "doubled", "doubling", "doubles its share", "to double", "double the rate", "halve"; not "doubled down", "men's doubles". */
const isMultiplied = (tokens: readonly Token[], at: number): boolean => {
  const { lower } = tokens[at]!;
  const next = tokens[at + 1]?.lower ?? '';
  const lasting = next === 'over' && /^(?:the|a|an|that|this|those|these|last|past)$/.test(tokens[at + 2]?.lower ?? '');
  if (noMultiple.test(next) && !lasting) return false;
  if (/(?:ed|ing)$/.test(lower))
    return !tokens.slice(Math.max(0, at - 15), at + 15).some((token) => played.test(token.lower));
  if (lower.endsWith('s'))
    return (
      /^(?:its|their|his|her|the|in|since|to|from|every)$/.test(next) &&
      !/^(?:'s|’s|'|’|s|of|in|the|a|mixed|and|both|two|play|plays|played|win|wins|won)$/.test(
        tokens[at - 1]?.lower ?? '',
      )
    );
  return lower === 'halve' || isToMultiply(tokens, at) || /^(?:the|that|what)$/.test(next);
};
