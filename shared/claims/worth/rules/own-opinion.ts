import type { WorthRule } from '../worth-rule.ts';

const VIEW =
  /^["“‘'(]*(?:(?:and|but|so|well|now|yes|no|look)[, ]+)*(?:I|we) (?:\p{L}+ly )?(?:think|believe|hope|feel|wish|want|love|trust|pray|would like|am (?:proud|glad|sure|happy|sorry|confident))\b/iu;

/** What somebody thinks, hopes or wishes is neither true nor false. */
export const ownOpinion: WorthRule = {
  id: 'own-opinion',
  info: 'a view or a wish',
  explanation: 'What somebody thinks, hopes or wishes is neither true nor false.',
  weight: -0.4,
  says: VIEW,
};
