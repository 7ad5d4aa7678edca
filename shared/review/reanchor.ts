import { anchorOf } from '../domain/anchor.ts';
import type { Claim } from '../domain/claim.ts';
import type { Attribution } from '../domain/extracted-claim.ts';
import { type Span, textOf } from '../domain/span.ts';

/**
 * A claim that a person made or corrected, in a newer text that holds the very same sentence: everything in it moves
 * along, and nothing else changes. What it took from elsewhere goes when it does not stand there any more.
 *
 * @returns null when the sentence is gone
 */
export const reanchor = (claim: Claim, oldText: string, newText: string): Claim | null => {
  const sentenceStart = sameSentence(claim.sentence, oldText, newText);
  if (sentenceStart === null) return null;
  const by = sentenceStart - claim.sentence.start;
  const moved = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  const kept = <T extends Span>(span: T | null): T | null =>
    span && textOf(oldText, span) === textOf(newText, moved(span)) ? moved(span) : null;
  const attribution = (one: Attribution): Attribution => ({
    ...one,
    source: kept(one.source),
    cue: kept(one.cue),
    content: kept(one.content),
  });
  const { restatement } = claim;
  const additions = restatement?.additions.map((one) => ({ ...one, from: kept(one.from) })) ?? [];
  return {
    ...claim,
    ...anchorOf(newText, moved(claim)),
    sentence: moved(claim.sentence),
    quantities: claim.quantities.map(moved),
    attributions: claim.attributions.map(attribution),
    place: kept(claim.place),
    time: kept(claim.time),
    ...(claim.partOf && { partOf: kept(claim.partOf) ?? undefined }),
    restatement:
      restatement && additions.every(({ from }) => from !== null)
        ? { ...restatement, additions: additions.map((one) => ({ ...one, from: one.from! })) }
        : null,
  };
};

/** Start of the sentence in the new text: of equal ones, that with the same number. */
const sameSentence = (sentence: Span, oldText: string, newText: string): number | null => {
  const words = textOf(oldText, sentence);
  if (words === '') return null;
  let ordinal = 0;
  for (
    let at = oldText.indexOf(words);
    at !== -1 && at < sentence.start;
    at = oldText.indexOf(words, at + words.length)
  )
    ordinal++;
  let found = newText.indexOf(words);
  for (let next = found; next !== -1 && ordinal > 0; ordinal--) {
    next = newText.indexOf(words, found + words.length);
    if (next !== -1) found = next;
  }
  return found === -1 ? null : found;
};
