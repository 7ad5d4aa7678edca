import { isPlural } from '../../language/lexicon/singular.ts';
import { glued, isDash, notQuantity, noWords, type Parser } from '../parsers/hit.ts';

const verbs =
  /^(?:win|wins|won|lose|loses|lost|beat|beats|beaten|draw|draws|drew|defeat|defeated|defeats|lead|leads|led|score|tied|tie|down|up|victory|defeat|final|game|match|halftime|half-time|at)$/;

/** The result of a match: "2-0", "won 3–4". Two small numbers, or a rising pair beside a word of sport. No quantity. */
export const score: Parser = {
  name: 'score',
  opens: noWords,
  parse: (tokens, at) => {
    if (tokens[at]?.kind !== 'number') return;
    const [home, dash, away, next] = tokens.slice(at, at + 4);
    if (!home || away?.kind !== 'number' || !isDash(dash) || !glued(home, dash) || !glued(dash, away)) return;
    if (!/^\d{1,3}$/.test(home.text) || !/^\d{1,3}$/.test(away.text)) return;
    if (next && (next.kind === 'symbol' || /^(?:per|percent|percentage)$/.test(next.lower))) return;
    const falling = Number(home.text) >= Number(away.text);
    const sport = verbs.test(tokens[at - 1]?.lower ?? '') || verbs.test(tokens[at - 2]?.lower ?? '');
    const set =
      /^[,(]$/.test(tokens[at - 1]?.text ?? '') && isDash(tokens[at - 3]) && tokens[at - 4]?.kind === 'number';
    const tiebreak = tokens[at - 1]?.text === '(' && isDash(tokens[at - 3]);
    if (!falling && !set && !tiebreak && (!sport || (next?.kind === 'word' && isPlural(next.lower)))) return;
    if (isVote(tokens, at)) return;
    return notQuantity('score', tokens, at, at + 3);
  },
};

const vote =
  /^(?:vote|votes|voted|voting|ballot|approve|approves|approved|reject|rejects|rejected|pass|passes|passed|confirm|confirms|confirmed|tally|majority|ruling|rules|ruled|decision)$/;

/** True when one of the ten tokens before `at` speaks of a vote. */
export const isVote = (tokens: Parameters<Parser['parse']>[0], at: number): boolean =>
  tokens.slice(Math.max(0, at - 10), at).some((token) => vote.test(token.lower)) ||
  /^votes?$/.test(tokens[at + 3]?.lower ?? '');
