import type { Token } from '../../../text/tokens.ts';
import { glued, isDash, notQuantity, noWords, type Parser } from '../parsers/hit.ts';

/** A telephone or reference number: "555-0142-77", "+44 20 7946 0000", "(202) 555-0101". No quantity. */
export const phone: Parser = {
  name: 'phone',
  opens: noWords,
  parse: (tokens, at) => {
    const national = nationalEnd(tokens, at);
    if (national) return notQuantity('phone', tokens, at, national);
    const plus = tokens[at]?.text === '+' && tokens[at + 1]?.kind === 'number' && glued(tokens[at], tokens[at + 1]);
    let to = plus ? at + 1 : at;
    if (tokens[to]?.kind !== 'number' || tokens[to]!.text.includes(',')) return;
    let groups = 1;
    let digits = tokens[to]!.text.length;
    let dashes = 0;
    for (to += 1; ; ) {
      const dash = isDash(tokens[to]) && glued(tokens[to - 1], tokens[to]) ? 1 : 0;
      const close = tokens[to]?.text === ')' ? 1 : 0;
      const token = tokens[to + dash + close];
      if (
        token?.kind !== 'number' ||
        !/^\d{2,6}$/.test(token.text) ||
        (dash && !glued(tokens[to], token)) ||
        (!dash && !plus && !close)
      )
        break;
      groups += 1;
      dashes += dash;
      digits += token.text.length;
      to += dash + close + 1;
    }
    if (groups < 3 || digits < 7 || (!plus && dashes < 1)) return;
    return notQuantity('phone', tokens, at, to);
  },
};

/** "0800 111 999": a leading zero and groups of digits; no count begins with one. */
const nationalEnd = (tokens: readonly Token[], at: number): number | undefined => {
  if (!/^0\d{2,10}$/.test(tokens[at]?.text ?? '')) return;
  let to = at + 1;
  while (/^\d{2,6}$/.test(tokens[to]?.text ?? '') && to < at + 5) to += 1;
  const digits = tokens.slice(at, to).reduce((sum, { text }) => sum + text.length, 0);
  return digits >= 8 ? to : undefined;
};
