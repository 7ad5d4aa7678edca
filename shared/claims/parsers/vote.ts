import { glued, hitOf, isDash, noWords, type Parser } from './hit.ts';
import { isVote } from './score.ts';

/** One side of a vote: "52" and "48" in "voted 52-48" or "by 52 votes to 48" are two counts of votes. */
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
    if (!behind && !before) return;
    if (!isVote(tokens, before ? at - 2 : at)) return;
    if (!/^\d{1,3}$/.test(tokens[before ? at - 2 : at + 2]!.text)) return;
    return hitOf('vote', tokens, at, at + 1, { value: Number(token.text), unit: 'vote' });
  },
};
