import {
  type AttributionVerdict,
  attributionVerdicts,
  contentVerdicts,
} from '../../../../shared/domain/verdict-values.ts';

/** The verdicts on a claim's content, each with the key that chooses it: 1, 2, 3 … in the order of the form. */
export const contentChoices = contentVerdicts.map((content, i) => ({ content, key: String(i + 1) }));

/** A verdict on what a source is said to have said: `not_applicable` is for what the article says in its own voice. */
type SourceVerdict = Exclude<AttributionVerdict, 'not_applicable'>;

const sourceKeys: Readonly<Record<SourceVerdict, string>> = {
  confirmed: 'c',
  confirmed_paraphrase: 'p',
  misattributed: 'm',
  unverified: 'u',
};

const isOfSource = (verdict: AttributionVerdict): verdict is SourceVerdict => verdict !== 'not_applicable';

/** The verdicts on whether the source said so, each with the key that chooses it. */
export const sourceChoices = attributionVerdicts
  .filter(isOfSource)
  .map((attribution) => ({ attribution, key: sourceKeys[attribution] }));
