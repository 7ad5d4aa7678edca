import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FigureSpec, MeasureResult } from './figure.ts';
import type { Measure, MeasureContext } from './measure.ts';
import { jsonLines, runTool } from './run-tool.ts';

interface GoldRow {
  readonly id?: string;
  readonly text: string;
  readonly date?: string;
  readonly title?: string;
  readonly debate?: string;
  readonly line?: number;
}

/**
 * A measure of `score.py` over the extractor's stream: each gold line goes through `npm run -s claims -- --jsonl`, the
 * result to the scorer, whose last line holds the values. `keys` names the scorer's key of each figure, a nested one
 * with a dot.
 */
export const streamMeasure = (options: {
  readonly id: string;
  readonly scorer: string;
  readonly gold: string;
  /** Which of the gold's lines are measured, by their index; all without it. */
  readonly only?: (index: number) => boolean;
  readonly figures: readonly (FigureSpec & { readonly key: string })[];
}): Measure => ({
  id: options.id,
  figures: options.figures,
  run: async (context) => {
    const gold = context.shared && join(context.shared, 'data', options.gold);
    if (!gold || !existsSync(gold)) return { skipped: `no ${options.gold} in the data folder` };
    if (!context.python) return { skipped: 'python3 is not installed' };
    const rows = jsonLines<GoldRow>(readFileSync(gold, 'utf8')).filter((_, index) => options.only?.(index) ?? true);
    context.say(`${options.id}: ${rows.length} lines through the extractor`);
    const input = rows.map(({ id, text, date, title, debate, line }) =>
      JSON.stringify({ id: debate === undefined ? String(id) : `${debate}:${line}`, text, date, title }),
    );
    const result = await runTool('npm', ['run', '-s', 'claims', '--', '--jsonl'], {
      cwd: context.repository,
      input: `${input.join('\n')}\n`,
    });
    if (result.code !== 0) throw new Error(`claims --jsonl ended with ${result.code}`);
    const predicted = join(context.scratch, `${options.id}.jsonl`);
    writeFileSync(predicted, result.stdout);
    const measured = join(context.scratch, `${options.id}.gold.jsonl`);
    writeFileSync(measured, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    return scored(context, options, measured, predicted);
  },
});

/** Runs the scorer and takes the figures' values from the last line that it prints. */
export const scored = async (
  context: MeasureContext,
  {
    scorer,
    figures,
  }: { readonly scorer: string; readonly figures: readonly (FigureSpec & { readonly key: string })[] },
  gold: string,
  predicted: string,
): Promise<MeasureResult> => {
  const script = join(context.shared ?? '', 'evaluate', 'score.py');
  if (!existsSync(script)) return { skipped: 'no evaluate/score.py in the data folder' };
  const { code, stdout } = await runTool('python3', [script, scorer, gold, predicted], { cwd: context.repository });
  if (code !== 0) throw new Error(`score.py ${scorer} ended with ${code}`);
  const result: unknown = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  return { values: Object.fromEntries(figures.map(({ id, key }) => [id, valueAt(result, key)])) };
};

const valueAt = (result: unknown, key: string): number => {
  const value = key.split('.').reduce<unknown>((inner, name) => (inner as Record<string, unknown>)?.[name], result);
  if (typeof value !== 'number') throw new Error(`the scorer gave no ${key}`);
  return value;
};
