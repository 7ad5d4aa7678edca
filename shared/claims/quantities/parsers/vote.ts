import type { Token } from '../../../text/tokens.ts';
import { isVote } from '../not-quantities/score.ts';
import { glued, type Hit, hitOf, isDash, noWords, type Parser } from './hit.ts';

/** One side of a vote: "52" and "48" in "voted 52-48", "by 52 to 48" or "by 52 votes to 48" are two counts of votes. */
export const vote: Parser = {
  name: 'vote',
  opens: noWords,
  parse: (tokens, at) => {
    const token = tokens[at]!;
    if (token.kind !== 'number' || !/^\d{1,3}$/.test(token.text)) return;
    const behind =
      isDash(tokens[at + 1]) &&
      glued(token, tokens[at + 1]) &&
      tokens[at + 2]?.kind === 'number' &&
      glued(tokens[at + 1], tokens[at + 2]);
    const before =
      isDash(tokens[at - 1]) &&
      glued(tokens[at - 1], token) &&
      tokens[at - 2]?.kind === 'number' &&
      glued(tokens[at - 2], tokens[at - 1]);
    if (!behind && !before) return isSide(tokens, at) ? voteAt(tokens, at) : undefined;
    if (!isVote(tokens, before ? at - 2 : at)) return;
    if (!/^\d{1,3}$/.test(tokens[before ? at - 2 : at + 2]!.text)) return;
    return voteAt(tokens, at);
  },
};

const voteAt = (tokens: readonly Token[], at: number): Hit =>
  hitOf('vote', { tokens, from: at, to: at + 1 }, { value: Number(tokens[at]!.text), unit: 'vote' });

/** "voted by 312 to 288": the first number is the greater, which that of a range is not. */
const isSide = (tokens: readonly Token[], at: number): boolean => {
  const first = tokens[at - 1]?.lower === 'to' ? at - 2 : at;
  const [one, to, other] = [tokens[first], tokens[first + 1], tokens[first + 2]];
  if (one?.kind !== 'number' || to?.lower !== 'to' || other?.kind !== 'number' || !/^\d{1,3}$/.test(other.text))
    return false;
  return /^\d{1,3}$/.test(one.text) && Number(one.text) > Number(other.text) && isVote(tokens, first);
};
