import type { Sentence } from '../../../shared/domain/extracted-claim.ts';
import { editClaim, selectionFaults } from '../../../shared/review/edit-claim.ts';
import { aClaim } from '../../support/a-claim.ts';

const text = 'Five sailors died. The navy, the ministry said, shot down 12 drones.\n\nNobody else did.';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const sentence = (words: string, score: number, section: Sentence['section'] = 'body'): Sentence => ({
  ...at(words),
  section,
  disposition: 'claim',
  worth: { score, reasons: [] },
});
const edited = {
  text,
  sentences: [
    sentence('Five sailors died.', 0.4, 'headline'),
    sentence('The navy, the ministry said, shot down 12 drones.', 0.9),
    sentence('Nobody else did.', 0.1),
  ],
};
const quantity = (words: string, changes: object = {}) => ({
  ...at(words),
  kind: 'materiel' as const,
  value: 12,
  low: 12,
  high: 12,
  comparator: 'eq' as const,
  unit: 'drone',
  effect: 'downed' as const,
  trend: null,
  concept: '',
  negated: false,
  ofTotal: null,
  ...changes,
});

describe('words that a person selected', () => {
  it('are taken when the text has them there', () => {
    expect(selectionFaults(edited, at('sailors died'))).toEqual([]);
    expect(selectionFaults(edited, { ...at('sailors died'), quote: 'sailors died' })).toEqual([]);
    expect(selectionFaults(edited, at('Nobody else did.'))).toEqual([]);
  });

  const end = text.length;
  it.each([
    ['that end where they begin', { start: 5, end: 5 }],
    ['that end before they begin', { start: 9, end: 5 }],
    ['that go beyond the text', { start: 0, end: end + 1 }],
    ['that are white space', at('\n\n')],
    ['that stand in no sentence', { start: 18, end: 19 }],
  ])('are refused when they are some %s', (_, selection) => {
    expect(selectionFaults(edited, selection)).toEqual([
      {
        pointer: '/start',
        code: 'empty-span',
        detail: `There are no words from ${selection.start} to ${selection.end} of the text.`,
      },
    ]);
  });

  it('are refused when no sentence holds them', () => {
    expect(selectionFaults({ text, sentences: [] }, at('sailors'), [], '/parts/0')).toMatchObject([
      { pointer: '/parts/0/start', code: 'empty-span' },
    ]);
  });

  it('are refused when the person saw others', () => {
    expect(selectionFaults(edited, { ...at('sailors died'), quote: 'Sailors died' }, [], '/parts/1')).toEqual([
      {
        pointer: '/parts/1/quote',
        code: 'quote-differs',
        detail: 'The text does not say this there. Offsets are UTF-16 code units of the normalised text.',
      },
    ]);
  });

  it('hold their quantities whole', () => {
    const whole = at('shot down 12 drones');
    expect(selectionFaults(edited, whole, [quantity('12 drones')])).toEqual([]);
    const outside = [quantity('12 drones'), quantity('Five'), quantity('12 drones', { end: at('12').start })];
    expect(selectionFaults(edited, whole, outside)).toEqual(
      [1, 2].map((i) => ({
        pointer: `/quantities/${i}/start`,
        code: 'outside-claim',
        detail: 'The words of a quantity stand within those of its claim.',
      })),
    );
  });
});

describe('a claim that a person makes', () => {
  it('has the words, their sentence and its worth, and asserts an event unless they say otherwise', () => {
    const made = editClaim(edited, at('sailors died'), {}, null);
    expect(made).toEqual({
      ...at('sailors died'),
      quote: 'sailors died',
      prefix: 'Five ',
      suffix: '. The navy, the ministry said, s',
      kind: 'event',
      modality: ['asserted'],
      sentence: at('Five sailors died.'),
      section: 'headline',
      subject: '',
      quantities: [],
      attributions: [],
      place: null,
      time: null,
      restatement: null,
      worth: { score: 0.4, reasons: [] },
      signature: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  it('over several sentences has the worth of the best, from the first to the last', () => {
    const { sentence, section, worth } = editClaim(edited, at('died. The navy'), {}, null);
    expect(sentence).toEqual({ start: 0, end: text.indexOf('\n') });
    expect(section).toBe('headline');
    expect(worth.score).toBe(0.9);
    const last = editClaim(edited, { start: at('drones').start, end: at('Nobody').end }, {}, null);
    expect(last.worth.score).toBe(0.9);
    expect(last.sentence).toEqual({ start: at('The navy').start, end: text.length });
  });

  it('has what they say of it', () => {
    const made = editClaim(
      edited,
      at('shot down 12 drones'),
      {
        kind: 'materiel',
        modality: ['hedged'],
        subject: 'the navy',
        quantities: [quantity('12 drones')],
        source: { name: 'the ministry', kind: 'official', direct: true },
      },
      null,
    );
    expect(made).toMatchObject({ kind: 'materiel', modality: ['hedged'], subject: 'the navy' });
    expect(made.attributions).toEqual([
      {
        source: null,
        cue: null,
        content: null,
        sourceName: 'the ministry',
        sourceKind: 'official',
        direct: true,
        rule: 'person',
      },
    ]);
    expect(made.quantities).toEqual([
      {
        ...quantity('12 drones'),
        quote: '12 drones',
        source: 'the ministry',
        modality: 'attributed',
        rule: 'person',
      },
    ]);
  });

  it('is attributed when they name a source and say no more', () => {
    const source = { name: 'the ministry', kind: 'official', direct: false } as const;
    expect(editClaim(edited, at('sailors died'), { source }, null).modality).toEqual(['attributed']);
    const own = editClaim(edited, at('12 drones'), { quantities: [quantity('12 drones')] }, null);
    expect(own.quantities).toMatchObject([{ source: null, modality: 'asserted' }]);
  });
});

describe('a claim that a person corrects', () => {
  const source = { name: 'the ministry', kind: 'official', direct: false } as const;
  const before = {
    ...aClaim(),
    ...editClaim(
      edited,
      at('The navy, the ministry said, shot down 12 drones'),
      { kind: 'materiel', modality: ['hedged'], subject: 'the navy', source, quantities: [quantity('12 drones')] },
      null,
    ),
    place: { ...at('navy'), text: 'navy' },
    time: { ...at('said'), text: 'said', resolved: null },
    worth: { score: 0.7, reasons: [] },
    restatement: { text: 'The navy shot down 12 drones.', additions: [] },
  };

  it('stays as it was in all that they leave out, but for its restatement', () => {
    const corrected = editClaim(edited, at('shot down 12 drones'), {}, before);
    expect(corrected).toMatchObject({
      quote: 'shot down 12 drones',
      kind: 'materiel',
      modality: ['hedged'],
      subject: 'the navy',
      attributions: before.attributions,
      quantities: before.quantities,
      place: before.place,
      time: before.time,
      worth: before.worth,
      restatement: null,
    });
  });

  it('loses the quantities that stand in its words no more', () => {
    expect(editClaim(edited, at('The navy, the ministry said'), {}, before).quantities).toEqual([]);
  });

  it('is in the article’s own voice when they take the source away', () => {
    expect(editClaim(edited, at('shot down 12 drones'), { source: null }, before).attributions).toEqual([]);
  });

  it('has another signature with another kind', () => {
    const nowhere = { ...before, place: null, time: null };
    expect(editClaim(edited, before, {}, nowhere).signature).toBe(before.signature);
    expect(editClaim(edited, before, { kind: 'event' }, nowhere).signature).not.toBe(before.signature);
  });
});
