import { anonymousSource } from './rules/anonymous-source.ts';
import { casualtyCount } from './rules/casualty-count.ts';
import { comparison } from './rules/comparison.ts';
import { headline } from './rules/headline.ts';
import { materielCount } from './rules/materiel-count.ts';
import { moneySum } from './rules/money-sum.ts';
import { noSource } from './rules/no-source.ts';
import { officialSource } from './rules/official-source.ts';
import { otherCount } from './rules/other-count.ts';
import { personnelCount } from './rules/personnel-count.ts';
import { question } from './rules/question.ts';
import { shareOrRate } from './rules/share-or-rate.ts';
import type { WorthRule } from './worth-rule.ts';

/** All rules, in the order in which reasons of equal weight are shown. */
export const worthRules: readonly WorthRule[] = [
  casualtyCount,
  materielCount,
  personnelCount,
  moneySum,
  shareOrRate,
  otherCount,
  officialSource,
  anonymousSource,
  noSource,
  headline,
  comparison,
  question,
];
