import type { Part } from './draft.ts';
import { walkXml } from './xml.ts';

/** From a style's id to its name in English, as Word writes it whatever language it runs in. */
export type DocxStyles = ReadonlyMap<string, string>;

/** The styles of `word/styles.xml`. */
export const docxStyles = (xml: Uint8Array): DocxStyles => {
  const styles = new Map<string, string>();
  let id: string | undefined;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:style') id = attributes['w:styleId'];
      else if (name === 'w:name' && id !== undefined && !styles.has(id)) styles.set(id, attributes['w:val'] ?? '');
    },
  });
  return styles;
};

/**
 * The paragraphs of `word/document.xml` in reading order, text boxes before the paragraph that holds them; undefined
 * when it is nested deeper than real documents are. Elements as in ECMA-376 part 1, section 17,
 * under the prefix `w` that every known writer uses.
 */
export const docxParagraphs = (xml: Uint8Array, styles: DocxStyles): Part[] | undefined => {
  const parts: Part[] = [];
  const paragraphs: Paragraph[] = [];
  const rows: Cell[][] = [];
  let skipped = 0;
  let inText = false;
  let hidden = false;

  const finish = (paragraph: Paragraph) => {
    const text = paragraph.pieces.join('');
    if (!text.trim()) return;
    const part: Part = { kind: kindOf(paragraph, styles, parts.length === 0), text };
    const cell = rows.at(-1)?.at(-1);
    (cell ?? parts).push(part);
  };

  const finishRow = () => {
    const row = (rows.pop() ?? []).filter((cell) => cell.length > 0);
    const target = rows.at(-1)?.at(-1) ?? parts;
    const isData =
      row.length > 1 && row.every((cell) => cell.length === 1 && (cell[0] as Part).text.length <= longestCell);
    if (isData) target.push({ kind: 'list', text: row.map((cell) => (cell[0] as Part).text.trim()).join(' | ') });
    else for (const part of row.flat()) target.push(part);
  };

  const open = (name: string, attributes: Attributes) => {
    if (skipped > 0 || notText.has(name)) {
      skipped += 1;
      return;
    }
    const paragraph = paragraphs.at(-1);
    if (name === 'w:p') paragraphs.push({ pieces: [], style: undefined, inList: false });
    else if (name === 'w:tr') rows.push([]);
    else if (name === 'w:tc') rows.at(-1)?.push([]);
    else if (name === 'w:r') hidden = false;
    else if (name === 'w:vanish') hidden = !isOff(attributes);
    else if (name === 'w:t') inText = !hidden;
    else if (!paragraph) return;
    else if (name === 'w:pStyle') paragraph.style = attributes['w:val'];
    else if (name === 'w:numPr') paragraph.inList = true;
    else if (name === 'w:tab' || name === 'w:br' || name === 'w:cr') paragraph.pieces.push(' ');
    else if (name === 'w:noBreakHyphen') paragraph.pieces.push('-');
  };

  const close = (name: string) => {
    if (skipped > 0) {
      skipped -= 1;
      return;
    }
    if (name === 'w:t') inText = false;
    else if (name === 'w:tr') finishRow();
    else if (name === 'w:p') {
      const paragraph = paragraphs.pop();
      if (paragraph) finish(paragraph);
    }
  };

  const text = (piece: string) => {
    if (inText && skipped === 0) paragraphs.at(-1)?.pieces.push(piece);
  };

  return walkXml(xml, { open, close, text }) ? parts : undefined;
};

type Attributes = Readonly<Record<string, string>>;
type Cell = Part[];

interface Paragraph {
  readonly pieces: string[];
  style: string | undefined;
  inList: boolean;
}

const longestCell = 200;

// Drawings repeat their text in a fallback for old readers.
const notText = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'w:tabs', 'mc:Fallback']);

const kindOf = ({ style, inList }: Paragraph, styles: DocxStyles, isFirst: boolean): Part['kind'] => {
  const name = (styles.get(style ?? '') ?? style ?? '').toLowerCase().replaceAll(' ', '');
  if (name === 'title' || (name === 'heading1' && isFirst)) return 'headline';
  if (name === 'subtitle') return 'standfirst';
  if (name === 'caption') return 'caption';
  if (name === 'quote' || name === 'intensequote' || name === 'blocktext') return 'quote';
  return inList || name.startsWith('list') ? 'list' : 'body';
};

/** A property written as switched off: `<w:vanish w:val="0"/>`. */
const isOff = (attributes: Attributes): boolean => /^(?:0|false|off)$/.test(attributes['w:val'] ?? '');
