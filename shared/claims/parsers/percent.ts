import type { Token } from '../../text/tokens.ts';
import { hitOf, isDash, type Parser } from './hit.ts';
import { numberOpeners, readNumber } from './number.ts';

/**
 * A percentage or percentage points, also a range: "2.3%", "12 per cent", "5-10%", "5 to 7 percent", "two percentage
 * points", "40 basis points". "from 5% to 7%" is read as two percentages: a change, not a range.
 */
export const percent: Parser = {
  name: 'percent',
  opens: numberOpeners,
  parse: (tokens, at) => {
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
      return hitOf('percent', tokens, at, secondSign.to, {
        form: 'percent',
        low: first.value,
        high: second.value,
        comparator: 'range',
        unit: secondSign.unit,
      });
    }
    return sign && hitOf('percent', tokens, at, sign.to, { form: 'percent', value: first.value, unit: sign.unit });
  },
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
