import { Icon } from '../../ui/icon.tsx';
import { Empty } from '../../ui/notices.tsx';
import { count } from '../../ui/words.ts';
import type { WholeClaim } from './read-claim.ts';
import { VerdictCard } from './verdict-card.tsx';
import { standingPair, VerdictPair } from './verdict-pair.tsx';

/** Every verdict on a claim: what settled it, the two that were weighed, and earlier ones. */
export const Verdicts = ({ whole: { claim, verdicts, withheld } }: { whole: WholeClaim }) => {
  const standing = new Set(claim.reviews.map(({ n }) => n));
  const pair = standingPair(claim, verdicts);
  const others = verdicts.filter((one) => !pair?.includes(one)).toReversed();
  return (
    <section aria-labelledby="verdicts">
      <h2 id="verdicts">Verdicts</h2>
      {withheld > 0 && (
        <p class="notice">
          <Icon name="eye" />
          {count(withheld, 'verdict')} hidden until the second is given, so that nobody is led by the first.
        </p>
      )}
      {verdicts.length === 0 && withheld === 0 && <Empty title="Not yet reviewed" />}
      {others
        .filter(({ stage }) => stage === 'adjudicated')
        .map((one) => (
          <VerdictCard key={one.n} verdict={one} />
        ))}
      {pair && <VerdictPair pair={pair} />}
      {others
        .filter(({ stage }) => stage !== 'adjudicated')
        .map((one) => (
          <VerdictCard key={one.n} verdict={one} alone={pair === null} earlier={!standing.has(one.n)} />
        ))}
    </section>
  );
};
