/**
 * The rules that an attribution can be found by, as its `rule` names them. `clause-…` are told apart by what the cue does:
 * says, tells somebody, shows, thinks, takes a stance, or acts by words ("urged them to leave"). `belief` is what somebody holds
 * to be so, or fears or hopes it, in a clause of its own ("The union fears 300 jobs will go").
 */
export const attributionRules = [
  'according-to',
  'trailing',
  'inverted',
  'clause-say',
  'clause-tell',
  'clause-show',
  'clause-think',
  'clause-expect',
  'belief',
  'clause-stance',
  'clause-act',
  'clause-accuse',
  'citing',
  'passive',
  'passive-by',
  'seems',
  'asked',
  'hearsay',
  'adjective',
  'noun',
  'speaker-colon',
  'quotation',
] as const;
export type AttributionRule = (typeof attributionRules)[number];
