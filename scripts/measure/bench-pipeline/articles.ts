import { existsSync, readFileSync } from 'node:fs';
import { articleText } from '../../prove/e2e/articles.ts';

/** Texts to put through the pipeline, and where they are from. */
export interface Articles {
  readonly from: string;
  readonly short: readonly string[];
  readonly long: readonly string[];
}

/** Days of news that one long article is made of: about fifty thousand characters. */
const daysInLong = 20;

/**
 * Articles of days of news: each whole, and its two halves, so that no two are the same; long ones of twenty days each. Without the data, articles of our own.
 *
 * @param path a file of lines of JSON with `title` and `text`
 */
export const loadArticles = (path: string, short: number, long: number): Articles => {
  if (!existsSync(path)) return generated(short, long);
  const days = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { readonly title: string; readonly text: string });
  const whole = days.map(({ title, text }) => `${title}\n\n${text}\n`);
  const halves = days.flatMap(({ title, text }) => {
    const paragraphs = text.split('\n\n');
    const middle = Math.ceil(paragraphs.length / 2);
    return [paragraphs.slice(0, middle), paragraphs.slice(middle)]
      .filter((part) => part.length > 0)
      .map((part, i) => `${title}, part ${i + 1}\n\n${part.join('\n\n')}\n`);
  });
  // Whole days and halves in turn, so that half of them is as heavy as the other half.
  const all = whole.flatMap((day, i) => [day, ...halves.slice(2 * i, 2 * i + 2)]);
  return {
    from: path,
    short: take(all, short),
    long: Array.from({ length: long }, (_, i) => take(rotate(whole, i * 3), daysInLong).join('\n')),
  };
};

const generated = (short: number, long: number): Articles => ({
  from: 'articles of our own, as the data is not there',
  short: Array.from({ length: short }, (_, i) => [0, 1, 2, 3].map((k) => articleText(4 * i + k)).join('\n')),
  long: Array.from({ length: long }, (_, i) =>
    Array.from({ length: 80 }, (_, k) => articleText(80 * i + k)).join('\n'),
  ),
});

const take = (texts: readonly string[], count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const round = Math.floor(i / texts.length);
    return round === 0 ? (texts[i] ?? '') : `Again ${round}\n\n${texts[i % texts.length]}`;
  });

const rotate = <T>(items: readonly T[], by: number): T[] => {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
};
