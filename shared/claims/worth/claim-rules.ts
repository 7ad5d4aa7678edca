import type { ExtractedClaim } from '../../domain/extracted-claim.ts';

type Stated = Pick<ExtractedClaim, 'kind' | 'quantities' | 'section' | 'start'>;

/** A reason that depends on what a claim states and where it stands, not on the words of its sentence. */
export interface ClaimRule {
  readonly id: string;
  /** As a person reads it. */
  readonly info: string;
  /** What it adds to the logit of the score. */
  readonly weight: number;
  readonly holds: (claim: Stated) => boolean;
  /** Reasons that say the same of the sentence: where one of them holds, it counts for more, and this one is not told. */
  readonly joins?: readonly string[];
}

/** Code units from the start of a text that the lead is taken to have. */
const leadLength = 600;

/** The reasons by what a claim states: figures that readers remember, and what the article leads with, come first. */
export const claimRules: readonly ClaimRule[] = [
  {
    id: 'figure',
    info: 'states a figure',
    weight: 0.4,
    holds: ({ quantities }) => quantities.length > 0,
    joins: ['casualty-count', 'materiel-count', 'personnel-count', 'share-or-rate', 'money-sum', 'other-count'],
  },
  {
    id: 'share-or-sum',
    info: 'states a share or a sum of money',
    weight: 0.6,
    holds: ({ quantities }) => quantities.some(({ kind }) => kind === 'share' || kind === 'money'),
    joins: ['share-or-rate', 'money-sum'],
  },
  {
    id: 'change-stated',
    info: 'says that something rose or fell',
    weight: 0.4,
    holds: ({ kind }) => kind === 'change',
  },
  {
    id: 'lead',
    info: 'stands in the headline or the lead',
    weight: 0.5,
    holds: ({ section, start }) => section === 'headline' || start < leadLength,
    joins: ['headline'],
  },
  { id: 'foretold', info: 'not yet to be checked: a forecast', weight: -0.4, holds: ({ kind }) => kind === 'forecast' },
];
