import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import Table from 'cli-table3';
import { loadReader } from '../../shared/reader/load-reader.ts';
import type { Reader } from '../../shared/reader/read-sentences.ts';
import type { Span } from '../../shared/reader/span.ts';
import { baseOf } from '../../shared/reader/tree/dependents.ts';

const help = `Measures what the reader's own tokens cost: trees of raw sentences against those of the treebank's tokens.

  npx tsx scripts/measure/read-raw.ts [--data DIR] [NAME…]

  NAME         sets of the treebank; default its three test sets
  --data DIR   folder with NAME.jsonl.gz; default ../shared/data/treebank beside the repository
  --help       this text

All figures are F1 in per cent. A token is right where one with the same span has the same tag, the same head's span and
the same relation; signs count for tokens and tags only. "given" is the same measure on the treebank's tokens.`;

const repository = join(import.meta.dirname, '../..');

interface GoldLine {
  readonly text: string;
  readonly form: readonly string[];
  readonly upos: readonly string[];
  /** 1-based, 0 for the root. */
  readonly head: readonly number[];
  readonly rel: readonly string[];
}

/** A token as it is compared: where it and its head stand, -1 for the root's head. */
interface Reading extends Span {
  readonly upos: string;
  readonly head: number;
  readonly rel: string;
}

const measures = ['tokens', 'upos', 'uas', 'las', 'nsubj'] as const;
type Measure = (typeof measures)[number];

/** What counts of a token for each measure; the token counts for it where that is not `undefined`. */
const keyOf: Readonly<Record<Measure, (token: Reading) => string | undefined>> = {
  tokens: ({ start, end }) => `${start} ${end}`,
  upos: ({ start, end, upos }) => `${start} ${end} ${upos}`,
  uas: ({ start, end, upos, head }) => (upos === 'PUNCT' ? undefined : `${start} ${end} ${head}`),
  las: ({ start, end, upos, head, rel }) => (upos === 'PUNCT' ? undefined : `${start} ${end} ${head} ${rel}`),
  nsubj: ({ start, end, head, rel }) => (rel === 'nsubj' ? `${start} ${end} ${head}` : undefined),
};

/** Subtypes count for these two only, as in the evaluation. */
const relationIn = (rel: string): string => (rel === 'nsubj:pass' || rel === 'acl:relcl' ? rel : baseOf(rel));

const goldOf = ({ text, form, upos, head, rel }: GoldLine): Reading[] => {
  let at = 0;
  const starts = form.map((token) => {
    const start = text.indexOf(token, at);
    at = start + token.length;
    return start;
  });
  return form.map((token, i) => ({
    start: starts[i]!,
    end: starts[i]! + token.length,
    upos: upos[i]!,
    head: starts[head[i]! - 1] ?? -1,
    rel: relationIn(rel[i]!),
  }));
};

const readingsOf = (gold: readonly Reading[], text: string, reader: Reader, given: boolean): Reading[] => {
  const sentence = given
    ? reader.readForms(gold.map(({ start, end }) => text.slice(start, end)))
    : reader.readSentences(text, [{ start: 0, end: text.length }])[0]!;
  const spans: readonly Span[] = given ? gold : sentence.tokens;
  return sentence.tokens.map(({ upos }, i) => ({
    start: spans[i]!.start,
    end: spans[i]!.end,
    upos,
    head: spans[sentence.head[i]!]?.start ?? -1,
    rel: relationIn(sentence.rel[i]!),
  }));
};

const scoresOf = (lines: readonly GoldLine[], reader: Reader, given: boolean): Record<Measure, string> => {
  const counts = Object.fromEntries(measures.map((measure) => [measure, { gold: 0, read: 0, right: 0 }])) as Record<
    Measure,
    { gold: number; read: number; right: number }
  >;
  for (const line of lines) {
    const gold = goldOf(line);
    const readings = readingsOf(gold, line.text, reader, given);
    for (const measure of measures) {
      const keys = (tokens: readonly Reading[]) =>
        new Set(tokens.map(keyOf[measure]).filter((key) => key !== undefined));
      const [inGold, inReadings] = [keys(gold), keys(readings)];
      counts[measure].gold += inGold.size;
      counts[measure].read += inReadings.size;
      counts[measure].right += [...inReadings].filter((key) => inGold.has(key)).length;
    }
  }
  const f1 = ({ gold, read, right }: { gold: number; read: number; right: number }): string =>
    ((200 * right) / (gold + read)).toFixed(1);
  return Object.fromEntries(measures.map((measure) => [measure, f1(counts[measure])])) as Record<Measure, string>;
};

const linesOf = (folder: string, name: string): GoldLine[] =>
  gunzipSync(readFileSync(join(folder, `${name}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const main = (): void => {
  const { values, positionals } = parseArgs({
    options: {
      data: { type: 'string', default: join(repository, '../shared/data/treebank') },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const reader = loadReader();
  const table = new Table({ head: ['set', 'tokens are', ...measures] });
  const names = positionals.length > 0 ? positionals : ['gum-news.test', 'ewt-newsgroup.test', 'pud-news.test'];
  for (const name of names) {
    const lines = linesOf(values.data, name);
    for (const given of [true, false])
      table.push([name, given ? 'given' : 'own', ...Object.values(scoresOf(lines, reader, given))]);
  }
  console.log(table.toString());
};

main();
