import type { Token } from '../../../text/tokens.ts';
import { type Hit, hitOf, isDash, type Parser } from './hit.ts';
import { numberOpeners, readNumber } from './number.ts';

/** "a quarter-point cut", by the part of a point. */
const partPoints: ReadonlyMap<string, number> = new Map(
  Object.entries({ half: 0.5, quarter: 0.25 }).flatMap(([word, part]): [string, number][] => [
    [`${word}-point`, part],
    [`${word}-percentage-point`, part],
  ]),
);

/**
 * A percentage or percentage points, also a range: "2.3%", "12 per cent", "5-10%", "5 to 7 percent", "two percentage
 * points", "40 basis points", "half a percentage point", "a quarter-point". "from 5% to 7%" is read as two percentages: a change, not a range.
 */
export const percent: Parser = {
  name: 'percent',
  opens: new Set([...numberOpeners, ...partPoints.keys()]),
  parse: (tokens, at) => {
    const part = partOfPoint(tokens, at);
    if (part) return part;
    const first = readNumber(tokens, at);
    if (!first) return;
    const sign = readSign(tokens, first.to);
    const joiner = sign?.to ?? first.to;
    const second =
      isDash(tokens[joiner]) || tokens[joiner]?.lower === 'to' ? readNumber(tokens, joiner + 1) : undefined;
    const secondSign = second && readSign(tokens, second.to);
    if (
      second &&
      secondSign &&
      second.value > first.value &&
      !(sign && tokens[at - 1]?.lower === 'from') &&
      !changed(tokens, at)
    ) {
      return hitOf(
        'percent',
        { tokens, from: at, to: secondSign.to },
        {
          form: 'percent',
          low: first.value,
          high: second.value,
          comparator: 'range',
          unit: secondSign.unit,
        },
      );
    }
    return (
      sign &&
      hitOf('percent', { tokens, from: at, to: sign.to }, { form: 'percent', value: first.value, unit: sign.unit })
    );
  },
};

/** "a quarter-point", "half a percentage point", "a quarter of a percentage point", "0.2 of a percentage point", "half a percent". */
const partOfPoint = (tokens: readonly Token[], at: number): Hit | undefined => {
  const whole = partPoints.get(tokens[at]?.lower ?? '');
  if (whole)
    return hitOf(
      'percent',
      { tokens, from: at, to: at + 1 },
      { form: 'percent', value: whole, unit: 'percentage point' },
    );
  const part = readPart(tokens, at);
  const sign = part && readSign(tokens, part.to);
  return (
    sign && hitOf('percent', { tokens, from: at, to: sign.to }, { form: 'percent', value: part.value, unit: sign.unit })
  );
};

/** "half a", "a quarter of a", "three-quarters of a", "0.2 of a". */
const readPart = (tokens: readonly Token[], start: number): { value: number; to: number } | undefined => {
  const at = tokens[start]?.lower === 'a' ? start + 1 : start;
  const [one, two, three] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (one?.lower === 'half' && two?.lower === 'a') return { value: 0.5, to: at + 2 };
  if (one?.lower === 'half' && two?.lower === 'of' && three?.lower === 'a') return { value: 0.5, to: at + 3 };
  if (one?.lower === 'quarter' && two?.lower === 'of' && three?.lower === 'a') return { value: 0.25, to: at + 3 };
  if (one?.kind === 'number' && two?.lower === 'of' && three?.lower === 'a' && Number(one.text) < 1)
    return { value: Number(one.text), to: at + 3 };
  const quarters = one?.lower === 'three' ? (isDash(two) ? at + 2 : at + 1) : -1;
  const rest = quarters > 0 ? tokens.slice(quarters, quarters + 3).map(({ lower }) => lower) : [];
  return rest.join(' ') === 'quarters of a' ? { value: 0.75, to: quarters + 3 } : undefined;
};

const changed = (tokens: readonly Token[], at: number): boolean => tokens[at - 1]?.lower === 'by';

const readSign = (tokens: readonly Token[], at: number): { unit: string; to: number } | undefined => {
  const skip = isDash(tokens[at]) ? 1 : 0;
  const [one, two] = [tokens[at + skip], tokens[at + skip + 1]];
  const to = at + skip + 1;
  const points = /^points?$/.test(two?.lower ?? '');
  if (one?.lower.startsWith('percent-')) return { unit: 'percent', to };
  switch (one?.lower) {
    case '%':
    case 'percent':
    case 'pct':
    case 'percents':
      return points ? { unit: 'percentage point', to: to + 1 } : { unit: 'percent', to };
    case 'per':
      return two?.lower === 'cent' ? { unit: 'percent', to: to + 1 } : undefined;
    case 'percentage':
      return points ? { unit: 'percentage point', to: to + 1 } : undefined;
    case 'pp':
    case 'ppt':
    case 'ppts':
      return { unit: 'percentage point', to };
    case 'bp':
    case 'bps':
      return { unit: 'basis point', to };
    case 'basis':
      return points ? { unit: 'basis point', to: to + 1 } : undefined;
    case 'pc':
      return skip ? undefined : { unit: 'percent', to };
    case '‰':
      return { unit: 'per mille', to };
    default:
      return;
  }
};
