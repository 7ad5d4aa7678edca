import * as fc from 'fast-check';
import { readMd } from '../../../shared/formats/md.ts';
import { isTame } from '../../../shared/formats/md-guard.ts';

const kinds = (raw: string) => readMd(raw).parts.map(({ kind, text }) => `${kind}: ${text}`);

describe('a Markdown article', () => {
  test('gives a headline, a standfirst in italics and body paragraphs without their marks', () => {
    expect(
      kinds('# Dozens *hurt*\n\n*What we know.*\n\nThree [people](https://example.org) died &amp; **two** fled.'),
    ).toEqual(['headline: Dozens hurt', 'standfirst: What we know.', 'body: Three people died & two fled.']);
  });

  test('gives list items and block quotes their kinds, nested ones too', () => {
    expect(kinds('Intro.\n\n- one\n- two\n  - three\n\n> They said no.\n>\n> Twice.')).toEqual([
      'body: Intro.',
      'list: one',
      'list: two',
      'list: three',
      'quote: They said no.',
      'quote: Twice.',
    ]);
  });

  test('keeps lower headings as body, for they may hold claims', () => {
    expect(kinds('# Top\n\nOne.\n\n## Ten killed in June\n\nTwo.')[2]).toBe('body: Ten killed in June');
  });

  test('loses code, raw HTML, images and scripts', () => {
    expect(
      kinds(
        'One.\n\n```\ncode\n```\n\n    more code\n\n<script>alert(1)</script>\n\n![alt](x.png)\n\nTwo <b>bold</b>.',
      ),
    ).toEqual(['body: One.', 'body: Two bold.']);
  });

  test('takes title, authors, date and language from its front matter', () => {
    const raw =
      '---\ntitle: "Dozens hurt: what we know"\nauthors:\n  - Ann Lee\n  - Bob Roe\ndate: 2025-05-12T08:00:00Z\nlang: en\ndraft: false\n---\n\nThree died.';
    expect(readMd(raw)).toMatchObject({
      title: 'Dozens hurt: what we know',
      byline: 'Ann Lee, Bob Roe',
      publishedAt: '2025-05-12T08:00:00Z',
      language: 'en',
    });
    expect(kinds(raw)).toEqual(['headline: Dozens hurt: what we know', 'body: Three died.']);
  });

  test('does not take a rule at the top for front matter', () => {
    expect(readMd('---\n\nThree died.').title).toBeNull();
    expect(kinds('---\n\nThree died.')).toEqual(['body: Three died.']);
  });

  test('does not guess a date whose order is unclear', () => {
    expect(readMd('---\ndate: 05/06/2025\n---\nThree died.').publishedAt).toBeNull();
  });
});

describe('a Markdown text that would cost its square', () => {
  const hostile = {
    quotes: '> '.repeat(100_000),
    bullets: '- '.repeat(100_000),
    emphasis: 'a*b_'.repeat(20_000),
    brackets: '![['.repeat(50_000),
    'a list without end': '- x\n'.repeat(100_000),
    'a deep list': Array.from({ length: 5_000 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n'),
  };

  test.each(Object.entries(hostile))('of %s is not tame', (_, text) => {
    expect(isTame(text)).toBe(false);
  });

  test('is read as plain text', () => {
    expect(readMd(`${'> '.repeat(1_000)}Three died.`).parts).toHaveLength(1);
  });

  test('is none of an ordinary one', () => {
    expect(isTame('# Title\n\nSome *plain* words with a [link](x) and `code`.\n\n'.repeat(500))).toBe(true);
  });
});

test('no Markdown makes the reader throw', () => {
  const text = fc.array(
    fc.constantFrom('a', ' ', '\n', '*', '_', '[', ']', '(', ')', '`', '>', '- ', '# ', '<', '&', '\\', '---\n', '1. '),
    {
      maxLength: 200,
    },
  );
  fc.assert(fc.property(text, (pieces) => readMd(pieces.join('')).kind === 'draft'));
});
