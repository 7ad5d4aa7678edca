import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Figure, FigureSpec } from './evaluate/figure.ts';
import { committedFigures, losses, tableOf, withFigures } from './evaluate/figures-table.ts';
import type { MeasureContext } from './evaluate/measure.ts';
import { measures } from './evaluate/measures.ts';
import { runTool } from './evaluate/run-tool.ts';

const help = `Measures the extractor and prints one table: measure, ours, floor, best known, aim.

  npm run evaluate -- [--only NAME] [--data DIR] [--json] [--write]

  --only NAME   one measure: ${measures.map(({ id }) => id).join(', ')} (may be given more than once)
  --data DIR    folder with data/ and evaluate/score.py; default ../shared beside the repository. Without it
                only the product's own cases are measured
  --json        figures as JSON instead of the table
  --write       keep the figures in docs/evaluation.md
  --help        this text

Exit code 1 when a figure fell by more than a point under docs/evaluation.md or could not be taken, 2 on a wrong option.`;

const repository = join(import.meta.dirname, '../..');
const page = join(repository, 'docs/evaluation.md');

const main = async (): Promise<number> => {
  const { values: options } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      data: { type: 'string' },
      json: { type: 'boolean' },
      write: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (options.help) {
    console.log(help);
    return 0;
  }
  const unknown = options.only?.find((name) => !measures.some(({ id }) => id === name));
  if (unknown !== undefined) throw new UsageError(`no measure ${unknown}; see --help`);
  const shared = resolve(options.data ?? join(repository, '../shared'));
  const scratch = mkdtempSync(join(tmpdir(), 'evaluate-'));
  try {
    const context = {
      repository,
      shared: existsSync(shared) ? shared : null,
      python: await canRun('python3'),
      scratch,
      say: (line: string) => console.error(line),
    };
    const { figures, failed } = await measureAll(context, options.only);
    console.log(options.json ? JSON.stringify(figures, null, 2) : tableOf(figures));
    return Math.max(settle(figures, options.write ?? false), failed ? 1 : 0);
  } finally {
    rmSync(scratch, { recursive: true });
  }
};

class UsageError extends Error {}

/** Takes the measures one after the other. One that breaks is told of and does not keep the others from running. */
const measureAll = async (
  context: MeasureContext,
  only: readonly string[] | undefined,
): Promise<{ readonly figures: readonly Figure[]; readonly failed: boolean }> => {
  const figures: Figure[] = [];
  let failed = false;
  for (const { id, figures: specs, run } of measures) {
    if (only && !only.includes(id)) continue;
    try {
      const result = await run(context);
      if ('skipped' in result) context.say(`${id}: skipped, ${result.skipped}`);
      else figures.push(...specs.flatMap((spec) => figureOf(spec, result.values[spec.id])));
    } catch (error) {
      failed = true;
      context.say(`${id}: failed, ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { figures, failed };
};

const figureOf = ({ id, name, scale, floor, best, aim }: FigureSpec, value: number | undefined): readonly Figure[] =>
  value === undefined ? [] : [{ id, name, scale, floor, best, aim, value }];

/** Compares with the committed page, or rewrites it. */
const settle = (figures: readonly Figure[], write: boolean): number => {
  const text = readFileSync(page, 'utf8');
  const lost = losses(figures, committedFigures(text));
  for (const line of lost) console.error(`evaluate: ${line}`);
  const order = measures.flatMap((measure) => measure.figures.map(({ name }) => name));
  if (write) writeFileSync(page, withFigures(text, figures, order));
  return lost.length > 0 && !write ? 1 : 0;
};

const canRun = async (command: string): Promise<boolean> => {
  try {
    return (await runTool(command, ['--version'], { cwd: repository })).code === 0;
  } catch {
    return false;
  }
};

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(`evaluate: ${error instanceof Error ? error.message : String(error)}`);
    const usage = error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    process.exitCode = usage ? 2 : 3;
  },
);
