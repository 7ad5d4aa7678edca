import fc from 'fast-check';
import { scanWords, wordPattern, wordsOf } from '../../../../shared/claims/worth/wording/scan-words.ts';
import { wordClass } from '../../../../shared/claims/worth/wording/word-class.ts';
import { wordShape } from '../../../../shared/claims/worth/wording/word-shape.ts';
import { featureGroups, readFeatures } from '../../../../shared/claims/worth/wording/wording-features.ts';

const forms = (text: string): string[] => scanWords(text).map(({ form }) => form);

describe('scanWords', () => {
  it('keeps words and money signs, and numbers as their shape', () => {
    expect(forms('It cost $3.5 million in 2019, or 12,400 each.')).toEqual(
      'it cost $ #decimal million in #year or #thousands each'.split(' '),
    );
  });

  it('does not take a long number for a year, nor a comma for a word', () => {
    expect(forms('20191, 7; 42')).toEqual(['#4', '#1', '#2']);
  });

  it('finds the words that its pattern finds, also where it does not ask it', () => {
    const part = fc.constantFrom('can', 'x', 'é', '’', "'", ' ', '7', '1.5', '_', '%', '-', '́', '🚢', 'ß', '\n');
    const text = fc.oneof(
      fc.array(part).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(fc.property(text, (text) => expect(wordsOf(text)).toEqual(text.match(wordPattern) ?? [])));
  });

  it('reads both apostrophes alike', () => {
    expect(forms('don’t')).toEqual(forms("don't"));
  });
});

describe('wordShape', () => {
  const shape = (raw: string, first = false): string => wordShape({ raw, form: raw.toLowerCase() }, first);

  it('goes by closed lists, capitals and endings', () => {
    expect(['would', 'twenty', 'went', 'Lagos', 'NATO', 'spending', 'trucks'].map((raw) => shape(raw))).toEqual([
      'would',
      'number',
      'past',
      'name',
      'abbreviation',
      '-ing',
      '-s',
    ]);
  });

  it('does not call the first word a name', () => {
    expect(shape('Lagos', true)).toBe('-s');
  });
});

describe('wordClass', () => {
  it('knows a word and its possessive', () => {
    expect(wordClass('unemployment')).toBe(':economy');
    expect(wordClass("army's")).toBe(":military's");
  });

  it('does not guess', () => {
    expect(wordClass('armies')).toBeUndefined();
    expect(wordClass('constructor')).toBeUndefined();
  });
});

describe('features', () => {
  it('lie within the words and the groups', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = scanWords(text);
        readFeatures(words, (hash, group, from, to) => {
          expect(hash).toBe(hash | 0);
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(words.length);
          expect(featureGroups[group]).toBeDefined();
        });
      }),
    );
  });

  it('are as many as the text is long, not more', () => {
    const count = (text: string): number => {
      let visits = 0;
      readFeatures(scanWords(text), () => {
        visits += 1;
      });
      return visits;
    };
    const once = 'The council spent 40 million on bridges. '.repeat(50);
    expect(count(once + once)).toBeLessThanOrEqual(2.1 * count(once));
    expect(count('a'.repeat(100_000))).toBeLessThan(500);
  });
});
