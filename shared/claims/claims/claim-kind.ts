import type { ClaimKind, Modality } from '../../domain/extracted-claim.ts';
import type { Quantity, QuantityKind } from '../../domain/quantity.ts';

/** A clause as far as its kind depends on it. */
interface Worded {
  readonly modality: readonly Modality[];
  readonly words: string;
  /** It says what a law asks. */
  readonly isRule: boolean;
}

/** What a claim is that states a quantity of each kind, unless how it is worded makes it something else. */
const kindOfQuantity: Readonly<Record<QuantityKind, ClaimKind>> = {
  casualty: 'casualty',
  materiel: 'materiel',
  personnel: 'personnel',
  money: 'money',
  share: 'share',
  quantity: 'quantity_other',
};

/** Kinds that say what happened to whom: a rise, a comparison or an experience of theirs is still of the kind. */
const counted: ReadonlySet<QuantityKind> = new Set(['casualty', 'materiel', 'personnel']);

/**
 * The kind of a claim with quantities: a pledge or forecast by how it is asserted, what happened to people and things
 * counted, what a law requires; a change where a value rises, falls or is given for two times; a comparison where it is set
 * against others or called a record; own experience; else what its first quantity counts.
 *
 * @example claimKindOf([fivePercentUp], { modality: ['asserted'], words: 'Prices rose by 5%', isRule: false }) // 'change'
 */
export const claimKindOf = (quantities: readonly Quantity[], { modality, words, isRule }: Worded): ClaimKind => {
  if (modality.includes('pledge')) return 'pledge';
  if (modality.includes('forecast')) return 'forecast';
  const [first] = quantities;
  const main =
    quantities.find(({ kind }) => kind === 'casualty' || (first?.kind === 'quantity' && counted.has(kind))) ??
    quantities.find(({ kind }) => first?.kind === 'quantity' && kind !== 'quantity') ??
    first;
  if (!main) return 'statement';
  if (isRule) return 'rule';
  if (counted.has(main.kind)) return kindOfQuantity[main.kind];
  if (quantities.some(({ trend }) => trend !== null) || isChange(words)) return 'change';
  if (isComparison(words, quantities)) return 'comparison';
  if (experience.test(words)) return 'personal';
  return kindOfQuantity[main.kind];
};

const change =
  /\b(?:doubl|tripl|trebl|quadrupl|halv)(?:e|es|ed|ing)\b|\bfrom [^;:]{1,60}?\d[^;:]{0,40}? to [^;:]{0,20}?\d|\b(?:higher|lower|more|fewer|less|larger|smaller|bigger|greater|as (?:many|much|high|large)) (?:\w+ ){0,3}(?:than|as) (?:(?:in|at|it was|they were|the same|last|during)\b|an? (?:year|month|week|quarter|decade) (?:ago|earlier|before)|(?:19|20)\d\d)[^.]{0,40}/i;

const isChange = (clause: string): boolean => change.test(clause);

const superlative =
  /\b(?:largest|biggest|deadliest|highest|lowest|worst|longest|heaviest|fastest|steepest|sharpest|strongest|fewest|most|least|record)\b[^.;]{0,60}\b(?:since|ever|in (?:(?:more|less) than |at least |over |nearly |almost )?(?:\w+ )?(?:history|decades?|years?|months|weeks|a century)|on record|to date|in the world|of all|of any)\b/i;
const setAgainst =
  /\b(?:times|twice|percent|per cent|%|points?|half)\s+(?:\w+ ){0,2}(?:as|more|higher|lower|larger|bigger|greater|fewer|less|smaller|the (?:size|number|rate|amount))\b|\b(?:more|higher|lower|larger|bigger|greater|fewer|less|smaller|longer|older|faster) than (?:the|those|that|any|all|its|their|in|other|last)\b/i;

const isComparison = (clause: string, quantities: readonly Quantity[]): boolean =>
  setAgainst.test(clause) || (superlative.test(clause) && quantities.every(({ unit }) => isTime.test(unit) || !unit));

const isTime = /^(?:year|month|week|day|decade|century)$/;

const experience = /^I (?:have )?(?:saw|seen|heard|felt|counted|met|watched|witnessed|lost|found|noticed|was|were)\b/u;
