import type { Draft } from '../../../shared/formats/draft.ts';
import { readPdf } from '../../../shared/formats/pdf.ts';
import { type Line, makePdf, makePdfOf, makePdfOfForms } from './make-pdf.ts';

const limit = 100_000;
const read = async (bytes: Uint8Array): Promise<string[]> => {
  const draft = (await readPdf(bytes, limit)) as Draft;
  return draft.parts.map(({ kind, text }) => `${kind}: ${text}`);
};
const reason = async (bytes: Uint8Array): Promise<string> => {
  const draft = await readPdf(bytes, limit);
  return draft.kind === 'rejected' ? draft.rejection.reason : 'read';
};
const column = (lines: readonly string[], from: number, x = 60): Line[] =>
  lines.map((text, i) => ({ text, x, y: from - 14 * i }));

describe('a PDF', () => {
  test('gives a headline in large letters and paragraphs by the gaps between lines', async () => {
    const lines = [
      { text: 'Drone kills three', y: 740, size: 22 },
      ...column(['Three people were killed and at least', '12 hurt on Monday, officials said.'], 700),
      ...column(['Power was cut to 4,000 homes in the', 'north of the city.'], 650),
    ];
    expect(await read(makePdf([lines]))).toEqual([
      'headline: Drone kills three',
      'body: Three people were killed and at least 12 hurt on Monday, officials said.',
      'body: Power was cut to 4,000 homes in the north of the city.',
    ]);
  });

  test('joins a word broken at the end of a line, and keeps a hyphen that the text has elsewhere', async () => {
    const lines = column(
      ['It was a long-term plan, the gov-', 'ernor said, and the costs of long-', 'term plans rise.'],
      700,
    );
    expect(await read(makePdf([lines]))).toEqual([
      'body: It was a long-term plan, the governor said, and the costs of long-term plans rise.',
    ]);
  });

  test('loses running heads and page numbers, and joins a paragraph over the page', async () => {
    const lines = ['a drone hit the depot and', 'then a second one came, so', 'rescue teams fell back.'];
    const pages = lines.map((text, n) => [
      { text: 'The Daily Test, Monday', y: 780, size: 8 },
      { text, y: 700 },
      { text: `Page ${n + 1} of 3`, x: 300, y: 20, size: 8 },
    ]);
    expect(await read(makePdf(pages))).toEqual([`body: ${lines.join(' ')}`]);
  });

  test('keeps figures that stand alone inside the page', async () => {
    const lines = column(
      ['Drones shot down', '90', 'Missiles shot down', '12', 'Losses of the day', '3', 'Source: the ministry'],
      700,
    );
    expect((await read(makePdf([lines]))).join(' ')).toContain('90');
  });

  test('reads two columns one after the other', async () => {
    const lines = [...column(['Left one goes', 'on here.'], 700), ...column(['Right one goes', 'on there.'], 700, 320)];
    expect(await read(makePdf([lines]))).toEqual(['body: Left one goes on here.', 'body: Right one goes on there.']);
  });

  test('begins a paragraph at an indent', async () => {
    const lines = [
      ...column(['One line of it', 'and the end.'], 700),
      { text: 'A new one', x: 75, y: 672 },
      { text: 'goes on.', y: 658 },
    ];
    expect(await read(makePdf([lines]))).toEqual(['body: One line of it and the end.', 'body: A new one goes on.']);
  });
});

describe('a PDF is rejected', () => {
  test('without text, with advice', async () => {
    const draft = await readPdf(makePdfOf('10 10 200 200 re f'), limit);
    expect(draft).toMatchObject({ kind: 'rejected', rejection: { reason: 'no-text' } });
    expect(draft.kind === 'rejected' && draft.rejection.detail).toContain('OCR');
  });

  test('when it has no header in its first kilobyte, before a reader is started', async () => {
    const whole = Buffer.from(makePdf([[{ text: 'Three people died.', y: 700 }]]));
    const mailed = Buffer.concat([Buffer.from('Content-Type: application/pdf\r\n\r\n'), whole]);
    expect(await read(mailed)).toEqual(['body: Three people died.']);
    expect(await readPdf(Buffer.from('Three people died.'), limit)).toMatchObject({
      rejection: { reason: 'malformed', detail: expect.stringContaining('no PDF') },
    });
    expect(await reason(Buffer.concat([Buffer.alloc(1100, 32), whole]))).toBe('malformed');
  });

  test('when it is protected', async () => {
    expect(await reason(makePdf([[{ text: 'x', y: 700 }]], '/Encrypt 9 0 R'))).toBe('malformed');
  });

  test('when a stream unpacks to far more than a page', async () => {
    expect(await reason(makePdfOf(Buffer.alloc(65_000_000, 32)))).toBe('too-large');
  });

  test('when it holds more text than an article', async () => {
    const pages = Array.from({ length: 12 }, () => [{ text: 'word word word word word', y: 700 }]);
    expect(await readPdf(makePdf(pages), 200)).toMatchObject({ rejection: { reason: 'too-large' } });
  });

  test('when it has hundreds of pages', async () => {
    expect(await reason(makePdf(Array.from({ length: 301 }, () => [])))).toBe('too-large');
  });

  test('when forms draw forms that stand for more text than an article', async () => {
    const content = 'BT /F1 11 Tf 60 700 Td (word word word word word) Tj ET';
    expect(await readPdf(makePdfOfForms(8, 10, content), 1000)).toMatchObject({ rejection: { reason: 'too-large' } });
  });

  test('when forms draw empty forms without an end, once its time is over', async () => {
    const draft = await readPdf(makePdfOfForms(12, 10), limit, 500);
    expect(draft).toMatchObject({ kind: 'rejected', rejection: { reason: 'malformed' } });
    expect(draft.kind === 'rejected' && draft.rejection.detail).toContain('Print it to a new PDF');
  });
});

test('a PDF that draws some forms in forms is read', async () => {
  expect(await read(makePdfOfForms(2, 1, 'BT /F1 11 Tf 60 700 Td (Three people died.) Tj ET'))).toEqual([
    'body: Three people died.',
  ]);
});
