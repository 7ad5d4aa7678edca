import type { Token } from '../../../text/tokens.ts';
import { transitiveCues } from '../lexicon/effect-cues.ts';
import { auxiliaries, nounPhraseEnders, nounPhraseOpeners } from '../lexicon/function-words.ts';
import { nounsToo, verbForms } from '../lexicon/news-verbs.ts';
import { isPlural } from '../lexicon/singular.ts';
import { sameInPast, type VerbForm, verbReading } from '../lexicon/verbs.ts';
import { isCapital } from './word.ts';

/**
 * True for a word that is a verb far more often than anything else: auxiliaries, and forms of the verbs that news is
 * written with unless they are nouns as well.
 */
export const isVerb = (token: Token): boolean =>
  auxiliaries.has(token.lower) ||
  (verbForms.has(token.lower) && !nounsToo.has(token.lower)) ||
  transitiveCues.has(token.lower);

/**
 * True when token `at` is the finite verb of a clause, by its form and what stands beside it: "rises to", "killed 14",
 * "are". Not "injured people", "the report" or "killing". A noun and verb in one ("attacks", "reports") counts before an
 * object only.
 */
export const isFiniteVerb = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token?.kind !== 'word' || isCapital(token.text)) return false;
  const { lower } = token;
  if (finiteAuxiliaries.has(lower)) return true;
  const form = formOf(lower);
  const before = tokens[at - 1]?.lower ?? '';
  const next = tokens[at + 1];
  if (nounPhraseOpeners.has(before)) return false;
  if (!form) return /[^su]s$/.test(lower) && particles.test(next?.lower ?? '');
  const word = next?.kind === 'word' ? next : undefined;
  if (form === 'past') return !/^un/.test(lower) && (!word || opensComplement(word) || !isPlural(word.lower));
  if (sameInPast.has(lower) && before !== 'to' && opensObject(tokens, at + 1)) return true;
  if (form === 'base') return /^(?:i|we|you|they)$/.test(before) || (isPlural(before) && !nounsToo.has(lower));
  if (form === 's' && verbForms.has(lower) && !nounsToo.has(lower))
    return !word || opensComplement(word) || !verbForms.has(word.lower);
  return form === 's' && opensObject(tokens, at + 1);
};

/** A number, hedged or not, or a determiner. */
const opensObject = (tokens: readonly Token[], at: number): boolean => {
  if (/^(?:number|symbol)$/.test(tokens[at]?.kind ?? '') || nounPhraseOpeners.has(tokens[at]?.lower ?? '')) return true;
  const hedged = /^(?:over|about|around|nearly|almost|under|more|fewer|less|at|up)$/.test(tokens[at]?.lower ?? '');
  return hedged && tokens.slice(at + 1, at + 3).some(({ kind }) => kind === 'number');
};

const lowerCase = /^\p{Ll}+$/u;
const particles = /^(?:off|into|onto|out|away|back|down|up)$/;

/** True for "-ing" forms of verbs: "killing", "forcing". */
export const isParticiple = (token: Token | undefined): boolean =>
  Boolean(
    token &&
      token.lower !== 'including' &&
      token.text.endsWith('ing') &&
      lowerCase.test(token.text) &&
      formOf(token.lower) === 'ing',
  );

const finiteAuxiliaries = new Set(
  [...auxiliaries].filter((word) => !/^(?:be|been|being|having|doing|getting)$/.test(word)),
);

const formOf = (lower: string): VerbForm | undefined => {
  if (/^(?:collide|crash|capsize|derail|drown|die|flee)s?$/.test(lower)) return lower.endsWith('s') ? 's' : 'base';
  if (transitiveCues.has(lower) && lower.endsWith('s') && !nounsToo.has(lower)) return 's';
  return verbReading(lower)?.form;
};

const opensComplement = (token: Token): boolean =>
  token.kind === 'number' ||
  nounPhraseEnders.has(token.lower) ||
  nounPhraseOpeners.has(token.lower) ||
  /ly$/.test(token.lower);
