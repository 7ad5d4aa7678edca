import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemsDocument } from '../../scripts/generate/problems-document.ts';

it('docs/problems.md is the one that the list of problems makes now', () => {
  expect(readFileSync(join(process.cwd(), 'docs/problems.md'), 'utf8')).toBe(problemsDocument());
});
