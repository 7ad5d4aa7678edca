import { type CueClass, cueClassOf, isCueForm, takesParticle } from '../language/lexicon/cue-verbs.ts';
import { wordSet } from '../language/lexicon/function-words.ts';
import type { VerbGroup } from '../language/tags/verb-groups.ts';
import type { Word } from '../language/tags/word.ts';

/** A verb group that reports: word range of the cue as written, with auxiliaries and particle. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly cueClass: CueClass;
  readonly passive: boolean;
  readonly lemma: string;
  /** Word index of the verb itself. */
  readonly head: number;
}

interface Read {
  readonly words: readonly Word[];
  readonly groups: readonly VerbGroup[];
}

/** The cue that each verb group of a sentence is, or undefined. "tried to explain" is one cue; "declined | to say" ends at the first. */
export const cuesOf = (read: Read): (Cue | undefined)[] => read.groups.map((_, g) => cueOf(read, g));

const cueOf = (read: Read, g: number): Cue | undefined => {
  const group = read.groups[g];
  if (!group) return undefined;
  const cueClass = cueClassOf(group.lemma) ?? (putsAt(read.words, group) ? 'say' : undefined);
  const next = read.words[group.end];
  const particle = next !== undefined && takesParticle(group.lemma, next.lower);
  if (!cueClass && !particle) return undefined;
  const bare = group.finite ? 'past' : group.form;
  if (!isCueForm(group.lemma, bare, group.infinitive, particle)) return undefined;
  if (isQuotedAsSaying(read.words, group))
    return { from: group.start, to: group.end + 2, cueClass: 'say', passive: false, lemma: 'say', head: group.head };
  if (group.infinitive && (group.governor === undefined || governs(read, group.governor))) return undefined;
  return {
    from: chainStart(read, g),
    to: endOf(read, group.end, particle),
    cueClass: cueClass ?? 'stance',
    passive: group.passive,
    lemma: group.lemma,
    head: group.head,
  };
};

/** A colon directly after the verb belongs to the cue, as does its particle. */
const endOf = (read: Read, end: number, particle: boolean): number => {
  const next = read.words[end];
  return particle || (next?.text === ':' && read.words[end + 1] !== undefined) ? end + 1 : end;
};

/** The governing verb is a cue itself, and so the infinitive is its content. */
const governs = (read: Read, g: number): boolean => cueClassOf(read.groups[g]?.lemma ?? '') !== undefined;

const chainStart = (read: Read, g: number): number => {
  const group = read.groups[g];
  if (!group) return 0;
  if (group.infinitive && group.governor !== undefined) return chainStart(read, group.governor);
  return group.start;
};

const countNouns = wordSet(
  'toll number numbers figure figures total count cost costs bill damage losses loss dead deaths',
);
const longestObject = 8;

/** "put the death toll at 19": says how many, in words of its own. */
export const putsAt = (words: readonly Word[], { lemma, end }: VerbGroup): boolean => {
  if (lemma !== 'put') return false;
  let counts = false;
  for (let i = end; i < words.length && i - end < longestObject; i++) {
    const { lower, tag } = words[i]!;
    if (lower === 'at') return counts;
    if (tag === 'comma' || tag === 'stop') return false;
    counts ||= countNouns.has(lower);
  }
  return false;
};

/** "was quoted as saying": the one who is quoted speaks. */
const isQuotedAsSaying = (words: readonly Word[], { lemma, end, passive }: VerbGroup): boolean =>
  passive &&
  (lemma === 'quote' || lemma === 'cite') &&
  words[end]?.lower === 'as' &&
  words[end + 1]?.lower === 'saying';
