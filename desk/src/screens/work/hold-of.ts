import type { Hold } from '../../api/calls.ts';
import type { Holding } from './holding-after.ts';

/** What the API asks for with every change of the claim that is held. */
export const holdOf = ({ claim, lease }: Holding): Hold => ({
  claimId: claim.id,
  version: claim.version,
  fencingToken: lease.fencingToken,
});
