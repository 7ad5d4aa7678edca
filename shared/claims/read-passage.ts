import type { Document } from '../domain/document.ts';
import type { Attribution, ExtractedClaim, Extraction, Modality, Sentence } from '../domain/extracted-claim.ts';
import type { Quantity } from '../domain/quantity.ts';
import { overlaps, type Span } from '../domain/span.ts';
import type { Reader } from '../reader/read-sentences.ts';
import type { SentenceSpan } from '../text/sentences.ts';
import { tokenise } from '../text/tokens.ts';
import { findAttributions } from './attribution/find-attributions.ts';
import { isSourceCount } from './attribution/source-count.ts';
import { attributionsOf, sourceOf } from './attribution/source-of.ts';
import { findTimes } from './circumstances/time.ts';
import { assembleClaims } from './claims/assemble-claims.ts';
import type { ClaimFindings } from './claims/claim-findings.ts';
import { isOpinion } from './claims/opinion.ts';
import { modalityOf, quantityModality } from './modality/modality.ts';
import { findQuantities } from './quantities/find-quantities.ts';
import type { FoundQuantity } from './quantities/found-quantity.ts';
import { restateClaims } from './restatement/restate-claims.ts';
import { isWorthShowing, scoreClaim } from './worth/score-claim.ts';
import { type Phrasing, readPhrasing, scoreSentence } from './worth/score-sentence.ts';
import { readWording } from './worth/wording/wording-model.ts';

/** What is found in one of the passages that `passagesOf` gives, in the order of the text. */
export const readPassage = (
  text: string,
  spans: readonly SentenceSpan[],
  publishedAt: Document['publishedAt'],
  reader: Reader,
): Omit<Extraction, 'extractor'> => {
  const tokens = spans.map((span) => tokenise(text, span));
  const trees = reader.readSentences(text, spans);
  const attributions = findAttributions(text, spans, { tokens, trees });
  const { found, dropped } = findQuantities(text, spans, tokens);
  const near = attributionsBySentence(spans, attributions);
  const counted = bySentence(spans.length, found);
  const written = spans.map(({ start, end }) => text.slice(start, end));
  // Each step reads all sentences before the next begins: what it looks up stays near the processor.
  const wordings = written.map((words) => readWording(words));
  const phrasings = written.map((words, index) => readPhrasing(words, wordings[index]));
  const stated = counted.map((quantities, index) =>
    quantities.filter(({ quantity }) => !isSourceCount(text, quantity, near[index]!)),
  );
  const times = written.map((words, index) => findTimes(words, spans[index]!.start, publishedAt));
  const read = spans.map((sentence, index) =>
    readSentence(
      {
        text,
        sentence,
        tokens: tokens[index]!,
        attributions: near[index]!,
        phrasing: phrasings[index]!,
        tree: trees[index]!.pieces === 1 ? trees[index] : undefined,
        times: times[index]!,
      },
      counted[index]!,
      stated[index]!,
      dropped.has(index),
    ),
  );
  return {
    sentences: read.map(({ sentence }) => sentence),
    quantities: read.flatMap(({ quantities }) => quantities),
    attributions,
    claims: read.flatMap(({ claims }) => claims),
  };
};

interface SentenceInput extends Pick<ClaimFindings, 'text' | 'sentence' | 'tokens' | 'tree' | 'times'> {
  /** What the sentence's words say of its worth. */
  readonly phrasing: Phrasing;
  /** Those whose content touches the sentence. */
  readonly attributions: readonly Attribution[];
}

interface ReadSentence {
  readonly sentence: Sentence;
  readonly quantities: readonly Quantity[];
  readonly claims: readonly ExtractedClaim[];
}

const readSentence = (
  input: SentenceInput,
  counted: readonly FoundQuantity[],
  stated: readonly FoundQuantity[],
  dropped: boolean,
): ReadSentence => {
  const { text, sentence, tokens, attributions, phrasing, tree, times } = input;
  const { start, end, section } = sentence;
  const modality = (span: Span): Modality[] => modalityOf({ text, sentence, tokens, span, attributions });
  const said = counted.map((one) => ({
    ...one,
    quantity: {
      ...one.quantity,
      source: sourceOf(one.quantity, attributions),
      modality: quantityModality(modality(one.quantity)),
    },
  }));
  const quantities = said.map(({ quantity }) => quantity);
  const found = stated.length === said.length ? said : said.filter((_, i) => stated.includes(counted[i]!));
  const written = text.slice(start, end);
  const assembled = assembleClaims({
    text,
    sentence,
    tokens,
    found,
    tree,
    wording: phrasing.wording.logit / 3,
    times,
    attributionsOf: (span) => attributionsOf(span, attributions),
    modalityOf: modality,
  });
  const restatements = restateClaims(text, tokens, assembled);
  const claims = assembled
    .map((one, index) => ({ ...one.claim, restatement: restatements[index]!, worth: scoreClaim(one, phrasing) }))
    .filter((claim) => isWorthShowing(claim, claim.worth));
  return {
    sentence: {
      start,
      end,
      section,
      disposition: dispositionOf(written, claims, dropped || found.length > 0),
      worth: scoreSentence(phrasing, { section, quantities, attributions }),
    },
    quantities,
    claims,
  };
};

/** A number that no claim took asks for a person, also where the sentence claims something else. */
const dispositionOf = (
  written: string,
  claims: readonly ExtractedClaim[],
  hasNumber: boolean,
): Sentence['disposition'] => {
  if (claims.some(({ quantities }) => quantities.length > 0)) return 'claim';
  if (hasNumber) return 'unresolved';
  if (claims.length > 0) return 'claim';
  return isOpinion(written) ? 'opinion' : 'nothing-to-check';
};

const bySentence = (count: number, found: readonly FoundQuantity[]): FoundQuantity[][] => {
  const lists: FoundQuantity[][] = Array.from({ length: count }, () => []);
  for (const one of found) lists[one.sentence]?.push(one);
  return lists;
};

/** For each sentence the attributions whose content touches it. Both lists are in order of the text. */
const attributionsBySentence = (
  sentences: readonly SentenceSpan[],
  attributions: readonly Attribution[],
): Attribution[][] => {
  const lists: Attribution[][] = sentences.map(() => []);
  for (const attribution of attributions) {
    const { content } = attribution;
    if (!content) continue;
    for (let i = firstEndingAfter(sentences, content.start); i < sentences.length; i += 1) {
      if (!overlaps(sentences[i]!, content)) break;
      lists[i]!.push(attribution);
    }
  }
  return lists;
};

/** Index of the first sentence that ends behind `offset`, by halving. */
const firstEndingAfter = (sentences: readonly Span[], offset: number): number => {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};
