import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Measure } from './measure.ts';
import { jsonLines, runTool } from './run-tool.ts';
import { scored } from './stream-measure.ts';

interface ArticleLine {
  readonly file: string;
  readonly text?: string;
}

/** What `npm run -s article` makes of the files. Its exit code 1 means that some were rejected, which scores as empty. */
const readArticles = async (repository: string, files: readonly string[]): Promise<readonly ArticleLine[]> => {
  const { code, stdout } = await runTool('npm', ['run', '-s', 'article', '--', ...files], { cwd: repository });
  if (code !== 0 && code !== 1) throw new Error(`article ended with ${code}`);
  return jsonLines<ArticleLine>(stdout);
};

const bodyFigures = [
  {
    id: 'html.f1',
    key: 'f1',
    name: 'article body from HTML: F1',
    scale: 'share',
    floor: '0.944',
    best: '0.970',
    aim: 0.95,
  },
] as const;

/** Article bodies against those of the extraction benchmark. */
export const bodyMeasure: Measure = {
  id: 'html',
  figures: bodyFigures,
  run: async (context) => {
    const folder = context.shared && join(context.shared, 'data/html/article_extraction_benchmark');
    if (!folder || !existsSync(folder)) return { skipped: 'no article_extraction_benchmark in the data folder' };
    if (!context.python) return { skipped: 'python3 is not installed' };
    const files = readdirSync(join(folder, 'html'))
      .filter((name) => name.endsWith('.html.gz'))
      .map((name) => {
        const file = join(context.scratch, name.slice(0, -3));
        writeFileSync(file, gunzipSync(readFileSync(join(folder, 'html', name))));
        return file;
      });
    context.say(`html: ${files.length} pages through ingest`);
    const articles = await readArticles(context.repository, files);
    const predicted = join(context.scratch, 'html.jsonl');
    const lines = articles.map(({ file, text = '' }) => JSON.stringify({ id: basename(file, '.html'), text }));
    writeFileSync(predicted, lines.join('\n'));
    return scored(context, { scorer: 'html', figures: bodyFigures }, join(folder, 'ground-truth.json'), predicted);
  },
};

interface LossesPage {
  readonly file: string;
  readonly facts: readonly { readonly total: number; readonly total_seen_in_page: boolean }[];
}

/** The totals of templated pages that stand in the page and come out as the value of a quantity. */
export const factsMeasure: Measure = {
  id: 'facts',
  figures: [
    { id: 'facts.found', name: 'facts from templated pages', scale: 'share', floor: '–', best: '–', aim: 0.95 },
  ],
  run: async ({ shared, repository, say }) => {
    const folder = shared && join(shared, 'data/html/mil_gov_ua_losses');
    if (!folder || !existsSync(join(folder, 'gold.dev.jsonl')))
      return { skipped: 'no mil_gov_ua_losses in the data folder' };
    const pages = jsonLines<LossesPage>(readFileSync(join(folder, 'gold.dev.jsonl'), 'utf8'));
    say(`facts: ${pages.length} pages through ingest and the extractor`);
    const articles = await readArticles(
      repository,
      pages.map(({ file }) => join(folder, file)),
    );
    const input = articles.map(({ file, text = '' }) => `${JSON.stringify({ id: basename(file), text })}\n`).join('');
    const { code, stdout } = await runTool('npm', ['run', '-s', 'claims', '--', '--jsonl'], { cwd: repository, input });
    if (code !== 0) throw new Error(`claims --jsonl ended with ${code}`);
    const values = new Map(
      jsonLines<{ readonly id: string; readonly quantities: readonly { readonly value: number | null }[] }>(stdout).map(
        ({ id, quantities }) => [id, new Set(quantities.map(({ value }) => value))],
      ),
    );
    const found = pages.flatMap(({ file, facts }) =>
      facts.filter(({ total_seen_in_page: seen }) => seen).map(({ total }) => values.get(file)?.has(total) ?? false),
    );
    return { values: { 'facts.found': found.filter(Boolean).length / (found.length || 1) } };
  },
};
