/**
 * Settings of the wording model, chosen while looking at the four folds (see docs/evaluation.md). `costs` are per sentence: those of
 * the agreed set count fully, others less, factual but unimportant ones (UFS) least; a check-worthy one counts more,
 * since there are fewer. `scales` are in the order of `featureGroups`.
 */
export const worthSettings = {
  buckets: 65536,
  scales: [1, 1, 0.8, 1.5, 0.6, 0.5],
  costs: { agreed: 1, other: 0.5, unimportant: 0.3, worthyTimes: 1.7 },
  passes: 10,
  seed: 1,
} as const;
