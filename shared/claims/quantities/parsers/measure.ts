import type { Token } from '../../../text/tokens.ts';
import { cubicWords, gluedOnly, measures, squareWords } from '../../language/lexicon/measures.ts';
import { isPlural } from '../../language/lexicon/singular.ts';
import { dashes, glued, hitOf, isDash, type Parser } from './hit.ts';
import { numberOpeners, readNumber } from './number.ts';
import { range } from './range.ts';

/**
 * A number with a unit of measure, also a range: "30 km", "5,000 square miles", "10,000 m2", "18°C", "74 mph", "minus
 * five degrees". Also what stands before its number: "magnitude 6.1", "Category 4". The unit is the full singular name.
 */
export const measure: Parser = {
  name: 'measure',
  opens: new Set(['magnitude', 'mw', 'ms', 'ml', 'mb', 'minus', ...dashes, ...numberOpeners]),
  parse: (tokens, at) => {
    const scale = named(tokens, at);
    if (scale) return scale;
    let minus = isMinus(tokens, at) ? 1 : 0;
    if (minus && isDash(tokens[at + 1])) minus = 2;
    const bounds = range.parse(tokens, at + minus);
    const number = bounds ?? readNumber(tokens, at + minus);
    if (!number) return;
    const unit = readUnit(tokens, number.to) ?? quakeUnit(tokens, at, number.to);
    if (!unit) return;
    if (bounds)
      return {
        ...bounds,
        rule: 'measure',
        form: 'measure',
        to: unit.to,
        end: tokens[unit.to - 1]!.end,
        unit: unit.name,
      };
    const { value } = number as { value: number };
    return hitOf(
      'measure',
      { tokens, from: at, to: unit.to },
      { form: 'measure', value: minus ? -value : value, unit: unit.name },
    );
  },
};

const named = (tokens: readonly Token[], at: number) => {
  const word = tokens[at]?.text ?? '';
  const sign = /^(?:M[wsLb])$/.test(word) && tokens[at + 1]?.text.includes('.');
  if (!sign && tokens[at]?.lower !== 'magnitude') return;
  const skip = isDash(tokens[at + 1]) || tokens[at + 1]?.lower === 'of' ? 1 : 0;
  const number = readNumber(tokens, at + 1 + skip);
  if (!number || number.value > 12) return;
  return hitOf(
    'measure',
    { tokens, from: at + 1 + skip, to: number.to },
    {
      form: 'measure',
      value: number.value,
      unit: 'magnitude',
    },
  );
};

const quake = /^(?:earthquake|quake|tremor|temblor|aftershock|foreshock)$/;
const sized = /^(?:measur|register|record)(?:es|ed|ing|s)?$/;

/** "a quake measuring 5.8", "the tremor registered 5.1", "a 6.1 earthquake": the scale goes without saying. */
const quakeUnit = (tokens: readonly Token[], at: number, to: number): { name: string; to: number } | undefined => {
  if (to !== at + 1 || !/^\d\.\d$/.test(tokens[at]!.text)) return;
  const verb = tokens[at - 1]?.lower === 'at' ? at - 2 : at - 1;
  const measured = sized.test(tokens[verb]?.lower ?? '') && tokens.slice(Math.max(0, verb - 8), verb).some(isQuake);
  return measured || (tokens[to] && isQuake(tokens[to]!)) ? { name: 'magnitude', to } : undefined;
};

const isQuake = ({ lower }: Token): boolean => quake.test(lower);

const isMinus = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.lower === 'minus' && tokens[at - 1]?.kind !== 'number') ||
  tokens[at]?.text === '−' ||
  (isDash(tokens[at]) && glued(tokens[at], tokens[at + 1]) && !glued(tokens[at - 1], tokens[at]));

