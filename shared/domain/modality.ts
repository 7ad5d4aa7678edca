/** How a claim is asserted. */
export const modalities = [
  'asserted',
  'attributed',
  'hedged',
  'pledge',
  'forecast',
  'conditional',
  'negated',
  'questioned',
] as const;
export type Modality = (typeof modalities)[number];
