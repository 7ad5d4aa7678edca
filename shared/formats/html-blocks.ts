import { type DomElement, type DomNode, elementNode, textNode } from './dom.ts';
import type { Part } from './draft.ts';
import type { PagePart } from './refine-parts.ts';

/**
 * The parts of a piece of a page in reading order: paragraphs and headings are body, list items and table rows lists,
 * block quotes quotes, figure captions captions. Two line breaks end a paragraph, one is a space. The cells of a table
 * row are set apart by ` | `. Text outside any paragraph is kept as one of its own. Never throws.
 *
 * @example partsOf(parsePage('<p>One</p><ul><li>two</li></ul>').querySelector('body')) // body 'One', list 'two'
 */
export const partsOf = (root: DomNode): PagePart[] => {
  const parts: PagePart[] = [];
  let kind: Part['kind'] = 'body';
  let pieces: string[] = [];
  let breaks = 0;
  let links = 0;
  let linkUnits = 0;
  let heading = false;

  const flush = () => {
    const text = pieces.join('');
    const units = unitsOf(text);
    if (units > 0) parts.push({ kind, text, heading, linked: linkUnits / units });
    pieces = [];
    breaks = 0;
    linkUnits = 0;
  };

  const visit = (node: DomNode, within: Part['kind']) => {
    for (const child of node.childNodes) {
      if (child.nodeType === textNode) {
        const text = child.textContent ?? '';
        if (text.trim()) breaks = 0;
        kind = within;
        pieces.push(text);
        if (links > 0) linkUnits += unitsOf(text);
      } else if (child.nodeType === elementNode) {
        enter(child as DomElement, within);
      }
    }
  };

  const enter = (element: DomElement, within: Part['kind']) => {
    const name = element.localName;
    if (name === 'br') {
      breaks += 1;
      pieces.push(' ');
      if (breaks === 2) flush();
    } else if (name === 'tr' && isDataRow(element)) {
      flush();
      parts.push({ kind: 'list', text: cellsOf(element).join(' | '), heading: false, linked: 0 });
    } else if (blockNames.has(name)) {
      flush();
      heading = /^h[1-6]$/.test(name);
      visit(element, kindWithin(element, within));
      flush();
      heading = false;
    } else if (!dropped.has(name)) {
      if (name === 'a') links += 1;
      visit(element, within);
      if (name === 'a') links -= 1;
    }
  };

  visit(root, 'body');
  flush();
  return parts;
};

const blockNames = new Set(
  `address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption`.split(/\s+/),
);
const dropped = new Set([
  'head',
  'img',
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'svg',
  'button',
  'select',
  'textarea',
]);

const unitsOf = (text: string): number => text.replace(/\s+/g, '').length;

const captionNames = /(?:^|[\s_-])(?:caption|credit)s?(?:$|[\s_-])/i;
const standfirstNames = /(?:^|[\s_-])(?:standfirst|dek|strapline|subtitle|sub-?headline|sub-?heading)(?:$|[\s_-])/i;

const kindWithin = (element: DomElement, within: Part['kind']): Part['kind'] => {
  const name = element.localName;
  if (name === 'figure' || name === 'figcaption' || name === 'caption' || within === 'caption') return 'caption';
  const names = element.getAttribute('class') ?? '';
  if (captionNames.test(names)) return 'caption';
  if (standfirstNames.test(names)) return 'standfirst';
  if (name === 'blockquote') return 'quote';
  if (name === 'li' || name === 'dd' || name === 'dt') return within === 'quote' ? 'quote' : 'list';
  return within;
};

const longestCell = 200;

const cellsOf = (row: DomElement): string[] => {
  const cells = [...row.childNodes].filter((node) => node.localName === 'td' || node.localName === 'th');
  return cells.map((cell) => (cell.textContent ?? '').trim()).filter((text) => text !== '');
};

/** A row of figures or labels, not a row that lays out a page. */
const isDataRow = (row: DomElement): boolean => {
  const cells = cellsOf(row);
  return cells.length > 1 && cells.every((cell) => cell.length <= longestCell) && !row.querySelector('table, p + p');
};
