import type { EffectCue } from '../../language/lexicon/effect-cues.ts';

/** What governs a number: effects on people and things, and whether people were arrested, freed or rescued instead. */
export interface Governor extends EffectCue {
  readonly custody: boolean;
  /** Index of its token. */
  readonly at: number;
}
