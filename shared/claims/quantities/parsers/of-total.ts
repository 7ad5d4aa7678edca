import { hitOf, type Parser } from './hit.ts';
import { numberOpeners, readNumber } from './number.ts';

/**
 * A part with its whole: "90 of 102 drones", "three of the five". Reads the part and notes the whole in `ofTotal`; the
 * whole is read as a number of its own. "90 out of 102" is the same.
 */
export const ofTotal: Parser = {
  name: 'of-total',
  opens: numberOpeners,
  parse: (tokens, at) => {
    const first = readNumber(tokens, at);
    if (!first) return;
    let to = first.to;
    if (tokens[to]?.lower === 'out' && tokens[to + 1]?.lower === 'of') to += 2;
    else if (tokens[to]?.lower === 'of') to += 1;
    else return;
    while (
      /^(?:the|its|their|his|her|last|first|past|some|about|around|nearly|more|than|over|total|a|all)$/.test(
        tokens[to]?.lower ?? '',
      ) &&
      to < first.to + 5
    )
      to += 1;
    const second = readNumber(tokens, to);
    if (!second || second.value < first.value || second.value < 2) return;
    return hitOf('of-total', { tokens, from: at, to: first.to }, { value: first.value, ofTotal: second.value });
  },
};
