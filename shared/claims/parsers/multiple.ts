import { smallNumbers } from '../lexicon/number-words.ts';
import { hitOf, type Parser } from './hit.ts';
import { numberOpeners, readNumber } from './number.ts';

/** "threefold" by its factor. */
const foldWords: ReadonlyMap<string, number> = new Map(
  [...smallNumbers].map(([word, value]): [string, number] => [`${word}fold`, value]),
);

/**
 * A multiple in words: "three times as many", "four times higher", "threefold", "twice as many". The value is the
 * factor, the unit `time`.
 */
export const multiple: Parser = {
  name: 'multiple',
  opens: new Set(['twice', ...foldWords.keys(), ...numberOpeners]),
  parse: (tokens, at) => {
    const next = tokens[at + 1]?.lower;
    if (tokens[at]?.lower === 'twice' && (next === 'as' || next === 'the')) {
      return hitOf('multiple', tokens, at, at + 1, { form: 'multiple', value: 2, unit: 'time' });
    }
    const fold = foldWords.get(tokens[at]!.lower);
    if (fold) return hitOf('multiple', tokens, at, at + 1, { form: 'multiple', value: fold, unit: 'time' });
    const number = readNumber(tokens, at);
    if (!number || !/^times$/.test(tokens[number.to]?.lower ?? '')) return;
    const after = tokens[number.to + 1]?.lower ?? '';
    if (!/^(?:as|more|less|higher|lower|larger|bigger|greater|the|faster|smaller|fewer|their|its)$/.test(after)) return;
    return hitOf('multiple', tokens, at, number.to + 1, { form: 'multiple', value: number.value, unit: 'time' });
  },
};
