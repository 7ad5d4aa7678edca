import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewDocument } from '../../../scripts/generate/review-document.ts';

it('docs/review.md is the one that the workflow and the route table make now', () => {
  expect(readFileSync(join(process.cwd(), 'docs/review.md'), 'utf8')).toBe(reviewDocument());
});
