/** Whether the facts hold. A claim that nobody has reviewed has no verdict: there is no value for it. */
export const contentVerdicts = [
  'accurate',
  'mostly_accurate',
  'needs_context',
  'inaccurate',
  'conflicting',
  'outdated',
  'unverified',
  'too_early',
] as const;
export type ContentVerdict = (typeof contentVerdicts)[number];

/** Whether the named source said it; `not_applicable` for what the article says in its own voice. */
export const attributionVerdicts = [
  'not_applicable',
  'confirmed',
  'confirmed_paraphrase',
  'misattributed',
  'unverified',
] as const;
export type AttributionVerdict = (typeof attributionVerdicts)[number];

/** What the reviewer asks the editor to do. */
export const editorActions = [
  'none',
  'reword',
  'correct_figure',
  'add_attribution',
  'add_context',
  'add_disclaimer',
  'cut',
  'query_author',
] as const;
export type EditorAction = (typeof editorActions)[number];

/** Which way a piece of evidence points. */
export const stances = ['supports', 'refutes', 'context'] as const;
export type Stance = (typeof stances)[number];

/** What a content verdict asks of whoever gives it. */
export interface VerdictRule {
  /** It rests on evidence; one that says "we could not tell" rests on `gaps`: what could not be checked. */
  readonly restsOn: 'evidence' | 'gaps';
  /** It says that the claim holds: for a reported claim its source's own word is not enough. */
  readonly confirms: boolean;
}

/** The rule of each content verdict. */
export const verdictRules: Readonly<Record<ContentVerdict, VerdictRule>> = {
  accurate: { restsOn: 'evidence', confirms: true },
  mostly_accurate: { restsOn: 'evidence', confirms: true },
  needs_context: { restsOn: 'evidence', confirms: false },
  inaccurate: { restsOn: 'evidence', confirms: false },
  conflicting: { restsOn: 'evidence', confirms: false },
  outdated: { restsOn: 'evidence', confirms: false },
  unverified: { restsOn: 'gaps', confirms: false },
  too_early: { restsOn: 'gaps', confirms: false },
};

/** How much a verdict may say: pieces of evidence, and the UTF-16 code units of each of its texts. */
export const verdictLimits = {
  rationale: 4000,
  gaps: 2000,
  suggestedWording: 1000,
  evidence: 20,
  evidenceUrl: 2000,
  evidenceTitle: 300,
  evidenceQuote: 2000,
} as const;
