import type { SentenceContext } from './context.ts';
import { type CueClass, cueClassOf, isCueForm, takesParticle } from './lexicon/cue-verbs.ts';

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

/** The cue that group `g` of the sentence is, or undefined. "tried to explain" is one cue; "declined | to say" ends at the first. */
export const cueOf = (ctx: SentenceContext, g: number): Cue | undefined => {
  const group = ctx.groups[g];
  if (!group) return undefined;
  const cueClass = cueClassOf(group.lemma);
  const next = ctx.words[group.end];
  const particle = next !== undefined && takesParticle(group.lemma, next.lower);
  if (!cueClass && !particle) return undefined;
  const bare = group.finite ? 'past' : group.form;
  if (!isCueForm(group.lemma, bare, group.infinitive, particle)) return undefined;
  if (group.infinitive && (group.governor === undefined || governs(ctx, group.governor))) return undefined;
  return {
    from: chainStart(ctx, g),
    to: endOf(ctx, group.end, particle),
    cueClass: cueClass ?? 'stance',
    passive: group.passive,
    lemma: group.lemma,
    head: group.head,
  };
};

/** A colon directly after the verb belongs to the cue, as does its particle. */
const endOf = (ctx: SentenceContext, end: number, particle: boolean): number => {
  const next = ctx.words[end];
  return particle || (next?.text === ':' && ctx.words[end + 1] !== undefined) ? end + 1 : end;
};

/** The governing verb is a cue itself, and so the infinitive is its content. */
const governs = (ctx: SentenceContext, g: number): boolean => cueClassOf(ctx.groups[g]?.lemma ?? '') !== undefined;

const chainStart = (ctx: SentenceContext, g: number): number => {
  const group = ctx.groups[g];
  if (!group) return 0;
  if (group.infinitive && group.governor !== undefined) return chainStart(ctx, group.governor);
  return group.start;
};
