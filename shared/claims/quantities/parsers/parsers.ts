import type { Token } from '../../../text/tokens.ts';
import { address } from '../not-quantities/address.ts';
import { age } from '../not-quantities/age.ts';
import { date } from '../not-quantities/date.ts';
import { label } from '../not-quantities/label.ts';
import { listMarker } from '../not-quantities/list-marker.ts';
import { modelName } from '../not-quantities/model-name.ts';
import { ordinal } from '../not-quantities/ordinal.ts';
import { phone } from '../not-quantities/phone.ts';
import { score } from '../not-quantities/score.ts';
import { timeOfDay } from '../not-quantities/time-of-day.ts';
import { year } from '../not-quantities/year.ts';
import { bounds } from './bounds.ts';
import { count } from './count.ts';
import { fraction } from './fraction.ts';
import type { Hit, Parser } from './hit.ts';
import { measure } from './measure.ts';
import { money } from './money.ts';
import { multiple } from './multiple.ts';
import { none } from './none.ts';
import { ofTotal } from './of-total.ts';
import { oneIn } from './one-in.ts';
import { order } from './order.ts';
import { percent } from './percent.ts';
import { range } from './range.ts';
import { vote } from './vote.ts';

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
