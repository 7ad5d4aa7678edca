import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import fc from 'fast-check';
import type { Extraction } from '../../shared/domain/extracted-claim.ts';
import { contains, type Span } from '../../shared/domain/span.ts';
import { blocksOf } from '../../shared/text/blocks.ts';
import { normaliseText } from '../../shared/text/normalise.ts';
import { extract } from '../support/extract.ts';

const root = join(__dirname, '../..');

/** Every file that the extractor is made of, by following its imports. */
const library = (): ReadonlyMap<string, readonly string[]> => {
  const files = new Map<string, readonly string[]>();
  const follow = (path: string): void => {
    if (files.has(path)) return;
    const imports = Array.from(readFileSync(path, 'utf8').matchAll(/\bfrom '([^']+)'/g), ([, name = '']) => name);
    files.set(path, imports);
    for (const name of imports) {
      if (name.startsWith('.') && name.endsWith('.ts')) follow(join(dirname(path), name));
    }
  };
  follow(join(root, 'shared/claims/extract.ts'));
  for (const name of readdirSync(join(root, 'shared/text'))) follow(join(root, 'shared/text', name));
  return files;
};

describe('the library', () => {
  const files = library();

  it('is made of claims, reader, text and domain alone', () => {
    const elsewhere = [...files.keys()]
      .map((path) => relative(root, path))
      .filter((path) => !/^shared\/(?:claims|reader|text|domain)\//.test(path));
    expect(files.size).toBeGreaterThan(100);
    expect(elsewhere).toEqual([]);
  });

  it('imports hashes, dates and schemas, and neither network nor files nor AWS', () => {
    const packages = [...new Set([...files.values()].flat().filter((name) => !name.startsWith('.')))].sort();
    expect(packages).toEqual(['chrono-node', 'node:crypto', 'zod']);
  });

  it.each([
    ['a clock', /\bDate\.now\b|\bnew Date\(\)|\bperformance\b|\bhrtime\b/],
    ['chance', /\bMath\.random\b|\brandom(?:UUID|Bytes|Int)\b/],
    // WebAssembly is arithmetic: it has no way to anything of the process.
    ['the process', /\bprocess\.|\bglobalThis\b(?!.*\bWebAssembly\b)|\bnavigator\b/],
    ['the network', /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/],
    ['a later turn', /\bsetTimeout\b|\bsetImmediate\b|\bqueueMicrotask\b|\basync\b|\bimport\(/],
    [
      'the machine’s language or time zone',
      /\btoLocale\w*\(|\blocaleCompare\(|\bgetTimezoneOffset\b|\.get(?:Hours|Date|Day|Month|FullYear)\(/,
    ],
  ])('does not ask for %s', (_name, pattern) => {
    const asking = [...files.keys()].filter((path) => pattern.test(withoutComments(readFileSync(path, 'utf8'))));
    expect(asking.map((path) => relative(root, path))).toEqual([]);
  });
});

const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

const read = (text: string): Extraction => extract({ text, blocks: blocksOf(text), publishedAt: '2025-02-18' });

/** News with what breaks offsets in and around it: emoji, accents set apart, right-to-left, line ends, marks, half characters. */
const pieces = [
  ...[
    'At least 14 people were killed',
    'and 30 wounded in Harbin',
    'the governor said',
    'according to police',
    'rose by 5%',
  ],
  ...[
    '£53.9bn',
    'two-fifths of',
    'from 5% to 7%',
    'including two children',
    'on Sunday',
    'The mayor pledged to build 300 houses',
  ],
  ...['“We lost it,”', 'she added', '"', '“', '”', ',', '.', '...', '\n\n', '\r\n', '\r', '\t', '- 3 boats\n', '2) '],
  ...[
    '👩‍🚒',
    '🇺🇦',
    '👍🏽',
    'e\u0301',
    'a\u0300\u0301\u0302',
    'שלום 12',
    '\u202eمرحبا\u202c 7',
    '٣ drones',
    '１２ people',
    '\ufeff',
    '\u200b',
    '\u00ad',
  ],
  ...[
    '\ud800',
    '\udfff',
    '\ud83d',
    '\u0000',
    '\u2028',
    'İ',
    'ß',
    'ﬁve',
    '𝟗𝟎 tanks',
    '5\u00a0000 men',
    '1e999 people',
    '9'.repeat(400),
  ],
];
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

const spansOf = ({ sentences, quantities, attributions, claims }: Extraction): Span[] => [
  ...sentences,
  ...quantities,
  ...attributions.flatMap(({ source, cue, content }) => [source, cue, content].filter((span) => span !== null)),
  ...claims.flatMap(({ place, time, partOf, sentence, ...claim }) => [
    claim,
    sentence,
    ...[place, time, partOf].filter((span) => span != null),
    ...(claim.restatement?.additions.map(({ from }) => from) ?? []),
  ]),
];

describe('the extraction of any text', () => {
  it('is asked of texts that hold what the laws are about', () => {
    const found = fc.sample(hostile, { numRuns: 200, seed: 1 }).map(read);
    const withClaims = found.filter(({ claims }) => claims.length > 0).length;
    const withQuantities = found.filter(({ quantities }) => quantities.length > 0).length;
    expect(withClaims).toBeGreaterThan(50);
    expect(withQuantities).toBeGreaterThan(50);
  });

  it('never throws, and every span holds something of the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const { start, end } of spansOf(read(text))) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives quotes that stand in the text, letter by letter', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { quantities, claims } = read(text);
        const named = claims.flatMap(({ place, time }) => [place, time].filter((one) => one !== null));
        for (const { start, end, quote } of [...quantities, ...claims]) expect(text.slice(start, end)).toBe(quote);
        for (const { start, end, text: written } of named) expect(text.slice(start, end)).toBe(written);
      }),
      { numRuns: 400 },
    );
  });

  it('gives a disposition to all that is written', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        let at = 0;
        for (const { start, end } of read(text).sentences) {
          expect(text.slice(at, start).trim()).toBe('');
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 200 },
    );
  });

  it('puts each claim with its quantities inside its sentence', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { sentences, claims } = read(text);
        for (const claim of claims) {
          expect(sentences.some((sentence) => contains(sentence, claim))).toBe(true);
          for (const quantity of claim.quantities) expect(contains(claim, quantity)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is the same twice, byte by byte, whatever was read between', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, other) => {
        const once = JSON.stringify(read(text));
        read(other);
        expect(JSON.stringify(read(text))).toBe(once);
      }),
      { numRuns: 150 },
    );
  });

  it('leaves no number without a look: a sentence with a quantity is a claim or unresolved', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { sentences, quantities } = read(text);
        for (const sentence of sentences) {
          if (!quantities.some((quantity) => contains(sentence, quantity))) continue;
          expect(['claim', 'unresolved']).toContain(sentence.disposition);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is unmoved by how the file wrote its line ends and its byte order mark', () => {
    const lines = [
      'Dozens hurt in storm',
      '',
      'At least 14 people were killed, the governor said.',
      'Nobody knew why.',
    ];
    const plain = read(normaliseText(lines.join('\n')));
    for (const raw of [lines.join('\r\n'), lines.join('\r'), `\ufeff${lines.join('\n')}`]) {
      expect(read(normaliseText(raw))).toEqual(plain);
    }
  });
});
