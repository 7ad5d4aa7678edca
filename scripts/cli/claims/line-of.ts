import { sameFacts } from '../../../shared/claims/claims/same-fact.ts';
import type { Extract } from '../../../shared/claims/extract.ts';
import type { Attribution, ExtractedClaim, Extraction } from '../../../shared/domain/extracted-claim.ts';
import { contains } from '../../../shared/domain/span.ts';
import { blocksOf } from '../../../shared/text/blocks.ts';

/** One object of the stream `claims --jsonl`. */
export interface LineInput {
  readonly id: unknown;
  readonly text: string;
  readonly date?: unknown;
}

/** One result in the form that the evaluation reads. The text is taken as it is, so that offsets are those of the input. */
export const lineOf = ({ id, text, date }: LineInput, extract: Extract) => {
  const extraction = extract({ text, blocks: blocksOf(text), publishedAt: typeof date === 'string' ? date : null });
  const { sentences, quantities, attributions, claims } = extraction;
  const same = sameFacts(claims);
  const worth = sentences.reduce((best, sentence) => Math.max(best, sentence.worth.score), 0);
  return {
    id,
    sentences: sentences.map(({ start, end, disposition, worth: { score } }) => ({
      start,
      end,
      disposition,
      worth: score,
    })),
    claims: claims.map((claim, index) => ({ ...claimLine(claim, extraction), sameAs: idAt(claims, same[index]) })),
    quantities: quantities.map(({ negated: _negated, ofTotal: _ofTotal, rule: _rule, ...quantity }) => quantity),
    attributions: attributions.map(({ source, cue, content, sourceName }) => ({ source, cue, content, sourceName })),
    worth,
    checkWorthy: worth >= 0.5,
  };
};

const idAt = (claims: readonly ExtractedClaim[], index: number | null | undefined): string | null =>
  typeof index === 'number' ? claims[index]!.signature : null;

const claimLine = (claim: ExtractedClaim, { sentences, quantities, attributions }: Extraction) => ({
  id: claim.signature,
  kind: claim.kind,
  modality: claim.modality,
  quote: claim.quote,
  start: claim.start,
  end: claim.end,
  sentence: sentences.findIndex((sentence) => contains(sentence, claim.sentence)),
  // A part that an article names ("including a child") is in no list of numbers.
  quantities: claim.quantities.flatMap(({ start }) => {
    const at = quantities.findIndex((quantity) => quantity.start === start);
    return at === -1 ? [] : [at];
  }),
  attribution: claim.attributions.map((attribution) => attributions.findIndex((other) => isSame(other, attribution))),
  restatement: claim.restatement?.text ?? null,
  worth: { score: claim.worth.score, reasons: claim.worth.reasons.map(({ info }) => info) },
});

const isSame = (a: Attribution, b: Attribution): boolean =>
  a.rule === b.rule &&
  a.cue?.start === b.cue?.start &&
  a.content?.start === b.content?.start &&
  a.source?.start === b.source?.start;
