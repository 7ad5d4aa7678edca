/**
 * Settings of the wording model, chosen by random splits of 2.5xNCS (see docs/adr/0061-wording-table.md). `scales` are in
 * the order of `featureGroups`.
 */
export const worthSettings = {
  scales: [1.2, 1, 0.8, 1.3, 0.6],
  /**
   * For each sentence: those of the agreed set count fully, others less, factual but unimportant ones (UFS) least; a
   * check-worthy one counts more, since there are fewer.
   */
  costs: { agreed: 1, other: 0.5, unimportant: 0.3, worthyTimes: 1.7 },
  /** A feature must stand in as many sentences. */
  rarest: 2,
  /**
   * How far a feature may move the sum: `1 - share + share · |log ratio of its counts in the classes, smoothed|`, times
   * `sentences^-common`.
   */
  columns: { share: 0.3, smoothing: 0.1, common: 0.05 },
  /** A place goes to the feature of the greatest `|weight| · (sum of its squared values)^evidence`. */
  evidence: 0.35,
  /** The features that got a place are known to fit: costs are lower when they are trained. */
  secondCosts: 0.8,
  passes: 10,
  seed: 1,
} as const;
