import type { QuantityKind } from '../../domain/quantity.ts';
import { absolute } from './rules/absolute.ts';
import { anonymousSource } from './rules/anonymous-source.ts';
import { casualtyCount } from './rules/casualty-count.ts';
import { cause } from './rules/cause.ts';
import { change } from './rules/change.ts';
import { comparison } from './rules/comparison.ts';
import { denial } from './rules/denial.ts';
import { headline } from './rules/headline.ts';
import { legalDuty } from './rules/legal-duty.ts';
import { materielCount } from './rules/materiel-count.ts';
import { moneySum } from './rules/money-sum.ts';
import { noSource } from './rules/no-source.ts';
import { officialSource } from './rules/official-source.ts';
import { otherCount } from './rules/other-count.ts';
import { ownOpinion } from './rules/own-opinion.ts';
import { personnelCount } from './rules/personnel-count.ts';
import { pledge } from './rules/pledge.ts';
import { question } from './rules/question.ts';
import { shareOrRate } from './rules/share-or-rate.ts';
import { votingRecord } from './rules/voting-record.ts';
import type { WorthRule } from './worth-rule.ts';

/** What a quantity of each kind adds. */
const ruleOfKind: Readonly<Record<QuantityKind, WorthRule>> = {
  casualty: casualtyCount,
  materiel: materielCount,
  personnel: personnelCount,
  money: moneySum,
  share: shareOrRate,
  quantity: otherCount,
};

/** All rules, in the order in which reasons of equal weight are shown. */
export const worthRules: readonly WorthRule[] = [
  ...Object.values(ruleOfKind),
  officialSource,
  anonymousSource,
  noSource,
  denial,
  comparison,
  change,
  cause,
  votingRecord,
  legalDuty,
  absolute,
  pledge,
  headline,
  ownOpinion,
  question,
];
