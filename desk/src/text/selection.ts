import type { Span } from '../../../shared/domain/span.ts';

/**
 * The selected words as offsets into the article's text, without white space at the ends; null when nothing is
 * selected, or something outside the text. Blocks carry their offset in `data-start`, and hold the text's characters
 * and no others.
 */
export const selectedSpan = (pane: HTMLElement, text: string): Span | null => {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = offsetOf(pane, range.startContainer, range.startOffset);
  const to = offsetOf(pane, range.endContainer, range.endOffset);
  if (from === null || to === null) return null;
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const end = from + words.trimEnd().length;
  return start < end ? { start, end } : null;
};

const offsetOf = (pane: HTMLElement, node: Node, offset: number): number | null => {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const block = element?.closest<HTMLElement>('[data-start]');
  if (!block || !pane.contains(block)) return null;
  const before = document.createRange();
  before.selectNodeContents(block);
  before.setEnd(node, offset);
  return Number(block.dataset.start) + before.toString().length;
};
