import type { Token } from '../../../text/tokens.ts';
import {
  adverbsBehindNouns,
  auxiliaries,
  conjunctions,
  negations,
  nounPhraseEnders,
  nounPhraseOpeners,
  predicates,
  pronouns,
} from '../../language/lexicon/function-words.ts';
import { nounsToo, verbForms } from '../../language/lexicon/news-verbs.ts';
import { materiel, people, personnel, pluralModifiers } from '../../language/lexicon/nouns.ts';
import { isPlural, singularOf } from '../../language/lexicon/singular.ts';
import { isCapital } from '../../language/tags/word.ts';
import { isAirliner } from '../not-quantities/model-name.ts';
import { glued, isDash } from '../parsers/hit.ts';
import type { Phrase } from './draft.ts';

const mostPhraseWords = 9;
const quote = /^["“”'‘’]$/;

/** True for words that no noun phrase holds. */
export const endsPhrase = (token: Token): boolean =>
  (token.kind === 'punctuation' && !quote.test(token.text)) ||
  token.kind === 'symbol' ||
  nounPhraseEnders.has(token.lower) ||
  conjunctions.has(token.lower) ||
  nounPhraseOpeners.has(token.lower) ||
  (pronouns.has(token.lower) && token.lower !== 'others' && token.text !== 'US') ||
  auxiliaries.has(token.lower) ||
  negations.has(token.lower) ||
  adverbsBehindNouns.has(token.lower);

/**
 * The noun phrase that begins at token `at`, behind a number. Its head is the first plural noun that no other noun
 * follows ("eight American ATACMS missiles", "three police officers", "12 Leopard and Challenger tanks"); behind "one" the first noun that is known, else the
 * last word before a verb. Undefined when nothing there can be counted.
 */
export const readPhrase = (tokens: readonly Token[], at: number, singular: boolean): Phrase | undefined => {
  let last = -1;
  let i = at;
  for (; i < tokens.length && i < at + mostPhraseWords; i += 1) {
    const token = tokens[i]!;
    if (quote.test(token.text)) {
      if (last === -1 || !tokens[i + 1] || endsPhrase(tokens[i + 1]!)) {
        if (last !== -1) break;
      }
      continue;
    }
    if (token.text === "'s" && last !== -1) continue;
    if (isDash(token) && glued(tokens[i - 1], token) && glued(token, tokens[i + 1])) continue;
    if (isAirliner(tokens, i)) {
      // "twelve 737s" are counted by the name; "38 737 Max jets" by the noun
      if (glued(token, tokens[i + 1])) return { from: at, to: i + 2, head: i, words: at };
      last = i;
      continue;
    }
    if (token.kind === 'number') {
      const glue = isDash(tokens[i + 1]) && glued(token, tokens[i + 1]) ? 2 : 0;
      if (last === -1 || !isCapital(tokens[i - 1]?.text ?? '') || !nounAhead(tokens, i + 1 + glue)) break;
      i += glue;
      continue;
    }
    if (last !== -1 && !singular && (token.text === ',' || token.lower === 'and' || token.lower === 'or')) {
      const named = isCapital(tokens[i - 1]!.text) && isCapital(tokens[i + 1]?.text ?? '') && nounAhead(tokens, i + 1);
      if (!named && (!isAdjective(tokens[i - 1]) || !adjectivesAhead(tokens, i + 1))) break;
      continue;
    }
    if (endsPhrase(token) || (token.lower === 'short' && tokens[i + 1]?.lower === 'of')) break;
    if (predicates.has(token.lower) && !nounAhead(tokens, i + 1)) break;
    if (isHead(tokens, i, singular)) return phrase(at, i);
    // behind one thing a form in -s is no noun: "one dose costs"
    if (singular && last !== -1 && verbForms.has(token.lower) && isPlural(token.lower)) break;
    if ((canBeVerb(token) || (singular && isThirdPersonVerb(token))) && !nounAhead(tokens, i + 1)) break;
    if (/ly$/.test(token.lower) && last !== -1) break;
    last = i;
  }
  if (last === -1 || (!singular && isObjectAhead(tokens, last))) return;
  return singular || i - at <= 3 ? phrase(at, last) : undefined;
};

/** "5.2 million cast a ballot": behind a word that is no plural an article makes it a verb. */
export const isObjectAhead = (tokens: readonly Token[], last: number): boolean =>
  /^\p{Ll}+$/u.test(tokens[last]!.text) && /^(?:an?|the|their|its)$/.test(tokens[last + 1]?.lower ?? '');

const phrase = (from: number, head: number): Phrase => ({ from, to: head + 1, head, words: from });

const isHead = (tokens: readonly Token[], at: number, singular: boolean): boolean => {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (singular) {
    const known = people.has(token.lower) || materiel.has(token.lower) || personnel.has(token.lower);
    if (!known) return false;
    return !next || endsPhrase(next) || canBeVerb(next) || predicates.has(next.lower) || !knownAhead(tokens, at + 1);
  }
  if (!isPlural(token.lower)) return false;
  if (next?.text === "'s" || next?.text === '’') return false;
  if (next?.kind !== 'word' || endsPhrase(next)) return true;
  if (predicates.has(next.lower) && !nounAhead(tokens, at + 2)) return true;
  if (pluralModifiers.has(token.lower)) return !nounAhead(tokens, at + 1);
  if (isCapital(token.text)) return !nounAhead(tokens, at + 1);
  return !(isPlural(next.lower) && !verbForms.has(next.lower)) || people.has(singularOf(token.lower));
};

const canBeVerb = (token: Token): boolean =>
  (verbForms.has(token.lower) && !isPlural(token.lower)) || /^\p{Ll}+(?:ed|ing)$/u.test(token.text);

const isThirdPersonVerb = (token: Token): boolean =>
  verbForms.has(token.lower) && !nounsToo.has(token.lower) && token.lower.endsWith('s');

const isAdjective = (token: Token | undefined): boolean =>
  Boolean(token && /(?:ic|al|ve|le|ed|ar|ry|ous|ful|ant|ent|guided|light|heavy|short|long|range)$/.test(token.lower));

/** "hypersonic, ballistic, and cruise missiles": more adjectives, then the noun. */
const adjectivesAhead = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at; i < at + 6; i += 1) {
    const token = tokens[i];
    if (token?.text === ',' || token?.lower === 'and' || token?.lower === 'or') continue;
    if (token?.kind !== 'word' || endsPhrase(token)) return false;
    if (isPlural(token.lower)) return true;
  }
  return false;
};

/** A plural noun within three words, nothing but words before it. */
const nounAhead = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at; i < at + 4; i += 1) {
    const token = tokens[i];
    // "combined digital and physical copies"
    if (token?.lower === 'and' && i > at && /(?:ic|al|ive|ous)$/.test(tokens[i - 1]!.lower)) continue;
    if (token?.kind !== 'word' || endsPhrase(token)) return false;
    if (isPlural(token.lower) && !verbOnly.has(token.lower)) return true;
  }
  return false;
};

/** Forms in -s that are verbs far more often than plural nouns. */
const verbOnly = new Set(
  'says has is was does goes kills injures wounds hits includes comes takes makes gives remains becomes crashes occurs begins ends dies loses wins announces claims reports'.split(
    ' ',
  ),
);

const knownAhead = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at; i < at + 3; i += 1) {
    const token = tokens[i];
    if (token?.kind !== 'word' || endsPhrase(token)) return false;
    if (people.has(token.lower) || materiel.has(token.lower)) return true;
  }
  return false;
};
