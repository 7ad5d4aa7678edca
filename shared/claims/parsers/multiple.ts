import { smallNumbers } from '../lexicon/number-words.ts';
import { hitOf, type Parser } from './hit.ts';
import { readNumber } from './number.ts';

/**
 * A multiple in words: "three times as many", "four times higher", "threefold", "twice as many". The value is the
 * factor, the unit `time`.
 */
export const multiple: Parser = {
  name: 'multiple',
  parse: (tokens, at) => {
    const next = tokens[at + 1]?.lower;
    if (tokens[at]?.lower === 'twice' && (next === 'as' || next === 'the')) {
      return hitOf('multiple', tokens, at, at + 1, { form: 'multiple', value: 2, unit: 'time' });
    }
    const word = tokens[at]!.lower;
    const fold = word.endsWith('fold') ? word.slice(0, -'fold'.length).replace(/-$/, '') : '';
    if (fold && smallNumbers.has(fold)) {
      return hitOf('multiple', tokens, at, at + 1, { form: 'multiple', value: smallNumbers.get(fold)!, unit: 'time' });
    }
    const number = readNumber(tokens, at);
    if (!number || !/^times$/.test(tokens[number.to]?.lower ?? '')) return;
    const after = tokens[number.to + 1]?.lower ?? '';
    if (!/^(?:as|more|less|higher|lower|larger|bigger|greater|the|faster|smaller|fewer|their|its)$/.test(after)) return;
    return hitOf('multiple', tokens, at, number.to + 1, { form: 'multiple', value: number.value, unit: 'time' });
  },
};
