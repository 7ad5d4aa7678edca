import { contains, overlaps } from '../../domain/span.ts';
import { isCircumstanceOf, type Told } from './circumstance.ts';
import type { FoundTime } from './time.ts';

/**
 * The time of a claim: the one in its clause, else the one right before it, else the only one of the sentence that can be
 * its. A span of time that is itself the quantity is none ("for three years").
 */
export const timeNear = (times: readonly FoundTime[], told: Told): FoundTime | null => {
  const free = times.filter(
    (time) => !told.quantities.some((quantity) => overlaps(time, quantity)) && isCircumstanceOf(told, time),
  );
  const opens = (time: FoundTime): boolean =>
    time.end <= told.clause.start && /^[,\s]+$/.test(told.text.slice(time.end, told.clause.start));
  return free.find((time) => contains(told.clause, time)) ?? free.find(opens) ?? (free.length === 1 ? free[0]! : null);
};
