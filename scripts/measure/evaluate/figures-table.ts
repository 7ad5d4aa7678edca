import { type Figure, pointsLost, shown } from './figure.ts';

const HEADER = '| measure | ours | floor | best known | aim |\n|---|---|---|---|---|';
const START = '<!-- figures: written by npm run evaluate -- --write -->';
const END = '<!-- end of figures -->';

/** The figures as a Markdown table, which is also what the terminal shows. */
export const tableOf = (figures: readonly Figure[]): string => [HEADER, ...figures.map(lineOf)].join('\n');

const lineOf = ({ name, scale, value, floor, best, aim }: Figure): string =>
  `| ${[name, shown(scale, value), floor, best, aim === null ? '–' : `≥ ${aim}`].join(' | ')} |`;

/** The committed figures by name, as the page has them; empty when the page has no table. */
export const committedFigures = (page: string): ReadonlyMap<string, number> => {
  const table = page.slice(page.indexOf(START) + START.length, page.indexOf(END));
  if (!page.includes(START) || !page.includes(END)) return new Map();
  return new Map(
    table
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .filter((cells) => Number.isFinite(Number.parseFloat(cells[2] ?? '')))
      .map((cells) => [cells[1] ?? '', Number.parseFloat(cells[2] ?? '')]),
  );
};

/**
 * The page with its table rewritten. A line of the old table whose measure was not taken this time stays as it is, in
 * the order of `order`.
 */
export const withFigures = (page: string, figures: readonly Figure[], order: readonly string[]): string => {
  const [head, rest] = [page.slice(0, page.indexOf(START)), page.slice(page.indexOf(END))];
  if (!page.includes(START) || !page.includes(END)) throw new Error('the page has no place for the figures');
  const kept = page
    .slice(head.length, page.length - rest.length)
    .split('\n')
    .filter((line) => order.includes(nameOf(line)) && !figures.some(({ name }) => name === nameOf(line)));
  const lines = [...kept, ...figures.map(lineOf)].toSorted(
    (a, b) => order.indexOf(nameOf(a)) - order.indexOf(nameOf(b)),
  );
  return `${head}${START}\n${HEADER}\n${lines.join('\n')}\n${rest}`;
};

const nameOf = (line: string): string => line.split('|')[1]?.trim() ?? '';

/** The figures that fell by more than a point under the committed ones, each as a sentence. */
export const losses = (figures: readonly Figure[], committed: ReadonlyMap<string, number>): readonly string[] =>
  figures.flatMap(({ name, scale, value }) => {
    const before = committed.get(name);
    if (before === undefined || pointsLost(scale, before, Number(shown(scale, value))) <= 1 + 1e-9) return [];
    return [`${name} fell from ${shown(scale, before)} to ${shown(scale, value)}`];
  });
