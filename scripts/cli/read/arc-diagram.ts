import type { Sentence } from '../../../shared/reader/sentence.ts';

const margin = 20;
const gap = 18;
const letterWidth = 8.5;
const levelHeight = 26;

/**
 * An SVG of sentences below one another: words on a line with their parts of speech, an arc from each head to its
 * dependents with the relation on it, and an arrow down to the root. Shorter arcs lie below longer ones.
 */
export const arcDiagram = (sentences: readonly Sentence[]): string => {
  const parts: string[] = [];
  let width = 0;
  let top = margin;
  for (const sentence of sentences) {
    const drawing = drawSentence(sentence, top);
    parts.push(...drawing.parts);
    width = Math.max(width, drawing.width);
    top += drawing.height + margin;
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" viewBox="0 0 ${width} ${top}" font-family="sans-serif" font-size="14">`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#555"/></marker></defs>',
    `<rect width="${width}" height="${top}" fill="#fff"/>`,
    ...parts,
    '</svg>',
  ].join('\n');
};

interface Drawing {
  readonly parts: readonly string[];
  readonly width: number;
  readonly height: number;
}

interface Arc {
  readonly head: number;
  readonly dependent: number;
  readonly level: number;
}

const drawSentence = ({ tokens, head, rel }: Sentence, top: number): Drawing => {
  const levels = arcLevels(head);
  const highest = Math.max(1, ...levels.map(({ level }) => level));
  const line = top + (highest + 1) * levelHeight;
  const middles: number[] = [];
  let x = margin;
  for (const [i, { form, upos }] of tokens.entries()) {
    const width = Math.max(form.length, upos.length, 0.8 * (rel[i]?.length ?? 0)) * letterWidth;
    middles.push(x + width / 2);
    x += width + gap;
  }
  const words = tokens.map(({ form, upos }, i) =>
    [
      textAt(middles[i]!, line + 18, form),
      `<text x="${middles[i]}" y="${line + 34}" text-anchor="middle" font-size="11" fill="#777">${escaped(upos)}</text>`,
    ].join(''),
  );
  const arcs = levels.map(({ head: from, dependent, level }) => {
    const start = middles[from]! + Math.sign(dependent - from) * 6;
    const end = middles[dependent]!;
    const height = line - level * levelHeight;
    return [
      `<path d="M${start} ${line}V${height + 6}Q${start} ${height} ${start + Math.sign(end - start) * 6} ${height}H${end - Math.sign(end - start) * 6}Q${end} ${height} ${end} ${height + 6}V${line}" fill="none" stroke="#555" marker-end="url(#tip)"/>`,
      label((start + end) / 2, height - 3, rel[dependent] ?? ''),
    ].join('');
  });
  const roots = tokens.flatMap((_, i) =>
    head[i] === -1
      ? [
          `<path d="M${middles[i]} ${top + 8}V${line}" stroke="#b00" marker-end="url(#tip)"/>${label(middles[i]!, top + 4, 'root')}`,
        ]
      : [],
  );
  return { parts: [...roots, ...arcs, ...words], width: x - gap + margin, height: line + 40 - top };
};

/** An arc is one level above the highest below it. */
const arcLevels = (head: readonly number[]): Arc[] => {
  const arcs: Arc[] = [];
  const byLength = head
    .map((from, dependent) => ({ head: from, dependent, length: Math.abs(from - dependent) }))
    .filter((arc) => arc.head >= 0)
    .sort((a, b) => a.length - b.length || a.dependent - b.dependent);
  for (const { head: from, dependent } of byLength) {
    const [left, right] = [Math.min(from, dependent), Math.max(from, dependent)];
    const touched = arcs.filter((arc) => {
      const [a, b] = [Math.min(arc.head, arc.dependent), Math.max(arc.head, arc.dependent)];
      return a < right && b > left;
    });
    arcs.push({ head: from, dependent, level: 1 + Math.max(0, ...touched.map(({ level }) => level)) });
  }
  return arcs;
};

const textAt = (x: number, y: number, text: string): string =>
  `<text x="${x}" y="${y}" text-anchor="middle">${escaped(text)}</text>`;

const label = (x: number, y: number, text: string): string =>
  `<text x="${x}" y="${y}" text-anchor="middle" font-size="10" fill="#06c">${escaped(text)}</text>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
