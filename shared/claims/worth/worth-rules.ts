import { absolute } from './rules/absolute.ts';
import { anonymousSource } from './rules/anonymous-source.ts';
import { cause } from './rules/cause.ts';
import { change } from './rules/change.ts';
import { comparison } from './rules/comparison.ts';
import { denial } from './rules/denial.ts';
import { headline } from './rules/headline.ts';
import { legalDuty } from './rules/legal-duty.ts';
import { noSource } from './rules/no-source.ts';
import { officialSource } from './rules/official-source.ts';
import { ownOpinion } from './rules/own-opinion.ts';
import { pledge } from './rules/pledge.ts';
import { quantityKindRules } from './rules/quantity-kind.ts';
import { question } from './rules/question.ts';
import { votingRecord } from './rules/voting-record.ts';
import type { WorthRule } from './worth-rule.ts';

/** All rules, in the order in which reasons of equal weight are shown. */
export const worthRules: readonly WorthRule[] = [
  ...quantityKindRules,
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
