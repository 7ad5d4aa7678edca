import fc from 'fast-check';
import type { ExtractedClaim } from '../../shared/domain/extracted-claim.ts';
import { claimIdsOf } from '../../shared/domain/ids.ts';
import { signatureOf } from '../../shared/domain/signature.ts';
import { blocksOf } from '../../shared/text/blocks.ts';
import { extract } from '../support/extract.ts';

/** A verdict stays with a claim's id and with nothing else: what gives two texts one id carries it. */

const claimsOf = (text: string) => {
  const { claims } = extract({ text, blocks: blocksOf(text), publishedAt: '2026-11-22' });
  return claims.map((claim, i) => ({ claim, id: claimIdsOf('article', text, claims)[i]! }));
};

const sentences = [
  (n: string) => `The army shot down ${n} drones over the harbour.`,
  (n: string) => `At least ${n} people were injured, the governor said.`,
  (n: string) => `Unemployment fell to ${n}% last year.`,
  (n: string) => `The government spent £${n} million on shelters.`,
  (n: string) => `The force would require about ${n} soldiers, according to the ministry.`,
];

/** Written with and without separators; never with a zero in front. */
const written = (n: number): string[] => [String(n), n.toLocaleString('en-US')];
const number = fc.integer({ min: 11, max: 999_999 });

/** Another number of as many digits, which differs in one. */
const oneDigitOff = (n: number, place: number, by: number): number => {
  const digits = [...String(n)];
  const i = place % digits.length;
  const least = i === 0 ? 1 : 0;
  const choices = Array.from({ length: 10 - least }, (_, d) => String(d + least)).filter((d) => d !== digits[i]);
  digits[i] = choices[by % choices.length]!;
  return Number(digits.join(''));
};

describe('a verdict', () => {
  it('never goes over to a sentence whose number differs by one digit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sentences),
        number,
        fc.nat(5),
        fc.nat(8),
        fc.nat(1),
        (sentence, n, place, by, form) => {
          const [before, after] = [n, oneDigitOff(n, place, by)].map((one) => claimsOf(sentence(written(one)[form]!)));
          expect(before!.length).toBeGreaterThan(0);
          const ids = new Set(before!.map(({ id }) => id));
          const signatures = new Set(before!.map(({ claim }) => claim.signature));
          for (const { id, claim } of after!) {
            expect(ids).not.toContain(id);
            expect(signatures).not.toContain(claim.signature);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('goes along with the same sentence, wherever it stands in the new text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sentences), number, fc.nat(4), (sentence, n, lines) => {
        const text = sentence(String(n));
        const before = claimsOf(text).map(({ id }) => id);
        const moved = `${'A quiet line without a figure.\n\n'.repeat(lines)}${text}`;
        expect(claimsOf(moved).map(({ id }) => id)).toEqual(expect.arrayContaining(before));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a signature', () => {
  const [{ claim } = { claim: undefined }] = claimsOf(sentences[1]!('43'));
  const base = claim as ExtractedClaim;
  const [quantity] = base.quantities;
  const changed = (changes: object) => ({ ...base, quantities: [{ ...quantity!, ...changes }] });

  it.each<[string, ExtractedClaim]>([
    ['the value', changed({ value: 44 })],
    ['the lower end', changed({ low: 40 })],
    ['the upper end', changed({ high: 50 })],
    ['the comparator', changed({ comparator: 'eq' })],
    ['the unit', changed({ unit: 'soldier' })],
    ['what happened to them', changed({ effect: 'killed' })],
    ['the direction', changed({ trend: 'up' })],
    ['a denial', changed({ negated: true })],
    ['the whole', changed({ ofTotal: 90 })],
    ['the kind of the quantity', changed({ kind: 'personnel' })],
    ['a second quantity', { ...base, quantities: [...base.quantities, ...base.quantities] }],
    ['the kind', { ...base, kind: 'personnel' }],
    ['the modality', { ...base, modality: ['asserted'] }],
    ['the source', { ...base, attributions: [{ ...base.attributions[0]!, sourceName: 'the mayor' }] }],
    ['the subject', { ...base, subject: 'firemen' }],
    ['the time', { ...base, time: { start: 0, end: 1, text: 'Tuesday', resolved: '2026-11-17' } }],
    ['the place', { ...base, place: { start: 0, end: 1, text: 'Odesa' } }],
  ])('is another when %s is', (_what, other) => {
    expect(signatureOf(other)).not.toBe(signatureOf(base));
  });

  it('is the same whatever stands around the words', () => {
    expect(signatureOf({ ...base, prefix: 'x', suffix: 'y', start: 9, end: 99 } as ExtractedClaim)).toBe(
      signatureOf(base),
    );
  });
});
