import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineOf } from '../../../scripts/cli/claims/line-of.ts';
import {
  digestFault,
  type ExtractionDigests,
  extractionDigests,
  remake,
} from '../../../scripts/generate/extraction-digests.ts';
import { ownCases } from '../../../scripts/measure/evaluate/own-cases.ts';
import { type CaseScores, scoreCases } from '../../../scripts/measure/evaluate/score-cases.ts';
import { extract } from '../../support/extract.ts';

const root = join(__dirname, '../../..');
const cases = ownCases(root);

describe('on the labelled cases the extractor', () => {
  const scores = scoreCases(
    cases,
    cases.map((one) => lineOf(one, extract)),
  );

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
  const now = extractionDigests(cases, extract);

  it('changes with the version of the extractor alone', () => {
    expect(digestFault(before, now)).toBeNull();
  });

  it('is on record for this version and each case', () => {
    const record = ({ extractor, cases }: ExtractionDigests) => ({ remake, extractor, ids: Object.keys(cases) });
    expect(record(before)).toEqual(record(now));
  });
});

describe('a change of output', () => {
  const one = (text: string, output: string): ExtractionDigests => ({
    extractor: 'rules-9',
    cases: { ferry: { text, output } },
  });

  it('is refused where the text and the version are the same', () => {
    expect(digestFault(one('a', 'x'), one('a', 'y'))).toMatch(/1 cases \(ferry\): raise extractorVersion/);
  });

  it('is none where the case is new, reworded or the same, or the version is another', () => {
    expect(digestFault({ extractor: 'rules-9', cases: {} }, one('a', 'x'))).toBeNull();
    expect(digestFault(one('a', 'x'), one('b', 'y'))).toBeNull();
    expect(digestFault(one('a', 'x'), one('a', 'x'))).toBeNull();
    expect(digestFault({ ...one('a', 'x'), extractor: 'rules-8' }, one('a', 'y'))).toBeNull();
  });
});
