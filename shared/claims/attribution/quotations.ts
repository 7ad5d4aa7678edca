import type { Span } from '../../domain/span.ts';
import type { SentenceSpan } from '../../text/sentences.ts';
import type { Token } from '../../text/tokens.ts';

const isSpaceOrNothing = (char: string | undefined): boolean => char === undefined || /[\s([—–-]/u.test(char);

type Side = 'open' | 'close' | 'either';

interface Mark {
  readonly at: number;
  readonly end: number;
  readonly side: Side;
  readonly block: number;
  /** Nothing stands before it in its block. */
  readonly first: boolean;
}

/**
 * The double-quoted passages of the text, marks included, in order. A quotation may run over sentences, and over
 * paragraphs when each new paragraph opens with a mark; one that is never closed ends with its paragraph. Single
 * quotation marks inside are not looked at. Linear; never throws.
 *
 * @example findQuotations('"Go," he said.', sentences, tokens) // [{ start: 0, end: 5 }]
 */
export const findQuotations = (
  text: string,
  sentences: readonly SentenceSpan[],
  tokens: readonly (readonly Token[])[],
): Span[] => {
  const quotations: Span[] = [];
  const blockEnds = new Map<number, number>();
  for (const sentence of sentences) blockEnds.set(sentence.block, sentence.end);
  let opened: Mark | undefined;
  const endOf = (mark: Mark): number => blockEnds.get(mark.block) ?? mark.end;
  for (const mark of marksOf(text, sentences, tokens)) {
    if (opened && mark.block !== opened.block) {
      const continues = mark.first && mark.side !== 'close' && mark.block === opened.block + 1;
      if (continues) {
        // the passage stays one, but each paragraph is anchored on its own
        quotations.push({ start: opened.at, end: endOf(opened) });
        opened = mark;
        continue;
      }
      quotations.push({ start: opened.at, end: endOf(opened) });
      opened = undefined;
    }
    if (!opened) {
      if (mark.side !== 'close') opened = mark;
    } else if (mark.side !== 'open') {
      quotations.push({ start: opened.at, end: mark.end });
      opened = undefined;
    }
  }
  if (opened) quotations.push({ start: opened.at, end: endOf(opened) });
  return quotations;
};

/** One at a time: a text may hold nothing else. */
function* marksOf(
  text: string,
  sentences: readonly SentenceSpan[],
  tokens: readonly (readonly Token[])[],
): Generator<Mark> {
  let block = -1;
  for (const [s, sentence] of sentences.entries()) {
    const words = tokens[s] ?? [];
    for (let i = 0; i < words.length; i++) {
      const token = words[i];
      if (token?.kind !== 'punctuation') continue;
      const doubled = token.text === "'" && words[i + 1]?.text === "'" && words[i + 1]?.start === token.end;
      if (!doubled && token.text !== '"' && token.text !== '“' && token.text !== '”') continue;
      const end = doubled ? token.end + 1 : token.end;
      const first = i === 0 && sentence.block !== block;
      yield {
        at: token.start,
        end,
        side: sideOf(text, token.text, token.start, end),
        block: sentence.block,
        first,
      };
      if (doubled) i++;
    }
    block = sentence.block;
  }
}

const sideOf = (text: string, mark: string, start: number, end: number): Side => {
  if (mark === '“') return 'open';
  if (mark === '”') return 'close';
  const before = isSpaceOrNothing(start > 0 ? text[start - 1] : undefined);
  const after = isSpaceOrNothing(end < text.length ? text[end] : undefined);
  if (before && !after) return 'open';
  if (after && !before) return 'close';
  return 'either';
};
