import fc from 'fast-check';
import { featureMatrix } from '../../../../scripts/generate/worth/feature-matrix.ts';
import type { LabelledSentence } from '../../../../scripts/generate/worth/read-claimbuster.ts';
import { marginOf, trainWording } from '../../../../scripts/generate/worth/train-wording.ts';
import weightsFile from '../../../../shared/claims/worth/wording/weights.json' with { type: 'json' };
import { readWording } from '../../../../shared/claims/worth/wording/wording-model.ts';
import { KEYS, keyOf, markOf, PLACES, placeOf } from '../../../../shared/claims/worth/wording/wording-table.ts';

const marks = Buffer.from(weightsFile.marks, 'base64');
const shipped = {
  keys: Int32Array.from(marks, (mark, place) => mark * PLACES + place),
  weights: Float64Array.from(
    Buffer.from(weightsFile.weights, 'base64'),
    (byte) => ((byte << 24) >> 24) * weightsFile.step,
  ),
  bias: weightsFile.bias,
};

describe('wording table', () => {
  it('finds place and mark of a hash again in its key', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (hash) => {
        const key = keyOf(hash);
        expect([key % PLACES, Math.floor(key / PLACES)]).toEqual([placeOf(hash), markOf(hash)]);
        expect(key).toBeLessThan(KEYS);
      }),
    );
  });
});

describe('readWording', () => {
  it('says of a sentence what the training says of it, also after others', () => {
    const texts = [
      'Unemployment fell to 3.9% last year.',
      'Good evening.',
      'We lost jobs, jobs, jobs and jobs again: 40,000 jobs of 90,000 in 2009.',
      '',
    ];
    const matrix = featureMatrix(texts, weightsFile.scales);
    texts.forEach((text, row) => {
      expect(readWording(text).logit).toBeCloseTo(weightsFile.slope * marginOf(shipped, matrix, row), 8);
    });
  });

  it('names the words that count, not those that hold the sentence together', () => {
    expect(readWording('Unemployment fell to 3.9% last year.').words).toContain('Unemployment');
    expect(readWording('Unemployment fell to 3.9% last year.').words).not.toContain('to');
  });
});

describe('trainWording', () => {
  const sentence = (text: string, id: number): LabelledSentence => ({
    id,
    text,
    worthy: id % 2 === 0,
    verdict: id % 2 === 0 ? 1 : -1,
    agreed: true,
    expert: false,
  });
  const sentences = ['Taxes rose again.', 'Thank you again.', 'Taxes rose twice.', 'Thank you twice.'].map(sentence);
  const matrix = featureMatrix(
    sentences.map(({ text }) => text),
    weightsFile.scales,
  );

  it('gives each place to one feature and tells the classes apart', () => {
    const table = trainWording(sentences, matrix, () => true);
    table.keys.forEach((key, place) => {
      if (key !== -1) expect(key % PLACES).toBe(place);
    });
    expect(sentences.map((_, row) => marginOf(table, matrix, row) > 0)).toEqual([true, false, true, false]);
  });

  it('learns nothing from a feature of one sentence, nor from a sentence that is left out', () => {
    const places = (count: number): number =>
      trainWording(sentences, matrix, ({ id }) => id < count).keys.filter((key) => key !== -1).length;
    expect(places(1)).toBe(0);
    expect(places(3)).toBeLessThan(places(4));
  });
});
