import type { Span } from '../../domain/span.ts';
import type { Sentence as Tree } from '../../reader/sentence.ts';
import { clauseOf, isClauseHead } from '../../reader/tree/clause.ts';
import { dependentOf, dependentsOf, isBelow, relationOf } from '../../reader/tree/dependents.ts';
import { clausal, phraseSpan } from '../../reader/tree/phrase.ts';
import { isPredicate } from '../../reader/tree/predicate.ts';
import { cueClassOf } from '../language/lexicon/cue-verbs.ts';

/** A clause that may be stated as a claim of its own. */
export interface TreeClause {
  /** Index of the token that the clause hangs on. */
  readonly head: number;
  /** From its first to its last word, without what somebody is only reported with. */
  readonly span: Span;
}

/**
 * The clauses of a sentence, each with the words that belong to it: conditions, times and relative clauses stay in;
 * "he said" and clauses that stand beside it with a subject of their own stay out.
 */
export const treeClausesOf = (tree: Tree): TreeClause[] =>
  tree.tokens.flatMap((_, head) =>
    isClauseHead(tree, head) && isPredicate(tree, head) ? [{ head, span: spanOf(tree, head) }] : [],
  );

/** The span of the words around `head` that hang on it and on no clause beside it. */
const spanOf = (tree: Tree, head: number): Span => {
  const inside = (at: number): boolean => {
    for (let i = at; i !== head; i = tree.head[i]!) if (i < 0 || standsApart(tree, i)) return false;
    return true;
  };
  let from = head;
  let to = head;
  while (from > 0 && inside(from - 1)) from -= 1;
  while (to + 1 < tree.tokens.length && inside(to + 1)) to += 1;
  while (from < head && opens(tree, from, head)) from += 1;
  while (to > head && isMark(tree, to)) to -= 1;
  return { start: tree.tokens[from]!.start, end: tree.tokens[to]!.end };
};

/**
 * The clause that states what stands at an offset, with a subject of its own: the nearest one above that names who or what it
 * is about ("conducted five strikes, delivering 101 bombs" from its subject on), and a relative clause with the noun
 * that it describes.
 */
export const clauseAt = (tree: Tree, offset: number): TreeClause | undefined => {
  const token = tree.tokens.findIndex(({ end }) => end > offset);
  if (token === -1) return undefined;
  let head = clauseOf(tree, token);
  for (let steps = 0; steps < mostSteps && !hasOwnSubject(tree, head) && tree.head[head]! >= 0; steps += 1) {
    if (relationOf(tree, head) === 'parataxis' || relationOf(tree, head) === 'ccomp' || describesNoun(tree, head))
      break;
    head = clauseOf(tree, tree.head[head]!);
  }
  const span = spanOf(tree, head);
  if (!describesNoun(tree, head)) return { head, span };
  const noun = phraseSpan(tree, tree.head[head]!, { without: [...clausal, 'appos', 'conj', 'case', 'cc', 'mark'] });
  return { head, span: { start: Math.min(noun.start, span.start), end: span.end } };
};

const mostSteps = 8;

/** "boats that sank", "attacks killing nine": the noun before the clause is what it is about. */
const describesNoun = (tree: Tree, head: number): boolean =>
  tree.rel[head] === 'acl:relcl' ||
  (tree.rel[head] === 'acl' && dependentsOf(tree, head, 'mark').length === 0 && tree.head[head]! < head);

const hasOwnSubject = (tree: Tree, head: number): boolean => dependentOf(tree, head, 'nsubj', 'csubj') !== undefined;

/** A clause beside another: a verb of saying that only follows it, or the next of two joined clauses with own subjects. */
const standsApart = (tree: Tree, at: number): boolean => {
  const relation = relationOf(tree, at);
  if (relation === 'parataxis' || relation === 'discourse') return true;
  if (dependentsOf(tree, at, 'case').some((i) => tree.tokens[i]!.form.toLowerCase() === 'according')) return true;
  if (relation === 'advcl') return isContrast(tree, at);
  if (tree.rel[at] === 'acl:relcl') return isAside(tree, at);
  if (relation !== 'conj' || !isPredicate(tree, at)) return false;
  if (hasOwnSubject(tree, at) || saysSomething(tree, at)) return true;
  return dependentsOf(tree, at, 'cc').some((i) => tree.tokens[i]!.lemma === 'but');
};

/** "… and said that the pilot had warned them": what is said is stated apart. */
const saysSomething = (tree: Tree, at: number): boolean =>
  /^(?:say|tell)$/.test(cueClassOf(tree.tokens[at]!.lemma) ?? '') && dependentOf(tree, at, 'ccomp') !== undefined;

/** "…, even though they …", "… as they carry …": a clause with its own subject that is true or false apart. */
const isContrast = (tree: Tree, at: number): boolean =>
  hasOwnSubject(tree, at) &&
  dependentsOf(tree, at, 'mark').some((i) => contrasts.has(tree.tokens[i]!.lemma)) &&
  at > tree.head[at]!;

const contrasts = new Set(['though', 'although', 'while', 'whereas', 'as']);

/** ", who …" and ", which …" at the end, behind a comma: more about somebody who is known already. */
const isAside = (tree: Tree, at: number): boolean => {
  const first = tree.tokens.findIndex((_, i) => i > tree.head[at]! && isBelow(tree, i, at));
  return first > 0 && tree.tokens[first - 1]?.form === ',' && hasOwnSubject(tree, at);
};

/** "and", "but", "that" and signs before the first word of the clause. */
const opens = (tree: Tree, at: number, head: number): boolean => {
  if (isMark(tree, at)) return true;
  if (relationOf(tree, at) === 'cc' && tree.head[at] === head) return true;
  return relationOf(tree, at) === 'mark' && tree.head[at] === head && !conditions.has(tree.tokens[at]!.lemma);
};

const conditions = new Set(['if', 'unless', 'because', 'since', 'to']);

const isMark = (tree: Tree, at: number): boolean => tree.tokens[at]!.upos === 'PUNCT';

/** The clause that a verb of saying has as its content, if it has one. */
export const contentOf = (tree: Tree, head: number): number | undefined =>
  dependentsOf(tree, head, 'ccomp', 'parataxis').find((i) => isPredicate(tree, i));
