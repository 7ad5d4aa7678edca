import type { Token } from '../../../text/tokens.ts';

const hedges =
  /^(?:about|also|almost|an?|around|at|estimated|fewer|just|least|less|more|nearly|over|record|roughly|some|than|under)$/;
const mostHedgeWords = 4;

/** Index of the word before a number that begins at `from` and what hedges it: "employs" in "employs more than 900". */
export const beforeHedge = (tokens: readonly Token[], from: number): number => {
  let at = from - 1;
  while (at >= from - mostHedgeWords && hedges.test(tokens[at]?.lower ?? '')) at -= 1;
  return at;
};
