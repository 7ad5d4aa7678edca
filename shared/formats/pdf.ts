import type { Draft } from './draft.ts';
import { withHeadline } from './headline.ts';
import { mastheadOf } from './masthead.ts';
import { pdfRefusal } from './pdf-guard.ts';
import { linesOf, type PdfItem, type PdfLine } from './pdf-lines.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import { type Rejected, rejected } from './rejected.ts';

/**
 * The draft of a PDF: its lines put together to paragraphs, without running heads and page numbers. The reader of PDF
 * (1.5 MB) is loaded only here. Rejects what is protected, has no text, has more than 300 pages or unpacks to far too
 * much, or holds more than about `textUnits` code units of text. Rejects its promise on a file so broken that nothing can be read.
 */
export const readPdf = async (bytes: Uint8Array, textUnits: number): Promise<Draft | Rejected> => {
  const refusal = pdfRefusal(bytes);
  if (refusal) return refusal;
  const { getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(bytes.slice(), { isEvalSupported: false, disableFontFace: true, verbosity: 0 });
  try {
    if (pdf.numPages > mostPages)
      return rejected('too-large', `The PDF has more than ${mostPages} pages. Upload the article alone.`);
    const lines: PdfLine[] = [];
    let units = 0;
    let pieces = 0;
    for (let number = 0; number < pdf.numPages; number += 1) {
      const items = await itemsOf(await pdf.getPage(number + 1), textUnits - units, mostPieces - pieces);
      pieces += items.length;
      units = items.reduce((sum, item) => sum + item.text.length, units);
      if (units > textUnits || pieces > mostPieces)
        return rejected('too-large', 'The PDF holds far more text than an article. Upload the article alone.');
      for (const line of linesOf(items, number)) lines.push(line);
    }
    if (lines.length === 0) {
      return rejected(
        'no-text',
        'The PDF holds pictures of pages but no text. Run text recognition (OCR) on it, or paste the text into a .txt file.',
      );
    }
    const parts = withHeadline(paragraphsOf(lines));
    return { kind: 'draft', title: null, ...mastheadOf(parts.filter((part) => part.kind !== 'headline')), parts };
  } finally {
    await pdf.destroy();
  }
};

const mostPages = 300;
/** A word is a piece or two; hostile pages give some 17,000 a second. */
const mostPieces = 100_000;

interface PdfPage {
  streamTextContent(): ReadableStream<{ readonly items: readonly unknown[] }>;
  cleanup(): boolean;
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/**
 * The pieces of text on a page, until they are more than `maxUnits` code units or `maxPieces`: a page can draw a form
 * that draws forms in turn, and so stand for more text than any memory holds.
 */
const itemsOf = async (page: PdfPage, maxUnits: number, maxPieces: number): Promise<PdfItem[]> => {
  const items: PdfItem[] = [];
  let units = 0;
  const reader = page.streamTextContent().getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    for (const item of read.value.items as readonly Partial<TextItem>[]) {
      if (typeof item.str !== 'string') continue;
      items.push(itemOf(item as TextItem));
      units += item.str.length;
    }
    if (units <= maxUnits && items.length <= maxPieces) continue;
    // Not cancelled: the stream's other end would still write, and end the process. Unread, it waits until the file is closed.
    return items;
  }
  page.cleanup();
  return items;
};

const itemOf = ({ str, transform, width }: TextItem): PdfItem => ({
  text: str,
  x: transform[4] ?? 0,
  y: transform[5] ?? 0,
  width,
  size: Math.hypot(transform[2] ?? 0, transform[3] ?? 0),
});
