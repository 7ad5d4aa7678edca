import type { Draft } from './draft.ts';
import { withHeadline } from './headline.ts';
import { mastheadOf } from './masthead.ts';
import { pdfRefusal } from './pdf-guard.ts';
import { linesOf, type PdfLine } from './pdf-lines.ts';
import { pdfPages } from './pdf-pages.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import { type Rejected, rejected } from './rejected.ts';

/**
 * The draft of a PDF: its lines put together to paragraphs, without running heads and page numbers. Rejects what is
 * protected, has no text, has more than 300 pages or unpacks to far too much, holds more than about `textUnits` code units
 * of text, or takes more than `milliseconds` or the memory for it to read. Rejects its promise on a file so broken that nothing can be read.
 */
export const readPdf = async (
  bytes: Uint8Array,
  textUnits: number,
  milliseconds = longestRead,
): Promise<Draft | Rejected> => {
  const refusal = pdfRefusal(bytes);
  if (refusal) return refusal;
  const pages = await pdfPages(bytes, { pages: mostPages, units: textUnits, pieces: mostPieces }, milliseconds);
  switch (pages) {
    case 'too-many-pages':
      return rejected('too-large', `The PDF has more than ${mostPages} pages. Upload the article alone.`);
    case 'too-much-text':
      return rejected('too-large', 'The PDF holds far more text than an article. Upload the article alone.');
    case 'too-hard':
      return rejected(
        'malformed',
        'The PDF is made so that it cannot be read to its end. Print it to a new PDF and upload that.',
      );
  }
  const lines: PdfLine[] = pages.flatMap(linesOf);
  if (lines.length === 0) {
    return rejected(
      'no-text',
      'The PDF holds pictures of pages but no text. Run text recognition (OCR) on it, or paste the text into a .txt file.',
    );
  }
  const parts = withHeadline(paragraphsOf(lines));
  return { kind: 'draft', title: null, ...mastheadOf(parts.filter((part) => part.kind !== 'headline')), parts };
};

const mostPages = 300;
/** A word is a piece or two; hostile pages give some 17,000 a second. */
const mostPieces = 100_000;
/** Milliseconds. A third of what the function has; three hundred full pages take a few seconds. */
const longestRead = 20_000;
