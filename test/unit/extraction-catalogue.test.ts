import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueSections, exampleReader, findsOf } from '../../scripts/generate/extraction-catalogue-finds.ts';
import { catalogueEntries, withFinds } from '../../scripts/generate/extraction-catalogue-page.ts';
import { refiners } from '../../shared/claims/quantities/refiners/refiners.ts';
import { worthRules } from '../../shared/claims/worth/worth-rules.ts';
import { extract } from '../support/extract.ts';

const read = exampleReader(extract);
const page = readFileSync(join(__dirname, '../../docs/extraction.md'), 'utf8');
const entries = catalogueEntries(page);
const rows = (section: string) => entries.filter((entry) => entry.section === section);

describe('the catalogue of the extractor', () => {
  it.each(Object.entries(catalogueSections))(
    'names every rule of “%s” once, in order, and none that is gone',
    (section, { names }) => {
      expect(rows(section).map(({ name }) => name)).toEqual(names);
    },
  );

  it('has no entry outside its sections', () => {
    expect(entries.filter(({ section }) => !(section in catalogueSections))).toEqual([]);
  });

  it.each(entries.map((entry) => [entry.section, entry.name, entry] as const))(
    '%s: %s finds what it says',
    (_section, _name, entry) => {
      expect(entry.finds).not.toBe('');
      expect(findsOf(entry, read)).toBe(entry.finds);
    },
  );

  it('says why a worth rule is there in the words of the rule', () => {
    expect(rows('Worth: what to check first').map(({ what }) => what)).toEqual(
      worthRules.map(({ explanation }) => explanation),
    );
  });

  it('writes the last column and nothing else', () => {
    expect(withFinds(page, ({ finds }) => finds)).toBe(page);
    expect(withFinds('## Here\n| `a` | b | c | |', ({ section, example }) => `${section} ${example}`)).toBe(
      '## Here\n| `a` | b | c | Here c |',
    );
  });
});

describe('a refiner switched off', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it.each(rows('Refiners: what a number counts').map((entry) => [entry.name, entry] as const))(
    '%s: the example comes out otherwise',
    (name, entry) => {
      const refiner = refiners.find((one) => one.name === name)!;
      jest.spyOn(refiner, 'refine').mockImplementation((draft) => draft);
      expect(findsOf(entry, read)).not.toBe(entry.finds);
    },
  );

  it.each(rows('Refiners of attribution').map((entry) => [entry.name, entry] as const))(
    '%s: the example comes out otherwise',
    (name, entry) => {
      jest.isolateModules(() => {
        jest.doMock(`../../shared/claims/attribution/refiners/${name}.ts`, () => ({ ...passingOn }));
        const without = require('../support/extract.ts') as { extract: typeof extract };
        expect(findsOf(entry, exampleReader(without.extract))).not.toBe(entry.finds);
      });
    },
  );
});

/** Each refiner of attribution, by the name it exports, doing nothing. */
const passingOn = {
  chainCited: (_text: string, hits: unknown[]) => hits,
  continueQuotations: (hits: unknown[]) => hits,
  dropNested: (hits: unknown[]) => hits,
  dropQuotedCues: (hits: unknown[]) => hits,
  dropRepeatedCues: (hits: unknown[]) => hits,
  nameSources: (hits: unknown[]) => hits.map(() => ({ sourceName: null, sourceKind: 'unresolved' })),
};
