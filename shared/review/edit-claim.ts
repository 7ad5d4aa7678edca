import { anchorOf } from '../domain/anchor.ts';
import type { QuantityInput, StructureInput } from '../domain/edit.ts';
import type { Attribution, ExtractedClaim, Sentence } from '../domain/extracted-claim.ts';
import type { Quantity } from '../domain/quantity.ts';
import { signatureOf } from '../domain/signature.ts';
import { contains, overlaps, type Span } from '../domain/span.ts';
import { splitsPair } from '../domain/surrogate-pair.ts';

/** The text that a person works on, with its sentences. */
export interface EditedText {
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

/** Words that a person selected; `quote` is what they saw there. */
export interface Selection extends Span {
  readonly quote?: string | undefined;
}

/** Why words can not be a claim, with the JSON pointer of what is wrong. */
export interface EditFault {
  readonly pointer: string;
  readonly code: 'empty-span' | 'quote-differs' | 'outside-claim';
  readonly detail: string;
}

/** What keeps a selection, and the quantities in it, from being a claim's; empty when nothing does. */
export const selectionFaults = (
  { text, sentences }: EditedText,
  selection: Selection,
  quantities: readonly QuantityInput[] = [],
  at = '',
): EditFault[] => {
  const { start, end, quote } = selection;
  if (start >= end || end > text.length || text.slice(start, end).trim() === '' || !sentenceOf(sentences, selection))
    return [
      { pointer: `${at}/start`, code: 'empty-span', detail: `There are no words from ${start} to ${end} of the text.` },
    ];
  if (splitsPair(text, start) || splitsPair(text, end))
    return [
      { pointer: `${at}/start`, code: 'empty-span', detail: 'The words begin or end in the middle of a character.' },
    ];
  if (quote !== undefined && text.slice(start, end) !== quote)
    return [
      {
        pointer: `${at}/quote`,
        code: 'quote-differs',
        detail: 'The text does not say this there. Offsets are UTF-16 code units of the normalised text.',
      },
    ];
  return quantities.flatMap((quantity, i) =>
    quantity.start < quantity.end && contains(selection, quantity)
      ? []
      : [
          {
            pointer: `${at}/quantities/${i}/start`,
            code: 'outside-claim',
            detail: 'The words of a quantity stand within those of its claim.',
          } as const,
        ],
  );
};

/**
 * A claim's extracted side with other words or another structure. What is left out is as it was: quantities that stand
 * in the words stay. A restatement goes, since nobody has made one of the new words.
 *
 * @param before what it is made from; null for a claim that nothing is known of
 */
export const editClaim = (
  edited: EditedText,
  selection: Selection,
  input: StructureInput,
  before: ExtractedClaim | null,
): ExtractedClaim => {
  const span = { start: selection.start, end: selection.end };
  const sentence = sentenceOf(edited.sentences, span)!;
  const attributions =
    input.source === undefined ? (before?.attributions ?? []) : input.source ? [attributionBy(input.source)] : [];
  const modality = input.modality ?? before?.modality ?? [attributions.length > 0 ? 'attributed' : 'asserted'];
  const source = attributions.at(-1)?.sourceName ?? null;
  const quantities = input.quantities
    ? input.quantities.map((quantity) => quantityOf(edited.text, quantity, source))
    : (before?.quantities ?? []).filter((quantity) => contains(span, quantity));
  const claim = {
    ...anchorOf(edited.text, span),
    kind: input.kind ?? before?.kind ?? 'event',
    modality,
    sentence: sentence.span,
    section: sentence.section,
    subject: input.subject ?? before?.subject ?? '',
    quantities,
    attributions,
    place: before?.place ?? null,
    time: before?.time ?? null,
    restatement: null,
    worth: before?.worth ?? sentence.worth,
  };
  return { ...claim, signature: signatureOf(claim) };
};

/** The sentences that the words stand in, as one; null when they stand in none. */
const sentenceOf = (sentences: readonly Sentence[], span: Span) => {
  const touched = sentences.filter((sentence) => overlaps(sentence, span));
  const [first] = touched;
  if (!first) return null;
  const worth = touched.reduce((best, { worth }) => (worth.score > best.score ? worth : best), first.worth);
  return {
    span: { start: Math.min(first.start, span.start), end: Math.max(touched.at(-1)!.end, span.end) },
    section: first.section,
    worth,
  };
};

const quantityOf = (text: string, input: QuantityInput, source: string | null): Quantity => ({
  ...input,
  quote: text.slice(input.start, input.end),
  source,
  modality: source ? 'attributed' : 'asserted',
  rule: 'person',
});

const attributionBy = ({
  name,
  kind,
  direct,
}: {
  name: string;
  kind: Attribution['sourceKind'];
  direct: boolean;
}): Attribution => ({
  source: null,
  cue: null,
  content: null,
  sourceName: name,
  sourceKind: kind,
  direct,
  rule: 'person',
});
