import type { Token, Sentence as Tree } from '../../reader/sentence.ts';
import { dependentOf, dependentsOf, relationOf } from '../../reader/tree/dependents.ts';
import { isPredicate } from '../../reader/tree/predicate.ts';
import { subjectOf } from '../../reader/tree/subject.ts';
import { contentOf, type TreeClause } from '../clauses/tree-clauses.ts';
import { cueClassOf } from '../language/lexicon/cue-verbs.ts';
import { wordSet } from '../language/lexicon/function-words.ts';
import { officials } from '../language/lexicon/sources.ts';
import { isComparison } from './statement-kind.ts';

/**
 * Whether a clause without a number states something that can be checked against the world: somebody did something,
 * something is so by law, one thing caused another. Not: who said so, wishes, feelings, advice, questions, and what I or
 * you do. `wording` is the logit that the wording model gives the sentence.
 */
export const isStatement = (tree: Tree, clause: TreeClause, wording: number): boolean =>
  couldState(tree, clause) && strengthOf(tree, clause, wording) >= enough;

const couldState = (tree: Tree, { head, span }: TreeClause): boolean => {
  const relation = relationOf(tree, head);
  if (!mainRelations.has(relation) && !(relation === 'conj' && hasSubject(tree, head))) return false;
  if (span.end - span.start < shortest) return false;
  if (isSayingHost(tree, head) || isAsked(tree, head)) return false;
  if (feelings.has(tree.tokens[head]!.lemma) && !isPassive(tree, head)) return false;
  if (dependentsOf(tree, head, 'aux').some((i) => advice.has(tree.tokens[i]!.lemma))) return false;
  const subject = subjectOf(tree, head)?.token;
  if (subject === undefined) return relation === 'root' && tree.tokens[head]!.xpos !== 'VB';
  return !speakers.has(tree.tokens[subject]!.lemma);
};

const shortest = 24;
const mainRelations = new Set(['root', 'ccomp', 'parataxis']);

const hasSubject = (tree: Tree, head: number): boolean => dependentOf(tree, head, 'nsubj', 'csubj') !== undefined;
const isPassive = (tree: Tree, head: number): boolean =>
  dependentOf(tree, head, 'aux:pass', 'nsubj:pass') !== undefined;

/** "The mayor said (that) …": what is said is the claim. */
const isSayingHost = (tree: Tree, head: number): boolean => {
  if (dependentsOf(tree, head, 'ccomp').some((i) => i > head && isPredicate(tree, i) && hasSubject(tree, i)))
    return true;
  const cueClass = cueClassOf(tree.tokens[head]!.lemma);
  if (cueClass === undefined) return false;
  return contentOf(tree, head) !== undefined || (besides.has(relationOf(tree, head)) && cueClass === 'say');
};

/** Where a verb of saying only tells who says what stands around it: "the crew and, the mayor said, the boat". */
const besides = new Set(['parataxis', 'conj']);

/** A question, also one that somebody is told of: "how much he pays". */
const isAsked = (tree: Tree, head: number): boolean =>
  tree.tokens.at(-1)?.form === '?' ||
  (relationOf(tree, head) === 'ccomp' &&
    tree.tokens.some(
      ({ xpos }, i) => /^W/.test(xpos) && i < head && (tree.head[i] === head || tree.head[tree.head[i]!] === head),
    ));

const feelings = wordSet(
  'think feel hope want wish love like hate seem look believe guess suppose know mean welcome thank wonder',
);
const advice = wordSet('should ought must');
const speakers = wordSet('i you we me us');

/** How much speaks for a clause as a fact of its own; {@link enough} of it makes a claim. */
const strengthOf = (tree: Tree, { head, span }: TreeClause, wording: number): number => {
  const token = tree.tokens[head]!;
  const inside = tree.tokens.filter(({ start, end }) => start >= span.start && end <= span.end);
  const names = inside.filter(({ upos }) => upos === 'PROPN').length;
  const subject = subjectOf(tree, head)?.token;
  const actsOn = dependentOf(tree, head, 'obj') !== undefined || isPassive(tree, head);
  const isActOfOffice = actsOn && subject !== undefined && officials.has(tree.tokens[subject]!.lemma);
  const isState = dependentOf(tree, head, 'cop') !== undefined;
  return (
    nameStrength(names > 0 || !isActOfOffice ? names : 1) +
    lengthStrength(inside.length) +
    tenseStrength(tree, head) +
    (publicActs.has(token.lemma) ? 0.7 : 0) +
    (isState ? (token.upos === 'ADJ' ? -1.1 : -0.3) : 0) +
    (actsOn ? 0.3 : 0) +
    (isComparison(tree, head) ? 0.4 : 0) +
    (placeStrength[relationOf(tree, head)] ?? 0) +
    (subject !== undefined && pointers.has(tree.tokens[subject]!.lemma) ? -0.4 : 0) +
    0.4 * Math.max(-1, Math.min(1.5, wording))
  );
};

const enough = 0.15;

/** What courts, parliaments, governments, armies and companies do, and what befalls people. */
const publicActs =
  wordSet(`acquit adopt annul appoint approve arrest attack ban bomb capture charge convict deport destroy detain
  die dismiss dissolve elect evict execute expel explode fine hit indict invade jail kill occupy order oust overturn pass plead
  prosecute raid ratify reject repeal resign retreat sack sanction seize sentence shell shut sign storm strike sue suspend veto
  withdraw`);

/** A clause with names tells of somebody; what a court or a minister did to somebody counts like one with a name. */
const nameStrength = (names: number): number => (names >= 3 ? 1.3 : names > 0 ? 0.9 : 0);

const lengthStrength = (words: number): number => (words < 5 ? -2.4 : words < 12 ? -0.7 : words >= 18 ? 0.6 : 0);

/** What was done is a fact; what may or would be done is none yet. */
const tenseStrength = (tree: Tree, head: number): number => {
  const auxiliaries = dependentsOf(tree, head, 'aux', 'cop').map((i) => tree.tokens[i]!);
  const finite: Token = auxiliaries[0] ?? tree.tokens[head]!;
  if (finite.xpos === 'MD') return finite.lemma === 'will' ? 0 : -0.4;
  if (finite.xpos === 'VBZ' && isUnstopped(tree)) return 0.5;
  return finite.xpos === 'VBD' || finite.xpos === 'VBN' || auxiliaries.some(({ lemma }) => lemma === 'have') ? 0.5 : 0;
};

/** A headline tells what was done in the present tense. */
const isUnstopped = ({ tokens }: Tree): boolean => tokens.at(-1)?.upos !== 'PUNCT';

const placeStrength: Readonly<Record<string, number>> = { ccomp: -0.6, parataxis: -1.5 };

/** Pronouns that point at something said before, not at somebody. */
const pointers = wordSet('it this that these there');
