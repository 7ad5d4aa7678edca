// A program of its own, started by pdf-pages.ts: a PDF on standard input, its pages as JSON on standard output. JavaScript,
// so that the same file is run as it is by every Node, from tests and from the deployed bundle.
import { buffer } from 'node:stream/consumers';
import { getDocumentProxy } from 'unpdf';

/**
 * The pieces of text of each page.
 *
 * @param {Uint8Array} bytes
 * @param {import('./pdf-pages.ts').PdfBounds} most
 * @returns {Promise<import('./pdf-pages.ts').PdfPages>}
 */
const read = async (bytes, most) => {
  const pdf = await getDocumentProxy(bytes, { isEvalSupported: false, disableFontFace: true, verbosity: 0 });
  if (pdf.numPages > most.pages) return 'too-many-pages';
  const pages = [];
  let units = 0;
  let pieces = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    /** @type {import('./pdf-lines.ts').PdfItem[]} */
    const items = [];
    const reader = page.streamTextContent().getReader();
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      for (const item of chunk.value.items) {
        if (typeof item.str !== 'string') continue;
        items.push(itemOf(item));
        units += item.str.length;
        pieces += 1;
      }
      // A page can draw a form that draws forms in turn, and so stand for more text than any memory holds. The stream is
      // not cancelled: its other end would still write, and fail.
      if (units > most.units || pieces > most.pieces) return 'too-much-text';
    }
    page.cleanup();
    pages.push(items);
  }
  return pages;
};

/**
 * @param {{ readonly str: string, readonly transform: readonly number[], readonly width: number }} item
 * @returns {import('./pdf-lines.ts').PdfItem}
 */
const itemOf = ({ str, transform, width }) => ({
  text: str,
  x: transform[4] ?? 0,
  y: transform[5] ?? 0,
  width,
  size: Math.hypot(transform[2] ?? 0, transform[3] ?? 0),
});

const bytes = await buffer(process.stdin);
const pages = await read(new Uint8Array(bytes), JSON.parse(process.argv[2] ?? ''));
process.stdout.write(JSON.stringify(pages), () => process.exit());
