import type { Part } from './draft.ts';
import type { PdfLine } from './pdf-lines.ts';

/**
 * The parts of an article from its lines: running heads and page numbers go, lines become paragraphs by the gaps and
 * indents between them, words broken at a line's end are joined, the first lines that are much larger than the rest are the headline.
 */
export const paragraphsOf = (lines: readonly PdfLine[]): Part[] => {
  const kept = withoutRunningHeads(lines);
  const size = median(kept.map((line) => line.size));
  const gap = median(gapsOf(kept)) || 1.2 * size;
  const hyphenated = hyphenatedWords(kept);
  const groups: PdfLine[][] = [];
  for (const line of kept) {
    const group = groups.at(-1);
    if (group && continues(group, line, gap, size)) group.push(line);
    else groups.push([line]);
  }
  const headline = groups.slice(0, 3).find((group) => isHeadline(group, size));
  return groups.map((group) => ({
    kind: group === headline ? 'headline' : bullet.test(group[0]?.text ?? '') ? 'list' : 'body',
    text: joined(group, hyphenated),
  }));
};

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[(numbers.length - 1) >> 1] ?? 0;

/** Distances between baselines of lines that follow each other in one column. */
const gapsOf = (lines: readonly PdfLine[]): number[] =>
  lines.flatMap((line, i) => {
    const gap = (lines[i - 1]?.y ?? 0) - line.y;
    return gap > 0 && lines[i - 1]?.page === line.page && gap < 3 * line.size ? [gap] : [];
  });

const finalStop = /[.!?:…]["'”’)\]]*$/u;
const bullet = /^(?:[•‣▪◦·●○■*–—-]\s|\(?\d{1,2}[.)]\s)/u;

const continues = (group: readonly PdfLine[], line: PdfLine, gap: number, size: number): boolean => {
  const last = group.at(-1) as PdfLine;
  if (Math.abs(line.size - last.size) > 0.12 * last.size || bullet.test(line.text)) return false;
  const step = last.y - line.y;
  const isNextColumn = last.page !== line.page || step < 0 || step > 4 * line.size;
  if (isNextColumn) return !finalStop.test(last.text);
  if (step > 1.25 * Math.max(gap, 1.1 * line.size)) return false;
  // Headlines are often centred, so that each line begins elsewhere.
  const isIndented = line.left - last.left > 0.7 * line.size && line.size < 1.2 * size;
  return !isIndented || (group.length === 1 && bullet.test(last.text));
};

/** Much larger than the body, at the top of the first page. */
const isHeadline = (group: readonly PdfLine[], size: number): boolean =>
  group.length <= 4 && group.every((line) => line.page === 0 && line.size > 1.3 * size);

/** Words that stand in the text with a hyphen inside a line, such as `well-known`, in small letters. */
const hyphenatedWords = (lines: readonly PdfLine[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.text.toLowerCase().match(/\p{L}{1,40}-\p{L}{1,40}/gu) ?? []));

const joined = (group: readonly PdfLine[], hyphenated: ReadonlySet<string>): string => {
  const pieces: string[] = [];
  for (const [i, line] of group.entries()) {
    const last = group[i - 1]?.text ?? '';
    const broken = /(\p{L}{1,40})-$/u.exec(last.slice(-41))?.[1];
    const next = /^\p{Ll}{1,40}/u.exec(line.text)?.[0];
    if (!broken || !next) pieces.push(' ');
    else if (!hyphenated.has(`${broken}-${next}`.toLowerCase())) pieces.push(pieces.pop()?.slice(0, -1) ?? '');
    pieces.push(line.text);
  }
  return pieces.join('').trim();
};

const edgeLines = 3;
const pageNumber = /^(?:page\s)?[-–—\s]*\d{1,4}[-–—\s]*(?:(?:of|\/)\s?\d{1,4})?$/i;

/** Lines at a page's top or bottom that stand there on most pages, figures aside, and numbers of pages. */
const withoutRunningHeads = (lines: readonly PdfLine[]): PdfLine[] => {
  const pages = new Map<number, PdfLine[]>();
  for (const line of lines) {
    const page = pages.get(line.page);
    if (page) page.push(line);
    else pages.set(line.page, [line]);
  }
  const seen = new Map<string, number>();
  const edges = new Set<PdfLine>();
  const outermost = new Set<PdfLine>();
  for (const page of pages.values()) {
    const byHeight = [...page].sort((a, b) => b.y - a.y);
    const ends = new Set([...byHeight.slice(0, edgeLines), ...byHeight.slice(-edgeLines)]);
    for (const line of ends) edges.add(line);
    for (const line of [...byHeight.slice(0, 1), ...byHeight.slice(-1)]) outermost.add(line);
    for (const key of new Set([...ends].map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const isRunning = (line: PdfLine) => pages.size > 1 && (seen.get(keyOf(line)) ?? 0) > Math.max(1, pages.size / 3);
  const isPageNumber = (line: PdfLine) => outermost.has(line) && pageNumber.test(line.text);
  return lines.filter((line) => !isPageNumber(line) && !(edges.has(line) && isRunning(line)));
};

const keyOf = (line: PdfLine): string => `${line.text.replace(/\d+/g, '#')}@${Math.round(line.y / 4)}`;
