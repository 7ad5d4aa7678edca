import { concept } from './concept.ts';
import { definiteReference } from './definite-reference.ts';
import type { Refiner } from './draft.ts';
import { hedge } from './hedge.ts';
import { kind } from './kind.ts';
import { negation } from './negation.ts';
import { part } from './part.ts';
import { rate } from './rate.ts';
import { trend } from './trend.ts';
import { unit } from './unit.ts';

/** All refiners in the order in which they run; a later one may rely on what an earlier one added. */
export const refiners: readonly Refiner[] = [
  unit,
  hedge,
  rate,
  kind,
  part,
  definiteReference,
  trend,
  concept,
  negation,
];
