import * as fc from 'fast-check';
import { documentSchema } from '../../../shared/domain/document.ts';
import { parseFile } from '../../../shared/formats/parse-file.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import { encode, utf16 } from './encode.ts';
import { makePdf } from './make-pdf.ts';
import { makeDocx, makeZip } from './make-zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const parse = (content: string | Uint8Array, name: string, contentType?: string) =>
  parseFile(typeof content === 'string' ? bytes(content) : content, { name, contentType });
const document = async (content: string | Uint8Array, name: string, contentType?: string) => {
  const parsed = await parse(content, name, contentType);
  if (parsed.kind === 'rejected') throw new Error(parsed.rejection.detail);
  return parsed.document;
};
const reason = async (content: string | Uint8Array, name: string) => {
  const parsed = await parse(content, name);
  return parsed.kind === 'rejected' ? parsed.rejection.reason : 'document';
};

const lead =
  'Three people were killed and at least 12 hurt when a drone struck a block of flats on Monday, officials said.';
const german =
  'Drei Menschen kamen ums Leben, als eine Drohne am Montag ein Wohnhaus traf, teilten die Behörden mit. Nach Angaben der ' +
  'Verwaltung wurden zwölf weitere verletzt, zwei davon schwer. Die Rettungskräfte suchten die ganze Nacht unter den Trümmern nach Vermissten.';

describe('a file becomes one document', () => {
  test('with blocks at exact offsets, apart by one blank line', async () => {
    const doc = await document(`Drone kills three\r\n\r\n${lead}\r\n\r\n- one\r\n- two\r\n`, 'story.txt');
    expect(doc).toEqual({
      mediaType: 'text/plain',
      title: 'Drone kills three',
      byline: null,
      publishedAt: null,
      language: 'en',
      text: `Drone kills three\n\n${lead}\n\n- one\n\n- two`,
      blocks: [
        { kind: 'headline', start: 0, end: 17 },
        { kind: 'body', start: 19, end: 19 + lead.length },
        { kind: 'list', start: 21 + lead.length, end: 26 + lead.length },
        { kind: 'list', start: 28 + lead.length, end: 33 + lead.length },
      ],
      normaliser: 'text-1',
    });
  });

  test.each([
    ['story.md', `# Drone kills three\n\n${lead}`],
    ['story.html', `<html><body><article><h1>Drone kills three</h1><p>${lead}</p></article></body></html>`],
    [
      'story.docx',
      makeDocx(`<w:p><w:r><w:t>Drone kills three</w:t></w:r></w:p><w:p><w:r><w:t>${lead}</w:t></w:r></w:p>`),
    ],
    [
      'story.pdf',
      makePdf([
        [
          { text: 'Drone kills three', y: 740, size: 22 },
          { text: lead, y: 700 },
        ],
      ]),
    ],
  ])('the same one from %s', async (name, content) => {
    const doc = await document(content, name);
    expect(doc.title).toBe('Drone kills three');
    expect(doc.text).toBe(`Drone kills three\n\n${lead}`);
    expect(doc.blocks.map((block) => doc.text.slice(block.start, block.end))).toEqual(['Drone kills three', lead]);
  });

  test('from UTF-16 and from single-byte charsets, declared or not', async () => {
    const text = 'The governor, Олег Синєгубов, said that 12 people had been hurt.';
    expect((await document(utf16(`\ufeff${text}`), 'a.txt')).text).toBe(text);
    expect((await document(encode(text, 'koi8-u'), 'a.txt')).text).toBe(text);
    expect((await document(encode(text, 'windows-1251'), 'a.txt', 'text/plain; charset=windows-1251')).text).toBe(text);
    const page = encode(`<html><head><meta charset="koi8-u"></head><body><p>${text}</p></body></html>`, 'koi8-u');
    expect((await document(page, 'a.html')).text).toBe(text);
  });

  test('by its content when its name is wrong', async () => {
    const html = `<!doctype html><html><body><p>${lead}</p></body></html>`;
    expect((await document(html, 'story.txt')).mediaType).toBe('text/html');
    expect((await document(makePdf([[{ text: lead, y: 700 }]]), 'story.txt')).mediaType).toBe('application/pdf');
    expect((await document(makeDocx(`<w:p><w:r><w:t>${lead}</w:t></w:r></w:p>`), 'story.pdf')).text).toBe(lead);
  });

  test('when it is a short text, or one in doubtful English', async () => {
    expect((await document('Ja, gut.', 'a.txt')).language).toBe('en');
    expect((await document('Palmer 12, Okafor 9, Lindqvist 7, Moreau 5. '.repeat(10), 'a.txt')).language).toBe('en');
  });
});