const readUnit = (tokens: readonly Token[], at: number): { name: string; to: number } | undefined => {
  const before = tokens[at - 1];
  const skip = isDash(tokens[at]) && glued(before, tokens[at]) ? 1 : 0;
  const token = tokens[at + skip];
  if (!token) return;
  const first = at + skip;
  if (token.lower === 'on' && tokens[first + 1]?.lower === 'the' && tokens[first + 2]?.lower === 'richter')
    return { name: 'magnitude', to: first };
  if (token.lower === 'magnitude') return { name: 'magnitude', to: first + 1 };
  if (token.text === '°') return degrees(tokens, first);
  if (/^deg(?:ree|rees)?$/.test(token.lower)) return degrees(tokens, first);
  if (skip === 0 && glued(before, token) && /^[CF]$/.test(token.text))
    return { name: token.text === 'C' ? 'degree celsius' : 'degree fahrenheit', to: first + 1 };
  const power = squareWords.has(token.lower) ? 'square' : cubicWords.has(token.lower) ? 'cubic' : undefined;
  if (power) {
    const dot = tokens[first + 1]?.text === '.' ? 1 : 0;
    const name = shortName(tokens, first + 1 + dot);
    return name && { name: `${power} ${name.name}`, to: name.to };
  }
  const glue = skip === 0 && glued(before, token);
  const sign = measures.has(token.text) || /^(?:W|V|PS)$/.test(token.text);
  if (glue && token.lower === 'in') return { name: 'inch', to: first + 1 };
  const metres = token.text === 'm' && !isPlural(tokens[first + 1]?.lower ?? '');
  if (gluedOnly.has(token.lower) && !glue && !sign && !metres) return;
  if (/^(?:celsius|fahrenheit)$/.test(token.lower)) return { name: `degree ${token.lower}`, to: first + 1 };
  const name = glue && token.lower === 'm' ? { name: 'metre', to: first + 1 } : shortName(tokens, first);
  if (!name) return;
  const { to } = name;
  const exponent = tokens[to];
  if (exponent && glued(tokens[to - 1], exponent) && /^[23²³]$/.test(exponent.text)) {
    return { name: `${/[2²]/.test(exponent.text) ? 'square' : 'cubic'} ${name.name}`, to: to + 1 };
  }
  return name;
};

/** The unit at `at`: "km", "km/h", "km2", "m2". */
const shortName = (tokens: readonly Token[], at: number): { name: string; to: number } | undefined => {
  const token = tokens[at];
  if (token?.kind !== 'word') return;
  const squared = /^(km|m|cm|mm|mi|ft)([23])$/.exec(token.lower);
  if (squared) {
    const base = squared[1] === 'm' ? 'metre' : measures.get(squared[1]!);
    return base ? { name: `${squared[2] === '2' ? 'square' : 'cubic'} ${base}`, to: at + 1 } : undefined;
  }
  if (tokens[at + 1]?.text === '/' && tokens[at + 2]) {
    const rate = measures.get(`${token.lower}/${tokens[at + 2]!.lower}`);
    if (rate) return { name: rate, to: at + 3 };
  }
  if (token.lower === 'm') return { name: 'metre', to: at + 1 };
  const two = tokens[at + 1];
  if (/^nautical$/.test(token.lower) && /^miles?$/.test(two?.lower ?? '')) return { name: 'nautical mile', to: at + 2 };
  if (/^light$/.test(token.lower) && /^years?$/.test(two?.lower ?? '')) return { name: 'light-year', to: at + 2 };
  if (/^metric$/.test(token.lower) && /^tons?$/.test(two?.lower ?? '')) return { name: 'tonne', to: at + 2 };
  const name = measures.get(token.text) ?? measures.get(token.lower.replaceAll('.', ''));
  if (!name) return;
  if (/^(?:second|quarter|yard|foot)$/.test(token.lower) && two?.kind === 'word' && !/^[a-z]/.test(two.text))
    return { name, to: at + 1 };
  return { name, to: at + 1 };
};

const degrees = (tokens: readonly Token[], at: number): { name: string; to: number } => {
  const next = tokens[at + 1]?.lower;
  if (next === 'c' || next === 'celsius' || next === 'centigrade') return { name: 'degree celsius', to: at + 2 };
  if (next === 'f' || next === 'fahrenheit') return { name: 'degree fahrenheit', to: at + 2 };
  return { name: 'degree', to: at + 1 };
};
