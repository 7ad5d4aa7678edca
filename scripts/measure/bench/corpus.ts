import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Sets of news of several kinds; each gives the same share of the text. */
const sets = [
  'polnear/polnear.dev.jsonl',
  'news/wikipedia_current_events.items.dev.jsonl',
  're3d/re3d.dev.jsonl',
  'newsquant/newsquant.dev.jsonl',
];

/** A text to measure with, and where it is from. */
export interface Corpus {
  readonly from: string;
  readonly text: string;
}

/**
 * `length` code units of news from the sets in `data`, in equal shares as far as they reach, or of the examples in `examples`
 * repeated when there are no sets. Articles are paragraphs apart.
 */
export const readCorpus = (data: string, examples: string, length: number): Corpus => {
  const found = sets.map((name) => join(data, name)).filter((path) => existsSync(path));
  if (found.length === 0) return { from: 'examples/, repeated', text: exampleText(examples, length) };
  const articles = found.map(textsOf);
  const text = shares(articles, length);
  return { from: `${found.length} sets of news in ${data}`, text: text.length < length ? fill(text, length) : text };
};

const textsOf = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);

const shares = (articles: readonly (readonly string[])[], length: number): string => {
  const parts: string[] = [];
  let left = length;
  for (let row = 0; left > 0 && articles.some((set) => row < set.length); row++) {
    for (const set of articles) {
      const article = set[row];
      if (article === undefined || left <= 0) continue;
      const part = `${article}\n\n`.slice(0, left);
      parts.push(part);
      left -= part.length;
    }
  }
  return parts.join('');
};

const exampleText = (folder: string, length: number): string =>
  fill(
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => `${readFileSync(join(folder, name), 'utf8').trim()}\n\n`)
      .join(''),
    length,
  );

const fill = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);
