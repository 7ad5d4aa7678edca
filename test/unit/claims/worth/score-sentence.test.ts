import fc from 'fast-check';
import { readPhrasing, scoreSentence } from '../../../../shared/claims/worth/score-sentence.ts';
import type { SentenceFacts } from '../../../../shared/claims/worth/worth-rule.ts';

const facts: SentenceFacts = { section: 'body', quantities: [], attributions: [] };
const worthOf = (text: string, found = facts) => scoreSentence(readPhrasing(text), found);
const score = (text: string): number => worthOf(text).score;

describe('scoreSentence', () => {
  it.each([
    'Unemployment fell to 4.1 percent last year.',
    'The alliance spent 1.9% of GDP on defence in 2023.',
    'He voted against the bill that created a million jobs.',
    'At least 14 people were killed in the strike.',
  ])('sends “%s” to a reviewer', (text) => {
    expect(score(text)).toBeGreaterThan(0.5);
  });

  it.each([
    'Good evening and thank you all for coming.',
    'I think we should all be proud of one another.',
    'What will you do about it?',
    'Let me finish, please.',
    '',
    '…',
  ])('leaves “%s” behind', (text) => {
    expect(score(text)).toBeLessThan(0.5);
  });

  it('ranks a number above a wish', () => {
    expect(score('Taxes rose by $40 billion.')).toBeGreaterThan(score('I hope that taxes will be fair.'));
  });

  it('says which words count, strongest reason first', () => {
    const { reasons } = worthOf('Unemployment rose for the first time in ten years.');
    expect(reasons[0]).toMatchObject({ id: 'wording', info: expect.stringContaining('Unemployment') });
    expect(reasons.map(({ id }) => id)).toContain('absolute');
    const sizes = reasons.map(({ weight }) => Math.abs(weight));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  it('adds up: the reasons, when none is left out, give the score', () => {
    const { score: found, reasons } = worthOf('Exports doubled because of the new port.');
    const logit = reasons.reduce((sum, { weight }) => sum + weight, 0);
    expect(found).toBeCloseTo(1 / (1 + Math.exp(-logit)), 10);
  });

  it('stays within 0 and 1 with at most six reasons, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const worth = worthOf(text, { ...facts, section: 'headline' });
        expect(worth.score).toBeGreaterThanOrEqual(0);
        expect(worth.score).toBeLessThanOrEqual(1);
        expect(worth.reasons.length).toBeLessThanOrEqual(6);
      }),
    );
  });

  it('gives the same answer twice', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(worthOf(text)).toEqual(worthOf(text))));
  });
});
