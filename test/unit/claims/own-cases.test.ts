import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineOf } from '../../../scripts/cli/claims/line-of.ts';
import {
  changedOutputs,
  type ExtractionDigests,
  extractionDigests,
} from '../../../scripts/generate/extraction-digests.ts';
import { ownCases } from '../../../scripts/measure/evaluate/own-cases.ts';
import { type CaseScores, scoreCases } from '../../../scripts/measure/evaluate/score-cases.ts';

const root = join(__dirname, '../../..');
const cases = ownCases(root);

describe('on the labelled cases the extractor', () => {
  const scores = scoreCases(cases, cases.map(lineOf));

  /** What it reaches. Raise a floor with what raises the figure; never lower one. */
  const floors: Readonly<Record<Exclude<keyof CaseScores, 'misses'>, number>> = {
    found: 100,
    core: 99.6,
    full: 99.5,
    unit: 98.1,
    source: 99.3,
    worth: 93,
  };

  it.each(Object.keys(floors) as (keyof typeof floors)[])('scores as high as it did: %s', (figure) => {
    expect(scores[figure]).toBeGreaterThanOrEqual(floors[figure]);
  });
});

describe('the output on the labelled cases', () => {
  const before: ExtractionDigests = JSON.parse(
    readFileSync(join(root, 'test/fixtures/extraction-digests.json'), 'utf8'),
  );
  const now = extractionDigests(cases);
  const remake = 'then run `npx tsx scripts/generate/extraction-digest.ts`';

  it('changes with the version of the extractor alone', () => {
    const changed = before.extractor === now.extractor ? changedOutputs(before, now) : [];
    expect({ changed, what: `raise extractorVersion in shared/claims/extract.ts, ${remake}` }).toMatchObject({
      changed: [],
    });
  });

  it('is the one on record', () => {
    expect({ ...now, what: `after a change that is meant, raise extractorVersion, ${remake}` }).toMatchObject(before);
    expect(Object.keys(before.cases)).toEqual(cases.map(({ id }) => id));
  });
});

describe('a change of output', () => {
  const one = (text: string, output: string): ExtractionDigests => ({
    extractor: 'rules-9',
    cases: { ferry: { text, output } },
  });

  it('is seen where the text is the same', () => {
    expect(changedOutputs(one('a', 'x'), one('a', 'y'))).toEqual(['ferry']);
  });

  it('is none where the case is new, reworded or the same', () => {
    expect(changedOutputs({ extractor: 'rules-9', cases: {} }, one('a', 'x'))).toEqual([]);
    expect(changedOutputs(one('a', 'x'), one('b', 'y'))).toEqual([]);
    expect(changedOutputs(one('a', 'x'), one('a', 'x'))).toEqual([]);
  });
});
