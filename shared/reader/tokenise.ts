import { cliticCut } from './clitics.ts';
import type { Span } from './span.ts';
import { tokenPattern } from './token-pattern.ts';

/**
 * The tokens of `text` within `span` as Universal Dependencies has them for English: clitics apart (`do` `n't`,
 * `Kyiv` `'s`, `can` `not`), hyphens too (`state` `-` `owned`, but `non-human`), signs of currency and per cent apart
 * from their number, abbreviations with their stops, addresses whole. In order and disjoint; whatever is left between
 * them is white space. Offsets are UTF-16 code units of `text`. Time is linear; any string can be read.
 *
 * @example tokenise("They can't", { start: 0, end: 10 }) // They, ca, n't: 0–4, 5–7, 7–10
 */
export const tokenise = (text: string, span: Span = { start: 0, end: text.length }): Span[] => {
  const written = text.slice(span.start, span.end);
  const tokens: Span[] = [];
  const add = (from: number, to: number): void => {
    tokens.push({ start: span.start + from, end: span.start + to });
  };
  for (let at = 0; at < written.length; ) {
    if (isSpace.test(written[at]!)) {
      at += 1;
      continue;
    }
    tokenPattern.lastIndex = at;
    const match = tokenPattern.exec(written);
    const end = match ? tokenPattern.lastIndex : at + 1;
    let from = at;
    for (const length of (match?.[1] && cliticCut(match[1])) || []) {
      add(from, at + length);
      from = at + length;
    }
    add(from, end);
    at = end;
  }
  return tokens;
};

const isSpace = /\s/;
