import { onlyParticiples, type VerbForm } from '../lexicon/verbs.ts';
import type { Word } from './word.ts';

/** A verb with its auxiliaries and the adverbs inside and before it; `start`, `end` and `head` are word indices. */
export interface VerbGroup {
  readonly start: number;
  readonly end: number;
  readonly head: number;
  readonly lemma: string;
  readonly form: VerbForm;
  /** Can be the predicate of a clause. */
  readonly finite: boolean;
  readonly passive: boolean;
  /** Begins with the infinitive marker "to". */
  readonly infinitive: boolean;
  readonly negated: boolean;
  /** Index of the group that this infinitive directly follows ("declined | to say"). */
  readonly governor: number | undefined;
}

const auxiliary = (word: Word | undefined): boolean =>
  word !== undefined && (word.tag === 'modal' || word.tag === 'be' || word.tag === 'have' || word.tag === 'do');

const lemmaOfAuxiliary: Readonly<Record<string, string>> = { be: 'be', have: 'have', do: 'do', modal: 'will' };

/**
 * The verb groups of a sentence, left to right, not overlapping: "has repeatedly said", "did not say", "to announce".
 * A copula or full "have" is a group of its own.
 */
export const verbGroupsOf = (words: readonly Word[]): VerbGroup[] => {
  const groups: VerbGroup[] = [];
  for (let i = 0; i < words.length; ) {
    const group = groupAt(words, i, groups);
    if (group) {
      groups.push(group);
      i = group.end;
    } else i++;
  }
  return groups;
};

const groupAt = (words: readonly Word[], i: number, before: readonly VerbGroup[]): VerbGroup | undefined => {
  const infinitive = words[i]?.tag === 'to';
  let at = infinitive ? i + 1 : i;
  const first = skipAdverbs(words, at);
  if (infinitive || auxiliary(words[i])) at = first;
  if (!auxiliary(words[at]) && words[at]?.tag !== 'verb') return undefined;
  let head = at;
  let be: number | undefined;
  let negated = false;
  while (auxiliary(words[head])) {
    if (/n['’]t$|^not$|^never$/u.test(words[head]?.lower ?? '')) negated = true;
    if (words[head]?.tag === 'be') be = head;
    const next = skipAdverbs(words, head + 1);
    for (let k = head + 1; k < next; k++) if (words[k]?.lower === 'not' || words[k]?.lower === 'never') negated = true;
    if (!auxiliary(words[next]) && words[next]?.tag !== 'verb') break;
    head = next;
  }
  const word = words[head];
  if (!word) return undefined;
  const leading = infinitive ? i : leadingAdverbs(words, i);
  const isVerb = word.tag === 'verb';
  const form: VerbForm = isVerb
    ? (word.form ?? 'base')
    : word.lower === 'being' || word.lower === 'having'
      ? 'ing'
      : 'past';
  const bare = at === head && isVerb;
  const last = before.at(-1);
  return {
    start: last ? Math.max(last.end, leading) : leading,
    end: head + 1,
    head,
    lemma: isVerb ? (word.lemma ?? word.lower) : (lemmaOfAuxiliary[word.tag] ?? word.lower),
    form,
    finite:
      !infinitive &&
      !(bare && (form === 'ing' || onlyParticiples.has(word.lower) || words[head + 1]?.lower === 'by')) &&
      words[at]?.lower !== 'being' &&
      words[at]?.lower !== 'having',
    passive: be !== undefined && isVerb && form === 'past',
    infinitive,
    negated,
    governor:
      infinitive && last && (last.end === i || (last.end === i - 1 && words[i - 1]?.tag === 'prep'))
        ? before.length - 1
        : undefined,
  };
};

const skipAdverbs = (words: readonly Word[], from: number): number => {
  let at = from;
  while (at - from < 3 && words[at]?.tag === 'adv') at++;
  return at;
};

const leadingAdverbs = (words: readonly Word[], from: number): number => {
  let at = from;
  while (from - at < 2 && words[at - 1]?.tag === 'adv' && words[at - 2]?.tag !== 'comma' && at > 1) at--;
  return at;
};
