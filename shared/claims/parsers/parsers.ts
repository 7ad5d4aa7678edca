import type { Token } from '../../text/tokens.ts';
import { address } from './address.ts';
import { age } from './age.ts';
import { bounds } from './bounds.ts';
import { count } from './count.ts';
import { date } from './date.ts';
import { fraction } from './fraction.ts';
import type { Hit, Parser } from './hit.ts';
import { label } from './label.ts';
import { listMarker } from './list-marker.ts';
import { measure } from './measure.ts';
import { modelName } from './model-name.ts';
import { money } from './money.ts';
import { multiple } from './multiple.ts';
import { none } from './none.ts';
import { ofTotal } from './of-total.ts';
import { oneIn } from './one-in.ts';
import { order } from './order.ts';
import { ordinal } from './ordinal.ts';
import { percent } from './percent.ts';
import { phone } from './phone.ts';
import { range } from './range.ts';
import { score } from './score.ts';
import { timeOfDay } from './time-of-day.ts';
import { vote } from './vote.ts';
import { year } from './year.ts';

/** All parsers in the order in which they are tried: first what is no quantity, then the narrow, last the plain number. */
export const parsers: readonly Parser[] = [
  listMarker,
  phone,
  date,
  timeOfDay,
  age,
  address,
  year,
  bounds,
  percent,
  money,
  fraction,
  oneIn,
  vote,
  score,
  label,
  modelName,
  ordinal,
  multiple,
  ofTotal,
  measure,
  range,
  order,
  none,
  count,
];

/** All numbers of a sentence in order, quantities or not. Linear: no token is read twice. */
export const parseNumbers = (tokens: readonly Token[]): Hit[] => {
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const hit = firstHit(tokens, at);
    if (hit) hits.push(hit);
    at = hit ? Math.max(hit.to, at + 1) : at + 1;
  }
  return hits;
};

/** The parsers that may begin at a word or mark, in order. Most begin nothing. */
const parsersByOpener: ReadonlyMap<string, readonly Parser[]> = new Map(
  [...new Set(parsers.flatMap(({ opens }) => [...opens]))].map((word) => [
    word,
    parsers.filter(({ opens }) => opens.has(word)),
  ]),
);
const nothing: readonly Parser[] = [];

const firstHit = (tokens: readonly Token[], at: number): Hit | undefined => {
  const { kind, lower } = tokens[at]!;
  const anywhere = kind === 'number' || kind === 'symbol';
  for (const parser of anywhere ? parsers : (parsersByOpener.get(lower) ?? nothing)) {
    const hit = parser.parse(tokens, at);
    if (hit) return hit;
  }
  return;
};
