/** A piece of text on a page, in points from the page's lower left corner. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A line of text: its left and right end, its baseline, the size of its letters. Page numbers begin at 0. */
export interface PdfLine {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/**
 * The lines of a page in the order in which the file draws them, which is the order of reading in what writers and
 * newsrooms make, columns too. Pieces on one baseline join, with a space where there is a gap between them.
 */
export const linesOf = (items: readonly PdfItem[], page: number): PdfLine[] => {
  const lines: PdfLine[] = [];
  let pieces: string[] = [];
  let line: Omit<PdfLine, 'text'> | undefined;
  const flush = () => {
    const text = pieces.join('').trim();
    if (line && text) lines.push({ ...line, text });
    pieces = [];
    line = undefined;
  };
  for (const item of items) {
    if (!item.text.trim()) {
      if (line && item.text) pieces.push(' ');
      continue;
    }
    if (line && !isSameLine(line, item)) flush();
    if (line === undefined) {
      line = { page, left: item.x, right: item.x + item.width, y: item.y, size: item.size };
    } else {
      if (item.x - line.right > 0.15 * item.size) pieces.push(' ');
      line = { ...line, right: Math.max(line.right, item.x + item.width), size: Math.max(line.size, item.size) };
    }
    pieces.push(item.text);
  }
  flush();
  return lines;
};

/** On the same baseline but for raised and lowered figures, and not far to the left or right of what came before. */
const isSameLine = (line: Omit<PdfLine, 'text'>, item: PdfItem): boolean =>
  Math.abs(item.y - line.y) < 0.5 * Math.max(line.size, item.size) &&
  item.x > line.right - 2 * item.size &&
  item.x - line.right < 4 * Math.max(line.size, item.size);
