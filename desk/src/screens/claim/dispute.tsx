import { listVerdicts } from '../../api/calls.ts';
import type { Claim } from '../../api/types.ts';
import { useLoad } from '../../ui/load.ts';
import { Failure, Skeleton } from '../../ui/notices.tsx';
import { standingPair, VerdictPair } from './verdict-pair.tsx';

/** The two verdicts that a senior settles between. */
export const Dispute = ({ claim }: { claim: Claim }) => {
  const { data, error, reload } = useLoad(`${claim.id}/${claim.version}`, () => listVerdicts(claim.id));
  if (error && !data) return <Failure error={error} retry={() => void reload()} />;
  if (!data) return <Skeleton rows={3} label="The two verdicts are being read" />;
  const pair = standingPair(claim, data.items);
  return pair && <VerdictPair pair={pair} />;
};
