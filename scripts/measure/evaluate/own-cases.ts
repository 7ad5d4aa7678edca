import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonLines } from './run-tool.ts';
import type { LabelledCase } from './score-cases.ts';

/** The product's own labelled cases: every row of every file in `test/fixtures/cases`, file by file. */
export const ownCases = (repository: string): readonly LabelledCase[] => {
  const folder = join(repository, 'test/fixtures/cases');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .flatMap((name) => jsonLines<LabelledCase>(readFileSync(join(folder, name), 'utf8')));
};