describe('a file is rejected', () => {
  test.each([
    ['unsupported-type', 'story.exe', lead],
    ['unsupported-type', 'story.txt', '{\\rtf1 Three died.}'],
    ['unsupported-type', 'story.docx', makeZip({ 'a.txt': lead })],
    ['unsupported-type', 'story.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['too-large', 'story.txt', 'word '.repeat(1_000_001)],
    ['too-large', 'story.txt', 'word '.repeat(200_001)],
    ['undecodable', 'story.txt', Uint8Array.from({ length: 512 }, (_, i) => (i * 37) % 256)],
    ['no-text', 'story.txt', ''],
    ['no-text', 'story.txt', ' \n\u200b\n'],
    ['no-text', 'story.html', '<html><head><title>Drone kills three</title></head><body><img src="x"></body></html>'],
    ['no-text', 'story.md', '```\ncode\n```'],
    ['unsupported-language', 'story.txt', german],
    ['malformed', 'story.docx', 'Three people died.'],
    ['malformed', 'story.pdf', 'Three people died.'],
    ['malformed', 'story.pdf', '%PDF-1.7\n1 0 obj\n<<'],
    ['malformed', 'story.html', '<div>'.repeat(900_000)],
  ])('as %s: %s', async (expected, name, content) => {
    expect(await reason(content, name)).toBe(expected);
  });

  test('with advice that says nothing of its text', async () => {
    const parsed = await parse(german, 'story.txt');
    expect(parsed).toMatchObject({
      rejection: { detail: 'The article seems to be in German. Only English is read so far.' },
    });
  });

  test('but for its language when any is taken', async () => {
    const parsed = await parseFile(bytes(german), { name: 'a.txt' }, { languages: 'any' });
    expect(parsed).toMatchObject({ kind: 'document', document: { language: 'de' } });
  });
});

describe('whatever the bytes', () => {
  const common = [
    '<p>',
    '</p>',
    '<div hidden>',
    '<table><tr><td>',
    'three ',
    'people\u0301 ',
    '\ud800',
    '\u0000',
    '&amp;',
    '&#x110000;',
    '\n\n',
    '# ',
    '> ',
    '- ',
    '<!--',
    '<script>',
    '<h1>',
    'By Ann Lee',
    '\r',
    '\u00a0',
    '---\n',
  ];
  const inPdf = ['1 0 obj', 'stream\n'];

  // Each PDF that is tried starts a reader of its own.
  test.each([
    ['a text, a page or a Word document', ['a.txt', 'a.md', 'a.html', 'a.docx'], common, 300],
    ['a PDF', ['a.pdf'], [...common, ...inPdf], 20],
  ])('parsing %s never throws, and a document keeps the rules of its blocks', async (_what, names, words, numRuns) => {
    const pieces = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((list) => bytes(list.join('')));
    const content = fc.oneof(pieces, fc.uint8Array({ maxLength: 300 }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), content, async (name, written) => {
        const file = name === 'a.pdf' ? Buffer.concat([bytes('%PDF-1.7\n'), written]) : written;
        const parsed = await parseFile(file, { name }, { languages: 'any' });
        if (parsed.kind === 'rejected') return;
        const { text, blocks } = documentSchema.parse(parsed.document);
        expect(normaliseText(text)).toBe(text);
        expect(blocks.map((block) => text.slice(block.start, block.end)).join('\n\n')).toBe(text);
        for (const block of blocks) expect(text.slice(block.start, block.end)).toMatch(/^\S(?:.*\S)?$/u);
      }),
      { numRuns },
    );
  });

  test.each([
    ['Word document', makeDocx(`<w:p><w:r><w:t>${lead}</w:t></w:r></w:p>`), 75],
    ['PDF', makePdf([[{ text: lead, y: 700 }]]), 15],
  ])('a damaged %s is read or rejected', async (_what, file, numRuns) => {
    const damage = fc.tuple(fc.nat(), fc.nat(255), fc.double({ min: 0.2, max: 1, noNaN: true }));
    await fc.assert(
      fc.asyncProperty(damage, async ([at, value, share]) => {
        const copy = file.slice(0, Math.ceil(file.length * share));
        copy[at % copy.length] = value;
        expect(['document', 'rejected']).toContain((await parse(copy, 'a.docx')).kind);
      }),
      { numRuns },
    );
  });
});
