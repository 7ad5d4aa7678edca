import { releaseClaim, reopenClaim, resumeClaim } from '../../api/calls.ts';
import type { Claim } from '../../api/types.ts';
import { mayDo } from '../../session/rights.ts';
import { person } from '../../session/session.ts';
import type { WholeClaim } from './read-claim.ts';

/** Something that can be done to a claim, and takes a reason. */
export interface ClaimAct {
  readonly key: string;
  readonly label: string;
  readonly question: string;
  readonly done: string;
  readonly run: (reason: string) => Promise<Claim>;
}

/** What the person may do to the claim as it stands. */
export const actsOn = ({ claim, lease }: WholeClaim): readonly ClaimAct[] => [
  ...(mayDo('reopen', claim)
    ? [
        {
          key: 'o',
          label: 'Open again',
          question: 'Why has it to be looked at again? Its verdicts are kept.',
          done: 'The claim is open again',
          run: (reason: string) => reopenClaim(claim, reason),
        },
      ]
    : []),
  ...(mayDo('resume', claim)
    ? [
        {
          key: 'o',
          label: 'Take up now',
          question: 'Why before its day?',
          done: 'The claim waits again',
          run: (reason: string) => resumeClaim(claim, reason),
        },
      ]
    : []),
  ...(lease && lease.holder !== person()?.id && mayDo('release', claim)
    ? [
        {
          key: 'f',
          label: `Take from ${lease.holder}`,
          question: `Why is it taken from ${lease.holder}? What they typed is kept as their draft.`,
          done: 'The claim is free',
          run: (reason: string) => releaseClaim(claim, reason),
        },
      ]
    : []),
];
