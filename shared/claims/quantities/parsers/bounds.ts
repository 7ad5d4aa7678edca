import type { Token } from '../../../text/tokens.ts';
import { isMonth } from '../not-quantities/date.ts';
import { isYear } from '../not-quantities/year.ts';
import { type Hit, hitOf, type Parser } from './hit.ts';
import { measure } from './measure.ts';
import { money } from './money.ts';
import { readNumber } from './number.ts';
import { percent } from './percent.ts';

const ranging =
  /^(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|span(?:s|ned|ning)?|anywhere|extend(?:s|ed|ing)?|priced|scale|runs?|sizes?|between)$/;
const changing =
  /^(?:ro?se|risen|rising|rises?|f[ae]ll|fallen|falling|falls|grew|grow(?:n|s|ing)?|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|drop(?:s|ped|ping)?|cut(?:s|ting)?|rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)?|went|go|goes|going|up|down|plummet(?:s|ed)?|plung(?:e|es|ed)|declin(?:e|es|ed|ing)|chang(?:e|es|ed|ing)|doubl(?:e|es|ed|ing)|surg(?:e|es|ed|ing)|revised|expand(?:s|ed)?|narrowed|mov(?:e|es|ed|ing))$/;
const hedges =
  /^(?:about|around|up|to|as|much|nearly|just|over|under|almost|roughly|some|approximately|more|than|only)$/;

/**
 * Two bounds spelled out, each with or without its unit: "between $62 and $68", "from 20 to 30%", "ranging from 1 per cent to
 * 1.5 per cent". With "from" behind a word of change ("rose from 5% to 7%") they are the two ends of a change, read apart.
 */
export const bounds: Parser = {
  name: 'bounds',
  opens: new Set(['between', 'from']),
  parse: (tokens, at) => {
    const opener = tokens[at]!.lower;
    if (opener !== 'between' && opener !== 'from') return;
    if (opener === 'from' && !isRange(tokens, at)) return;
    const first = read(tokens, skip(tokens, at + 1));
    if (!first) return;
    if (tokens[first.to]?.lower !== (opener === 'between' ? 'and' : 'to')) return;
    const second = read(tokens, skip(tokens, first.to + 1));
    if (!second || first.value === null || second.value === null) return;
    if (first.unit && second.unit && first.unit !== second.unit) return;
    if (isMonth(tokens[second.to])) return;
    if (isYear(tokens[at + 1]) && isYear(tokens[second.from]) && !second.unit) return;
    const low = isShort(tokens, first)
      ? scaleLike(first.value, second.value, tokens[second.to - 1]!.lower)
      : first.value;
    if (low >= second.value) return;
    const typed = second.unit ? second : first;
    return hitOf(
      'bounds',
      { tokens, from: at, to: second.to },
      {
        form: typed.form,
        unit: typed.unit,
        low,
        high: second.value,
        comparator: 'range',
      },
    );
  },
};

const read = (tokens: readonly Token[], at: number): Hit | undefined => {
  const hit = percent.parse(tokens, at) ?? money.parse(tokens, at) ?? measure.parse(tokens, at);
  if (hit) return hit.value === null ? undefined : hit;
  const number = readNumber(tokens, at);
  return number && hitOf('bounds', { tokens, from: at, to: number.to }, { value: number.value });
};

const skip = (tokens: readonly Token[], at: number): number => {
  let to = at;
  while (to < at + 3 && hedges.test(tokens[to]?.lower ?? '')) to += 1;
  return to;
};

/** A word of ranging near before, or no word of change there. */
const isRange = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at - 1; i >= 0 && i > at - 8; i -= 1) {
    const { lower } = tokens[i]!;
    if (ranging.test(lower)) return true;
    if (changing.test(lower)) return false;
    if (/^[.;:]$/.test(lower)) return true;
  }
  return true;
};

/** "between 3 and 4 million", "between $3 and $4 million": the bound leaves its scale to the other. */
const isShort = (tokens: readonly Token[], { to }: Hit): boolean =>
  tokens[to - 1]?.kind === 'number' && !tokens[to - 1]!.text.includes(',');

/** The lower bound with the scale of the upper, unless that makes it the upper: "from $200 to $4 million". */
const scaleLike = (low: number, high: number, word: string): number => {
  const scale = high >= 1e6 || word === 'thousand' || word === 'k' ? 10 ** (3 * Math.floor(Math.log10(high) / 3)) : 1;
  return low * scale < high ? low * scale : low;
};
