import type { Claim, GivenVerdict } from '../../api/types.ts';
import { differencesOf, VerdictCard } from './verdict-card.tsx';

type Pair = readonly [GivenVerdict, GivenVerdict];

/** The first and the second verdict that stand; null while there are not two. */
export const standingPair = (claim: Pick<Claim, 'reviews'>, verdicts: readonly GivenVerdict[]): Pair | null => {
  const standing = new Set(claim.reviews.map(({ n }) => n));
  const [first, second] = verdicts.filter(({ n, stage }) => standing.has(n) && stage !== 'adjudicated');
  return first && second ? [first, second] : null;
};

/** Two verdicts side by side, with what they differ on marked. */
export const VerdictPair = ({ pair }: { pair: Pair }) => {
  const differs = differencesOf(...pair);
  return (
    <section class="dispute" aria-label="The two verdicts, side by side">
      {pair.map((one) => (
        <VerdictCard key={one.n} verdict={one} differs={differs} />
      ))}
    </section>
  );
};
