import type { Sentence } from '../sentence.ts';
import { dependentOf, dependentsOf, relationOf } from './dependents.ts';
import { isPredicate, predicateOf } from './predicate.ts';

/** Who or what a clause is about. */
export interface Subject {
  /** The head of the noun phrase, or of the clause that is the subject. */
  readonly token: number;
  /**
   * Where it stands: in the clause; before it, as the noun that it describes ("boats that sank", "boats carrying
   * grain"); in the clause that governs this one ("he wants to leave", "speaking in Kyiv, he said"); or with the first
   * of joined verbs ("it hit a rock and sank").
   */
  readonly from: 'clause' | 'antecedent' | 'governor' | 'first of joined';
}

/**
 * The subject of the predicate that a token belongs to, with a passive too, found through auxiliaries, relative
 * clauses, participles, open complements and joined verbs; `undefined` where nobody is named. For "who" and "which" it
 * is the noun that they stand for.
 *
 * @example subjectOf(read('The boats that sank'), 3)?.token // boats
 */
export const subjectOf = (sentence: Sentence, index: number): Subject | undefined => {
  const { head } = predicateOf(sentence, index);
  const own = ownSubject(sentence, head);
  const governor = sentence.head[head] ?? -1;
  if (own !== undefined) {
    const antecedent = isRelative(sentence, own) ? antecedentOf(sentence, head) : undefined;
    return antecedent === undefined ? { token: own, from: 'clause' } : { token: antecedent, from: 'antecedent' };
  }
  if (governor < 0) return undefined;
  switch (relationOf(sentence, head)) {
    case 'conj':
      return isPredicate(sentence, governor) ? moved(subjectOf(sentence, governor), 'first of joined') : undefined;
    case 'acl':
      return isInfinitive(sentence, head) ? undefined : { token: governor, from: 'antecedent' };
    case 'xcomp':
      return ofComplement(sentence, governor);
    case 'advcl':
      return isPredicate(sentence, governor) ? moved(subjectOf(sentence, governor), 'governor') : undefined;
    case 'ccomp':
      return ofContent(sentence, head, governor);
    default:
      return undefined;
  }
};

const moved = (subject: Subject | undefined, from: Subject['from']): Subject | undefined =>
  subject && { token: subject.token, from: subject.from === 'clause' ? from : subject.from };

const ownSubject = (sentence: Sentence, head: number): number | undefined => {
  const subjects = dependentsOf(sentence, head, 'nsubj', 'csubj').filter((i) => sentence.rel[i] !== 'nsubj:outer');
  // A wrong tree may give two: the nearer one before the verb is likelier.
  return subjects.filter((i) => i < head).at(-1) ?? subjects[0];
};

/** "Who", "which" and "that" at the head of a relative clause. */
export const isRelative = ({ tokens }: Sentence, index: number): boolean => {
  const token = tokens[index];
  return (
    token !== undefined && /^W(?:DT|P)$/.test(token.xpos) && ['who', 'which', 'that', 'whom'].includes(token.lemma)
  );
};

/** The noun that the relative clause of a predicate describes; through joined verbs: "who came and saw". */
export const antecedentOf = (sentence: Sentence, head: number): number | undefined => {
  if (sentence.rel[head] === 'acl:relcl' || sentence.rel[head] === 'acl') return sentence.head[head];
  const governor = sentence.head[head] ?? -1;
  return relationOf(sentence, head) === 'conj' && governor >= 0 ? antecedentOf(sentence, governor) : undefined;
};

const isInfinitive = (sentence: Sentence, head: number): boolean =>
  dependentsOf(sentence, head, 'mark', 'aux').some((i) => sentence.tokens[i]?.xpos === 'TO');

/** Whoever is told, asked or seen does it; else the subject of the verb above: "he promised me to come" is rare. */
const ofComplement = (sentence: Sentence, governor: number): Subject | undefined => {
  const told = promises.has(sentence.tokens[governor]?.lemma ?? '')
    ? undefined
    : (dependentOf(sentence, governor, 'obj') ?? dependentOf(sentence, governor, 'iobj'));
  if (told === undefined) return moved(subjectOf(sentence, governor), 'governor');
  const antecedent = isRelative(sentence, told) ? antecedentOf(sentence, governor) : undefined;
  return { token: antecedent ?? told, from: antecedent === undefined ? 'governor' : 'antecedent' };
};

/** A wrong tree may hang the subject on the verb above: "he said [the tweets] were ironic". */
const ofContent = (sentence: Sentence, head: number, governor: number): Subject | undefined => {
  if (isInfinitive(sentence, head)) return moved(subjectOf(sentence, governor), 'governor');
  const between = dependentsOf(sentence, governor, 'obj', 'nsubj').find((i) => i > governor && i < head);
  return between === undefined ? undefined : { token: between, from: 'governor' };
};

const promises = new Set(['promise', 'vow', 'threaten']);
