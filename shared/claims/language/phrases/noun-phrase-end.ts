import { timeNouns } from '../lexicon/function-words.ts';
import type { Word } from '../tags/word.ts';

const mostPhraseWords = 50;
const core = ['noun', 'name', 'num', 'adj', 'gen', 'punct'];

/**
 * Index after the plain noun phrase that begins at `from` ("the defence ministry", "Mr. Roe's lawyer"), or `from`
 * when there is none.
 */
export const nounPhraseEnd = (words: readonly Word[], from: number): number => {
  let at = from;
  let head = false;
  const first = words[at];
  if (!first) return from;
  if (first.tag === 'subj' || first.tag === 'pron') return at + 1;
  if (first.tag === 'det' || first.tag === 'poss') at++;
  while (at < words.length && at - from < mostPhraseWords) {
    const word = words[at];
    if (!word) break;
    if (word.tag === 'det' && words[at - 1]?.tag === 'det') at++;
    else if (!core.includes(word.tag)) {
      if (
        word.tag === 'stop' &&
        /^\p{Lu}/u.test(words[at - 1]?.text ?? '') &&
        words[at]?.start === words[at - 1]?.end &&
        words[at + 1]?.tag === 'name'
      )
        at++;
      else if (word.tag === 'verb' && !head && modifies(words, at)) at++;
      else if (word.tag === 'adv' && !head && ['adj', 'noun', 'verb'].includes(words[at + 1]?.tag ?? '')) at++;
      else if (word.tag === 'and' && word.lower === '&') at++;
      else break;
    } else {
      if (timeNouns.has(word.lower) && head && words[at + 1]?.tag !== 'noun') break;
      if (word.tag === 'noun' || word.tag === 'name' || word.tag === 'num') head = true;
      at++;
    }
  }
  return head || first.tag === 'det' ? at : from;
};

/** A participle before a noun: "the voting rights lawyer", "a sitting judge". */
const modifies = (words: readonly Word[], at: number): boolean =>
  (words[at]?.form === 'ing' || words[at]?.form === 'past') &&
  ['noun', 'name', 'adj'].includes(words[at + 1]?.tag ?? '');
