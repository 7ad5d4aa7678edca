import type { Span } from '../../domain/span.ts';
import type { Token } from '../../text/tokens.ts';
import { isFiniteVerb, isParticiple } from '../language/tags/predicate.ts';
import { isGlued } from '../quantities/parsers/hit.ts';

/** What bounds a clause besides its words. */
export interface ClauseLimits {
  /** The quantity with its hedge and unit. */
  readonly core: Span;
  /** The verb that governs it: the clause holds it too. */
  readonly governor: Span | null;
  /** What the clause may not leave: the sentence, or the content of what somebody said. */
  readonly within: Span;
  /** Other quantities of the sentence: the clause ends where another clause with one of them begins. */
  readonly others: readonly Span[];
}

/** Conjunctions whose clause is never part of the one before. */
export const subordinate = new Set('while whereas but although though because which who unless if'.split(' '));

/** Open a clause of their own where a verb follows; else they are prepositions. */
export const temporal = new Set('after before when until since once as where'.split(' '));

/** Join clauses and phrases alike. */
export const coordinate = new Set(['and', 'or']);

const hard = /^(?:[;:()[\]‒–—“”"]|\.{3}|…)$/;

/** True for punctuation that ends a clause; a dash inside a number ("173–3") does not. */
export const isHard = (tokens: readonly Token[], at: number): boolean =>
  hard.test(tokens[at]!.text) && !isGlued(tokens, at) && !isClock(tokens, at);

/** "as of 08:00". */
const isClock = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text === ':' &&
  tokens[at - 1]?.kind === 'number' &&
  tokens[at + 1]?.kind === 'number' &&
  tokens[at + 1]!.start === tokens[at]!.end;

/** "after two cars collided", not "after the attack" or "after drinking": a subject and a finite verb follow. */
export const opensClause = (tokens: readonly Token[], at: number): boolean => {
  if (isParticiple(tokens[at + 1])) return false;
  if (/^(?:when|where|once)$/.test(tokens[at]!.lower)) return true;
  for (let i = at + 2; i < tokens.length && i < at + 14; i += 1) {
    if (/^[,;:.]$/.test(tokens[i]!.text)) return false;
    if (isFiniteVerb(tokens, i)) return true;
  }
  return false;
};
