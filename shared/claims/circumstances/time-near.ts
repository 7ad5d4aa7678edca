import { contains, overlaps } from '../../domain/span.ts';
import { isCircumstanceOf, type StatedClause } from './circumstance.ts';
import type { FoundTime } from './time.ts';

/**
 * The time of a claim: the one in its clause, else the one right before it, else the only one of the sentence that can be
 * its. A span of time that is itself the quantity is none ("for three years").
 */
export const timeNear = (times: readonly FoundTime[], stated: StatedClause): FoundTime | null => {
  const free = times.filter(
    (time) => !stated.quantities.some((quantity) => overlaps(time, quantity)) && isCircumstanceOf(stated, time),
  );
  const opens = (time: FoundTime): boolean =>
    time.end <= stated.clause.start && /^[,\s]+$/.test(stated.text.slice(time.end, stated.clause.start));
  return (
    free.find((time) => contains(stated.clause, time)) ?? free.find(opens) ?? (free.length === 1 ? free[0]! : null)
  );
};
