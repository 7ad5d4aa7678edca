import type { Measure } from './measure.ts';
import { ownCases } from './own-cases.ts';
import { jsonLines, runTool } from './run-tool.ts';
import { type CaseResult, scoreCases } from './score-cases.ts';

const figure = (id: string, name: string) =>
  ({ id: `own.${id}`, name: `own cases: ${name}`, scale: 'points', floor: '–', best: '–', aim: 95 }) as const;

/** The product's own labelled cases, F1. What was missed is told as progress. */
export const ownCasesMeasure: Measure = {
  id: 'own',
  figures: [
    figure('found', 'found'),
    figure('core', 'core'),
    figure('full', 'full'),
    figure('unit', 'unit'),
    figure('source', 'source'),
    figure('worth', 'check-worthy'),
  ],
  run: async ({ repository, say }) => {
    const cases = ownCases(repository);
    const input = cases.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join('');
    const { code, stdout } = await runTool('npm', ['run', '-s', 'claims', '--', '--jsonl'], { cwd: repository, input });
    if (code !== 0) throw new Error(`claims --jsonl ended with ${code}`);
    const { misses, ...scores } = scoreCases(cases, jsonLines<CaseResult>(stdout));
    for (const miss of misses) say(`own: ${miss}`);
    return { values: Object.fromEntries(Object.entries(scores).map(([id, value]) => [`own.${id}`, value])) };
  },
};
