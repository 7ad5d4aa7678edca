import { makePdf, makePdfOf, makePdfOfForms } from '../unit/formats/make-pdf.ts';
import { makeDocx } from '../unit/formats/make-zip.ts';

/** A file made to break its reader, and what must become of it: `document`, or the reason of its rejection. */
export interface HostileFile {
  readonly what: string;
  readonly name: string;
  readonly content: () => string | Uint8Array;
  readonly expected: string;
}

const lead =
  'Three people were killed and at least 12 hurt when a drone struck a block of flats on Monday, officials said.';
const paragraph = `<w:p><w:r><w:t>${lead}</w:t></w:r></w:p>`;
const page = (body: string, head = ''): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const article = `<article><h1>Drone kills three</h1><p>${lead}</p><p>${lead}</p></article>`;
const laughs = Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');

export const hostileFiles: readonly HostileFile[] = [
  {
    what: 'a Word document of 200 KB that inflates to 200 MB',
    name: 'bomb.docx',
    content: () => makeDocx(' '.repeat(200_000_000)),
    expected: 'too-large',
  },
  {
    what: 'a Word document that inflates to as much as is read',
    name: 'full.docx',
    content: () => makeDocx(paragraph.repeat(Math.floor(48_000_000 / paragraph.length))),
    expected: 'too-large',
  },
  {
    what: 'a Word document whose entities multiply to 10³⁰',
    name: 'laughs.docx',
    content: () => makeDocx(paragraph.replace('Three', '&l30;'), '', `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`),
    expected: 'document',
  },
  {
    what: 'a Word document of a million nested elements',
    name: 'deep.docx',
    content: () => makeDocx('<w:sdt>'.repeat(1_000_000)),
    expected: 'malformed',
  },
  {
    what: 'a page of a million nested elements',
    name: 'deep.html',
    content: () => page('<b>'.repeat(1_000_000)),
    expected: 'malformed',
  },
  {
    what: 'a page of entities that multiply',
    name: 'laughs.html',
    content: () => `<!DOCTYPE html [<!ENTITY l0 "ha">${laughs}]>${page(article.replace('Three', '&l30;'))}`,
    expected: 'document',
  },
  {
    what: 'a page with five megabytes of nested JSON-LD',
    name: 'ld.html',
    content: () => page(article, `<script type="application/ld+json">${'['.repeat(4_900_000)}</script>`),
    expected: 'document',
  },
  {
    what: 'a page of scripts and event handlers',
    name: 'scripts.html',
    content: () =>
      page(`${'<script>alert(1)</script><p onclick="alert(1)"><svg onload=alert(1)></p>'.repeat(2_000)}${article}`),
    expected: 'document',
  },
  {
    what: 'a page with an attribute of five megabytes',
    name: 'attribute.html',
    content: () => page(`<div title="${'x'.repeat(4_900_000)}">${article}</div>`),
    expected: 'document',
  },
  {
    what: 'a text of one line of a megabyte without an end',
    name: 'line.txt',
    content: () => 'word '.repeat(199_000),
    expected: 'document',
  },
  {
    what: 'a text of one word of a megabyte',
    name: 'word.txt',
    content: () => 'x'.repeat(999_000),
    expected: 'document',
  },
  {
    what: 'five megabytes of UTF-16',
    name: 'wide.txt',
    content: () => Buffer.from(`\ufeff${'word '.repeat(499_000)}`, 'utf16le'),
    expected: 'too-large',
  },
  {
    what: 'five megabytes of nested quotes in Markdown',
    name: 'quotes.md',
    content: () => `${'> '.repeat(400_000)}${lead}`,
    expected: 'document',
  },
  {
    what: 'a PDF whose stream inflates to 600 MB',
    name: 'bomb.pdf',
    content: () => makePdfOf(Buffer.alloc(600_000_000, 32)),
    expected: 'too-large',
  },
  {
    what: 'a PDF of empty forms in forms, 10¹² of them',
    name: 'forms.pdf',
    content: () => makePdfOfForms(12, 10),
    expected: 'malformed',
  },
  {
    what: 'a PDF that shows twelve million strings at once',
    name: 'strings.pdf',
    content: () => makePdfOf(`BT [${'(a)9'.repeat(11_900_000)}]TJ ET`),
    expected: 'malformed',
  },
  {
    what: 'a PDF of three hundred full pages',
    name: 'full.pdf',
    content: () =>
      makePdf(
        Array.from({ length: 300 }, (_, n) =>
          Array.from({ length: 55 }, (_, i) => ({ text: `${n} ${i} ${lead.slice(0, 50)}`, y: 780 - 14 * i })),
        ),
      ),
    expected: 'document',
  },
  { what: 'a PDF without text', name: 'scan.pdf', content: () => makePdfOf('10 10 200 200 re f'), expected: 'no-text' },
  {
    what: 'a picture that is called a text',
    name: 'photo.txt',
    content: () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    expected: 'unsupported-type',
  },
  { what: 'an empty file', name: 'empty.html', content: () => '', expected: 'no-text' },
];
