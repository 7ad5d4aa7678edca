import { listVerdicts } from '../api/calls.ts';
import type { Claim } from '../api/types.ts';
import { useLoad } from '../ui/load.ts';
import { Failure, Skeleton } from '../ui/notices.tsx';
import { differencesOf, VerdictCard } from './verdict-card.tsx';

/** The two verdicts of a disputed claim, side by side, with what they differ on marked. */
export const Dispute = ({ claim }: { claim: Claim }) => {
  const { data, error, reload } = useLoad(`${claim.id}/${claim.version}`, () => listVerdicts(claim.id));
  if (error && !data) return <Failure error={error} retry={() => void reload()} />;
  if (!data) return <Skeleton rows={3} label="The two verdicts are being read" />;
  const standing = new Set(claim.reviews.map(({ n }) => n));
  const [first, second] = data.items.filter(({ n }) => standing.has(n));
  if (!first || !second) return null;
  const differs = differencesOf(first, second);
  return (
    <section class="dispute" aria-label="The two verdicts that differ">
      <VerdictCard verdict={first} differs={differs} />
      <VerdictCard verdict={second} differs={differs} />
    </section>
  );
};
