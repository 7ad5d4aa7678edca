import type { Sentence as Tree } from '../../reader/sentence.ts';
import { dependentOf, dependentsOf, relationOf } from '../../reader/tree/dependents.ts';
import { isPredicate } from '../../reader/tree/predicate.ts';
import { subjectOf } from '../../reader/tree/subject.ts';
import { contentOf, type TreeClause } from '../clauses/tree-clauses.ts';
import { cueClassOf } from '../language/lexicon/cue-verbs.ts';

/**
 * Whether a clause without a number states something that can be checked against the world: somebody did something,
 * something is so by law, one thing caused another. Not: who said so, wishes, feelings, advice, questions, and what I or
 * you do.
 */
export const isStatement = (tree: Tree, { head, span }: TreeClause): boolean => {
  const relation = relationOf(tree, head);
  if (!mainRelations.has(relation) && !(relation === 'conj' && hasSubject(tree, head))) return false;
  if (span.end - span.start < shortest) return false;
  const { lemma, xpos } = tree.tokens[head]!;
  if (isSayingHost(tree, head)) return false;
  if (feelings.has(lemma) && !isPassive(tree, head)) return false;
  if (dependentsOf(tree, head, 'aux').some((i) => advice.has(tree.tokens[i]!.lemma))) return false;
  const subject = subjectOf(tree, head)?.token;
  if (subject === undefined && relation !== 'root') return false;
  if (subject !== undefined && speakers.has(tree.tokens[subject]!.lemma)) return false;
  if (xpos === 'VB' && subject === undefined) return false;
  return !tree.tokens.some(({ form }) => form === '?');
};

const shortest = 24;
const mainRelations = new Set(['root', 'ccomp', 'parataxis']);

const hasSubject = (tree: Tree, head: number): boolean => dependentOf(tree, head, 'nsubj', 'csubj') !== undefined;
const isPassive = (tree: Tree, head: number): boolean =>
  dependentOf(tree, head, 'aux:pass', 'nsubj:pass') !== undefined;

/** "The mayor said (that) …": what is said is the claim. */
const isSayingHost = (tree: Tree, head: number): boolean => {
  const cueClass = cueClassOf(tree.tokens[head]!.lemma);
  if (cueClass === undefined) return false;
  return contentOf(tree, head) !== undefined || (relationOf(tree, head) === 'parataxis' && cueClass === 'say');
};

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const feelings = words(
  'think feel hope want wish love like hate seem look believe guess suppose know mean welcome thank wonder',
);
const advice = words('should ought must');
const speakers = words('i you we me us');
