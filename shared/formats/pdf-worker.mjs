// Runs in a thread of its own, started by pdf-pages.ts. JavaScript, so that the same file is loaded as it is by every
// Node, under jest and from the deployed bundle.
import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';

/**
 * The pieces of text of each page.
 *
 * @param {import('./pdf-pages.ts').PdfTask} task
 * @returns {Promise<import('./pdf-pages.ts').PdfPages>}
 */
const read = async ({ bytes, mostPages, mostUnits, mostPieces }) => {
  const pdf = await getDocumentProxy(bytes, { isEvalSupported: false, disableFontFace: true, verbosity: 0 });
  if (pdf.numPages > mostPages) return 'too-many-pages';
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
      if (units > mostUnits || pieces > mostPieces) return 'too-much-text';
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

parentPort?.postMessage(await read(workerData));
