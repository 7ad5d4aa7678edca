import { type VerdictInput, verdictInputSchema } from '../../../shared/domain/verdict.ts';
import { verdictFaults } from '../../../shared/review/evidence-rule.ts';

const verdict = (changes: Partial<VerdictInput>): VerdictInput =>
  verdictInputSchema.parse({
    content: 'accurate',
    attribution: 'confirmed',
    rationale: 'Two ministries published the figure.',
    evidence: [{ url: 'https://example.org/figure', stance: 'supports' }],
    ...changes,
  });
const codes = (changes: Partial<VerdictInput>, reported = true) =>
  verdictFaults(verdict(changes), reported).map(({ code }) => code);

describe('a verdict on a reported claim', () => {
  it('stands on evidence and a word on the source', () => {
    expect(codes({})).toEqual([]);
  });

  it('does not stand without evidence', () => {
    expect(codes({ evidence: [] })).toEqual(['evidence-required']);
  });

  it('does not stand without a word on the source', () => {
    expect(codes({ attribution: 'not_applicable' })).toEqual(['attribution-required']);
  });

  it.each(['unverified', 'too_early'] as const)('"%s" stands on what could not be checked instead', (content) => {
    expect(codes({ content, evidence: [], gaps: 'The release is not out.' })).toEqual([]);
    expect(codes({ content })).toEqual(['gaps-required']);
  });
});

describe("a verdict on a claim in the article's own voice", () => {
  it('says nothing of a source', () => {
    expect(codes({ attribution: 'not_applicable' }, false)).toEqual([]);
    expect(codes({ attribution: 'confirmed' }, false)).toEqual(['attribution-not-applicable']);
  });
});
