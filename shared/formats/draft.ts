import type { Block, Document } from '../domain/document.ts';
import { normaliserVersion, normaliseText } from '../text/normalise.ts';

/** A paragraph of an article before its place in the text is known. */
export interface Part {
  readonly kind: Block['kind'];
  readonly text: string;
}

/** What a format's reader finds in a file; strings may still be raw. `language` is what the file itself declares. */
export interface Draft {
  readonly kind: 'draft';
  readonly title: string | null;
  readonly byline: string | null;
  readonly publishedAt: string | null;
  readonly language?: string | undefined;
  readonly parts: readonly Part[];
}

/** Normalised text on one line: any run of white space is one space. Idempotent. */
export const oneLine = (raw: string): string => normaliseText(raw).replace(/\s+/gu, ' ').trim();

/**
 * The document of a draft. Each part becomes one block on one line, blocks stand apart by one blank line, and
 * `text.slice(block.start, block.end)` is the block. Parts without text vanish. The first headline is the title when
 * the draft names none.
 */
export const documentOf = (draft: Draft, mediaType: string, language: string): Document => {
  const blocks: Block[] = [];
  const lines: string[] = [];
  let start = 0;
  for (const { kind, text } of draft.parts) {
    const line = oneLine(text);
    if (!line) continue;
    lines.push(line);
    blocks.push({ kind, start, end: start + line.length });
    start += line.length + separator.length;
  }
  const headline = lines[blocks.findIndex((block) => block.kind === 'headline')];
  return {
    mediaType,
    title: meta(draft.title) ?? headline ?? null,
    byline: meta(draft.byline),
    publishedAt: draft.publishedAt,
    language,
    text: lines.join(separator),
    blocks,
    normaliser: normaliserVersion,
  };
};

const separator = '\n\n';
const longestMeta = 500;

const meta = (value: string | null): string | null => {
  const line = value === null ? '' : oneLine(value);
  return line && line.length <= longestMeta ? line : null;
};
