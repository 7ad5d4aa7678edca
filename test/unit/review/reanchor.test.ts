import fc from 'fast-check';
import { anchorOf } from '../../../shared/domain/anchor.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import { untouched } from '../../../shared/domain/untouched.ts';
import { reanchor } from '../../../shared/review/reanchor.ts';

/** A hand-made claim on some words of a sentence. */
const claimOn = (
  text: string,
  sentence: { start: number; end: number },
  words: { start: number; end: number },
): Claim => ({
  ...anchorOf(text, words),
  ...untouched,
  kind: 'event',
  modality: ['asserted'],
  sentence,
  section: 'body',
  subject: '',
  quantities: [],
  attributions: [],
  place: null,
  time: null,
  restatement: null,
  worth: { score: 0, reasons: [] },
  signature: 's',
  id: 'c',
  articleId: 'a',
  revision: 1,
  offsetUnit: 'utf-16',
  extractor: 'person',
  createdAt: '2026-11-22T10:00:00.000Z',
  updatedAt: '2026-11-22T10:00:00.000Z',
  version: 1,
});

describe('a hand-made claim', () => {
  const sentence = 'The pier burned.';
  const on = (text: string, nth = 0): Claim => {
    let start = text.indexOf(sentence);
    for (let i = 0; i < nth; i++) start = text.indexOf(sentence, start + 1);
    return claimOn(text, { start, end: start + sentence.length }, { start: start + 4, end: start + 8 });
  };

  it('moves along with its sentence, wherever that goes, with emoji and all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        fc.pre(!`${before}${after}`.includes(sentence));
        const next = `${before}${sentence}${after}`;
        const moved = reanchor(on(sentence), sentence, next);
        expect(moved?.quote).toBe('pier');
        expect(next.slice(moved!.start, moved!.end)).toBe('pier');
        expect(next.slice(moved!.sentence.start, moved!.sentence.end)).toBe(sentence);
      }),
    );
  });

  it('is gone when one letter of its sentence is', () => {
    expect(reanchor(on(sentence), sentence, 'The pier burnt.')).toBeNull();
    expect(reanchor(on(sentence), sentence, '')).toBeNull();
  });

  it('of equal sentences stays with its own, and with the last when there are fewer', () => {
    const text = `${sentence} Then: ${sentence}`;
    expect(reanchor(on(text, 1), text, `So. ${text}`)?.start).toBe(4 + text.lastIndexOf('pier'));
    expect(reanchor(on(text, 0), text, `So. ${text}`)?.start).toBe(8);
    expect(reanchor(on(text, 1), text, sentence)?.start).toBe(4);
  });

  it('keeps 32 code units of what is around it, on each side', () => {
    const [left, right] = ['0123456789'.repeat(4), 'abcdefghij'.repeat(4)];
    const moved = reanchor(on(sentence), sentence, `${left} ${sentence} ${right}`)!;
    expect(moved.prefix).toBe(`${left.slice(-27)} The `);
    expect(moved.suffix).toBe(` burned. ${right.slice(0, 23)}`);
    expect([moved.prefix.length, moved.suffix.length]).toEqual([32, 32]);
  });

  it('takes all that stands in it along', () => {
    const text = `On Monday, in Odesa. ${sentence}`;
    const claim = on(text);
    const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const by = (words: string) => ({ start: span(words).start + 4, end: span(words).end + 4 });
    const attribution = { sourceName: null, sourceKind: 'person', direct: false, rule: 'x' } as const;
    // biome-ignore lint/suspicious/noExplicitAny: of a quantity its place alone counts here
    const quantity = (words: string) => ({ ...span(words), unit: 'pier' }) as any;
    const moved = reanchor(
      {
        ...claim,
        quantities: [quantity('pier')],
        attributions: [{ ...attribution, source: span('Odesa'), cue: span('in'), content: span('pier') }],
        time: { ...span('Monday'), text: 'Monday', resolved: null },
        partOf: span('The'),
        restatement: {
          text: '[On Monday] the pier',
          additions: [{ span: { start: 0, end: 9 }, from: span('Monday') }],
        },
      },
      text,
      `Oh. ${text}`,
    )!;
    expect(moved).toMatchObject({
      ...by('pier'),
      sentence: by(sentence),
      quantities: [{ ...by('pier'), unit: 'pier' }],
      attributions: [{ ...attribution, source: by('Odesa'), cue: by('in'), content: by('pier') }],
      time: { ...by('Monday'), text: 'Monday', resolved: null },
      partOf: by('The'),
      restatement: { text: '[On Monday] the pier', additions: [{ span: { start: 0, end: 9 }, from: by('Monday') }] },
    });
  });

  it('loses what it took from words that are gone: source, time, the whole of a part, a restatement', () => {
    const text = `On Monday. ${sentence}`;
    const gone = { start: 3, end: 9 };
    const attribution = { sourceName: 'x', sourceKind: 'person', direct: false, rule: 'x' } as const;
    const moved = reanchor(
      {
        ...on(text),
        attributions: [{ ...attribution, source: gone, cue: null, content: gone }],
        time: { ...gone, text: 'Monday', resolved: null },
        partOf: gone,
        restatement: { text: '[On Monday] the pier', additions: [{ span: { start: 0, end: 9 }, from: gone }] },
      },
      text,
      `On Sunday. ${sentence}`,
    )!;
    expect(moved.attributions).toEqual([{ ...attribution, source: null, cue: null, content: null }]);
    expect(moved).toMatchObject({ time: null, restatement: null, partOf: undefined });
  });

  it('that stands in no words at all is gone', () => {
    expect(reanchor({ ...on(sentence), sentence: { start: 3, end: 3 } }, sentence, sentence)).toBeNull();
  });

  it('loses a place that no longer stands where it stood, and keeps one that does', () => {
    const text = `In Odesa. ${sentence}`;
    const claim = { ...on(text), place: { start: 3, end: 8, text: 'Odesa' } };
    expect(reanchor(claim, text, `Oh. ${text}`)?.place).toEqual({ start: 7, end: 12, text: 'Odesa' });
    expect(reanchor(claim, text, `In Kerch. ${sentence}`)?.place).toBeNull();
  });
});
