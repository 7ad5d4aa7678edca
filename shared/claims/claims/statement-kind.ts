import type { ClaimKind, Modality } from '../../domain/extracted-claim.ts';
import type { Sentence as Tree } from '../../reader/sentence.ts';
import { clauseOf } from '../../reader/tree/clause.ts';
import { dependentOf, dependentsOf, isBelow, relationOf } from '../../reader/tree/dependents.ts';
import { subjectOf } from '../../reader/tree/subject.ts';
import { voiceOf } from '../../reader/tree/voice.ts';
import { wordSet } from '../language/lexicon/function-words.ts';

/**
 * What sort of fact a clause without a number states: what somebody commits to, what will be, what a law asks, what caused
 * what, what rose or fell, what is more than something else; else a deed or state.
 *
 * @example statementKind(read('The law bans fishing.'), 2, ['asserted']) // 'rule'
 */
export const statementKind = (tree: Tree, head: number, modality: readonly Modality[]): ClaimKind => {
  const lemma = tree.tokens[head]!.lemma;
  const opensComplement = dependentOf(tree, head, 'xcomp', 'ccomp') !== undefined;
  if (commitments.has(lemma) && opensComplement && voiceOf(tree, head) === 'active') return 'pledge';
  if (isRule(tree, head)) return 'rule';
  if (modality.includes('pledge') && isOwnPromise(tree, head)) return 'pledge';
  if (modality.includes('pledge') || modality.includes('forecast') || isForetold(tree, head)) return 'forecast';
  if (isCause(tree, head)) return 'causal';
  if (isComparison(tree, head)) return 'comparison';
  return moves.has(lemma) ? 'change' : 'event';
};

/** "(She said) she will resign": whoever says so commits to it. */
const isOwnPromise = (tree: Tree, head: number): boolean => {
  const subject = dependentOf(tree, head, 'nsubj');
  return relationOf(tree, head) === 'ccomp' && subject !== undefined && persons.has(tree.tokens[subject]!.lemma);
};

const persons = wordSet('he she they we i');

const commitments = wordSet('pledge promise vow commit plan intend agree offer propose undertake guarantee');

/** "will", "is going to", "is set to", "is expected to". */
export const isForetold = (tree: Tree, head: number): boolean =>
  dependentsOf(tree, head, 'aux').some((i) => tree.tokens[i]!.lemma === 'will' || tree.tokens[i]!.lemma === 'shall') ||
  (foretelling.has(tree.tokens[head]!.lemma) && dependentOf(tree, head, 'xcomp') !== undefined);

const foretelling = wordSet('set expect due likely unlikely go schedule slate poise forecast predict project');

/** A law that asks or forbids, or people who must, may not or are entitled to. */
export const isRule = (tree: Tree, head: number): boolean => {
  const subject = subjectOf(tree, head)?.token;
  const lemma = tree.tokens[head]!.lemma;
  if (subject !== undefined && laws.has(tree.tokens[subject]!.lemma) && orders.has(lemma)) return true;
  if (entitlements.has(lemma)) return true;
  const isPassive = dependentOf(tree, head, 'aux:pass') !== undefined;
  const complement = dependentOf(tree, head, 'xcomp', 'ccomp') !== undefined;
  return complement && asked.has(lemma) && (isPassive || tree.tokens[head]!.xpos === 'VBZ');
};

const laws = wordSet(`law act bill constitution treaty regulation statute rule measure legislation ordinance directive
  convention charter clause article amendment policy code order agreement`);
const orders =
  wordSet(`require oblige prohibit ban forbid allow entitle bar permit limit cap guarantee give mean apply make
  let protect criminalise criminalize exempt restrict say state`);
const entitlements = wordSet('illegal legal unlawful lawful eligible ineligible entitled mandatory compulsory');
const asked = wordSet('require allow ban oblige prohibit permit forbid bar');

/** A verb that makes something happen, or a reason in the clause. */
const isCause = (tree: Tree, head: number): boolean =>
  causes.has(tree.tokens[head]!.lemma) ||
  tree.tokens.some(({ lemma, form }, i) => {
    if (!isBelow(tree, i, head) || (lemma === 'because' && tree.head[tree.head[i] ?? -1] !== head)) return false;
    const next = tree.tokens[i + 1]?.lemma;
    return (
      lemma === 'because' || (form.toLowerCase() === 'due' && next === 'to') || (lemma === 'thanks' && next === 'to')
    );
  });

const causes = wordSet('cause trigger spark prompt lead result stem fuel enable');

/** A superlative, or a comparative with what it is set against. */
export const isComparison = (tree: Tree, head: number): boolean =>
  ranks.has(tree.tokens[head]!.lemma) ||
  tree.tokens.some(({ xpos, lemma }, i) => {
    if (!isBelow(tree, i, head) || clauseOf(tree, i) !== head) return false;
    if (xpos === 'JJS' || xpos === 'RBS')
      return !/^(?:at|best|least|most)$/.test(lemma) || tree.tokens[i - 1]?.lemma === 'the';
    if (xpos === 'JJR' || xpos === 'RBR') return tree.tokens.slice(i + 1).some((token) => token.lemma === 'than');
    return (
      lemma === 'unprecedented' || (lemma === 'same' && tree.tokens.slice(i + 1).some((token) => token.lemma === 'as'))
    );
  });

const ranks = wordSet('rank outnumber outpace exceed outstrip');
const moves =
  wordSet(`rise fall grow increase decrease decline drop climb soar surge plunge shrink double triple halve worsen
  improve jump slump widen narrow reduce lower boost`);
