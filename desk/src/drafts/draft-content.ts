import type { DraftInput } from '../../../shared/domain/draft.ts';
import type { VerdictInput } from '../../../shared/domain/verdict.ts';

/** One piece of evidence while it is typed. */
export type EvidenceDraft = NonNullable<DraftInput['evidence']>[number];

/** True when two drafts say the same, whatever the order of their fields. */
export const sameDraft = (a: DraftInput, b: DraftInput): boolean => canonical(a) === canonical(b);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** True when nothing was typed or chosen. */
export const isEmptyDraft = (draft: DraftInput): boolean =>
  Object.values(draft).every((value) => value === undefined || value === '' || (Array.isArray(value) && !value.length));

/**
 * Makes a verdict of a draft; fields that are blank are left out. The API says what is missing.
 *
 * @param reported true when the article reports the claim from a source, so that the source is judged, too
 */
export const verdictOf = (draft: DraftInput, reported: boolean): VerdictInput => {
  const { content, attribution, rationale, gaps, action, suggestedWording, asOf, evidence = [] } = draft;
  return {
    ...(content && { content }),
    ...(reported ? attribution && { attribution } : { attribution: 'not_applicable' }),
    rationale: rationale ?? '',
    evidence: evidence.filter(isBegun).map(({ url, title, quote, stance, fromSource, retrievedAt }) => ({
      url: url?.trim() ?? '',
      stance: stance ?? 'supports',
      fromSource: fromSource ?? false,
      ...(title?.trim() && { title }),
      ...(quote?.trim() && { quote }),
      ...(retrievedAt && { retrievedAt }),
    })),
    ...(gaps?.trim() && { gaps }),
    action: action ?? 'none',
    ...(suggestedWording?.trim() && { suggestedWording }),
    ...(asOf && { asOf }),
  } as VerdictInput;
};

/** True for evidence of which something was typed. */
export const isBegun = ({ url, title, quote }: EvidenceDraft): boolean =>
  [url, title, quote].some((value) => value !== undefined && value.trim() !== '');
