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

  const own = { url: 'https://ministry.example/post', stance: 'supports', fromSource: true } as const;
  const contrary = { url: 'https://example.org/count', stance: 'refutes', fromSource: false } as const;
  const other = { url: 'https://example.org/count', stance: 'context', fromSource: false } as const;

  it.each(['accurate', 'mostly_accurate'] as const)('is not "%s" on its source’s own word alone', (content) => {
    for (const evidence of [[own], [own, own], [own, contrary]])
      expect(codes({ content, evidence })).toEqual(['independent-evidence-required']);
    expect(codes({ content, evidence: [own, other] })).toEqual([]);
  });

  it.each(['needs_context', 'inaccurate', 'conflicting', 'outdated'] as const)(
    'may be "%s" on what the source itself says',
    (content) => {
      expect(codes({ content, evidence: [own] })).toEqual([]);
    },
  );

  it('says of the source’s own word that it said so: unverified, attribution confirmed', () => {
    expect(codes({ content: 'unverified', evidence: [own], gaps: 'Nobody else counted.' })).toEqual([]);
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
  it('may rest on any evidence, since it has no source to be independent of', () => {
    const evidence = [{ url: 'https://example.org/figure', stance: 'supports' as const, fromSource: true }];
    expect(codes({ attribution: 'not_applicable', evidence }, false)).toEqual([]);
  });

  it('says nothing of a source', () => {
    expect(codes({ attribution: 'not_applicable' }, false)).toEqual([]);
    expect(codes({ attribution: 'confirmed' }, false)).toEqual(['attribution-not-applicable']);
  });
});
