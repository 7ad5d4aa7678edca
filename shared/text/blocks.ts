import type { Block } from '../domain/document.ts';

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const bullet = /^(?:[-*•‣▪◦·–—]\s+|\(?\d{1,2}[.)]\s+\S)/u;
const finalStop = /[.!?…:;,]["'”’»)\]]*$/u;
const longestWrappedLine = 100;
const longestHeadline = 140;

/**
 * The blocks of a plain text: paragraphs set apart by blank lines, or by single line breaks where each line is a
 * paragraph of its own (lines wrapped at a fixed width stay together). A bulleted or numbered line is a `list` block,
 * a line that begins with `>` a `quote`, and a short first line without a final stop before a paragraph the `headline`.
 * In order, not overlapping, together they cover all but white space. Offsets in UTF-16 code units.
 *
 * @example blocksOf('Dozens hurt\n\nThree people died.').map((b) => b.kind) // ['headline', 'body']
 */
export const blocksOf = (text: string): Block[] => {
  const groups = groupsOfLines(text);
  const blocks: Block[] = [];
  const [first, ...rest] = groups;
  if (!first) return blocks;
  const headline = headlineOf(first, rest[0]);
  if (headline) blocks.push({ kind: 'headline', start: headline.start, end: headline.end });
  const body = headline ? [first.slice(1), ...rest] : groups;
  for (const group of body) for (const paragraph of paragraphsOf(group)) blocks.push(paragraph);
  return blocks;
};

/** Lines between blank lines, each trimmed. */
const groupsOfLines = (text: string): Line[][] => {
  const groups: Line[][] = [];
  let group: Line[] = [];
  for (let from = 0; from <= text.length; ) {
    const to = text.indexOf('\n', from);
    const end = to === -1 ? text.length : to;
    const raw = text.slice(from, end);
    const trimmed = raw.trim();
    if (trimmed) {
      const start = from + raw.length - raw.trimStart().length;
      group.push({ start, end: start + trimmed.length, text: trimmed });
    } else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
    from = end + 1;
  }
  if (group.length > 0) groups.push(group);
  return groups;
};

const headlineOf = (group: readonly Line[], next: readonly Line[] | undefined): Line | undefined => {
  const [first, second] = group;
  if (!first || first.text.length > longestHeadline || finalStop.test(first.text) || bullet.test(first.text)) return;
  if (!second) return next && !bullet.test(next[0]?.text ?? '') ? first : undefined;
  return second.text.length > Math.max(longestWrappedLine, 1.3 * first.text.length) ? first : undefined;
};

const paragraphsOf = (lines: readonly Line[]): Block[] => {
  const wrapped = isWrapped(lines);
  const blocks: Block[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    const kind = bullet.test(line.text) ? 'list' : line.text.startsWith('>') ? 'quote' : undefined;
    const continues = last && wrapped && (!kind || (kind === 'quote' && last.kind === 'quote'));
    if (continues) blocks[blocks.length - 1] = { ...last, end: line.end };
    else blocks.push({ kind: kind ?? 'body', start: line.start, end: line.end });
  }
  return blocks;
};

/** Lines broken at a width, not by meaning: short, and mostly ending in the middle of a sentence. */
const isWrapped = (lines: readonly Line[]): boolean => {
  const inner = lines.slice(0, -1);
  if (inner.length === 0 || lines.some((line) => line.text.length > longestWrappedLine)) return false;
  return inner.filter((line) => !finalStop.test(line.text)).length * 2 > inner.length;
};
