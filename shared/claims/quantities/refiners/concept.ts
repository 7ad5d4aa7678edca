import type { Token } from '../../../text/tokens.ts';
import {
  adverbsBehindNouns,
  auxiliaries,
  conjunctions,
  nounPhraseEnders,
  nounPhraseOpeners,
  pronouns,
} from '../../language/lexicon/function-words.ts';
import { verbForms } from '../../language/lexicon/news-verbs.ts';
import type { Draft, Refiner } from './draft.ts';

/**
 * The words of what the quantity is about: what it is a share or number of ("60% of its revenue"), else the subject of its
 * clause. "" when neither is there.
 */
export const concept: Refiner = {
  name: 'concept',
  refine: (draft, { tokens }) => ({
    ...draft,
    concept: [...wholeOf(draft, tokens), ...subjectBefore(tokens, draft.from)].join(' '),
  }),
};

const isContent = (token: Token): boolean =>
  token.kind === 'word' &&
  token.text !== "'s" &&
  !nounPhraseEnders.has(token.lower) &&
  !nounPhraseOpeners.has(token.lower) &&
  !pronouns.has(token.lower) &&
  !auxiliaries.has(token.lower) &&
  !conjunctions.has(token.lower) &&
  !adverbsBehindNouns.has(token.lower);

/** "of the popular vote", "in revenue", "for storage": the words behind the first such preposition. */
const wholeOf = (draft: Draft, tokens: readonly Token[]): string[] => {
  const words: string[] = [];
  let at = draft.to;
  if (!/^(?:of|in|for)$/.test(tokens[at]?.lower ?? '')) {
    if (draft.hit.form === 'percent' || draft.hit.form === 'money')
      for (; tokens[at] && isContent(tokens[at]!) && words.length < 4; at += 1) words.push(tokens[at]!.text);
    return words;
  }
  for (at += 1; at < tokens.length && words.length < 6; at += 1) {
    const token = tokens[at]!;
    if (isContent(token) && !(words.length > 0 && isInflectedVerb(token))) words.push(token.text);
    else if (!(nounPhraseOpeners.has(token.lower) || token.text === "'s" || (words.length > 0 && token.lower === 'of')))
      break;
  }
  return words;
};

const isInflectedVerb = (token: Token): boolean =>
  verbForms.has(token.lower) && /^\p{Ll}/u.test(token.text) && /(?:ed|ing|s)$/.test(token.lower);

/** The words before the verb of the clause that the number stands in, nearest clause first. */
const subjectBefore = (tokens: readonly Token[], at: number): string[] => {
  const words: string[] = [];
  for (let i = at - 1; i >= 0 && i > at - 40; i -= 1) {
    const token = tokens[i]!;
    if (/^[.;:?!]$/.test(token.text)) break;
    if (isContent(token) && !isInflectedVerb(token)) words.unshift(token.text);
    if (words.length >= 12) break;
  }
  return words;
};
