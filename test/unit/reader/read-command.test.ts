import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tokenise } from '../../../shared/reader/tokenise.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/cli/read.ts', ...args], {
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
};

test('prints the tree of each sentence of a text, and draws it', () => {
  const svg = join(folder, 'trees.svg');
  const { status, stdout } = read(['The mayor resigned.', 'She left & waved.', '--svg', svg]);
  expect(status).toBe(0);
  expect(stdout).toBe(
    [
      'resigned  VERB VBD  root',
      '├─ mayor  NOUN NN  nsubj',
      '│  └─ The  DET DT  det',
      '└─ .  PUNCT .  punct',
      '',
      'left  VERB VBD  root',
      '├─ She  PRON PRP  nsubj',
      '├─ waved  VERB VBD  conj',
      '│  └─ &  CCONJ CC  cc',
      '└─ .  PUNCT .  punct',
      '',
    ].join('\n'),
  );
  const drawing = readFileSync(svg, 'utf8');
  expect(drawing).toMatch(/^<svg [^>]*>.*<\/svg>\n?$/s);
  expect(drawing.match(/marker-end/g)).toHaveLength(9);
  expect(drawing).toContain('>&amp;</text>');
});

test('the drawing alone goes to standard output for -', () => {
  const { stdout } = read(['It sank.', '--svg', '-']);
  expect(stdout).toMatch(/^<svg /);
  expect(stdout).not.toContain('root\n');
});

test('prints JSON with offsets into the text', () => {
  const { stdout } = read(['--json', 'Hello. It sank.']);
  const sentences = JSON.parse(stdout);
  expect(sentences).toHaveLength(2);
  expect(sentences[1].tokens[1]).toMatchObject({ start: 10, end: 14, form: 'sank', upos: 'VERB', lemma: 'sink' });
  expect(sentences[1].head[1]).toBe(-1);
});

test('reads given tokens on a stream, in order, heads counted from 1', () => {
  const lines = [
    { id: 'a', form: ['The', 'mayor', 'resigned', '.'], space: [1, 1, 0, 1] },
    { id: 2, form: [] },
    { id: 'c', form: ['It', "don't", 'matter'] },
  ];
  const { status, stdout } = read(['--jsonl'], `${lines.map((line) => JSON.stringify(line)).join('\r\n')}\n\n`);
  expect(status).toBe(0);
  const out = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(out[0]).toEqual({
    id: 'a',
    upos: ['DET', 'NOUN', 'VERB', 'PUNCT'],
    head: [2, 3, 0, 3],
    rel: ['det', 'nsubj', 'root', 'punct'],
  });
  expect(out[1]).toEqual({ id: 2, upos: [], head: [], rel: [] });
  expect(out[2].upos).toHaveLength(3);
});

test('tells how it is used', () => {
  const { status, stdout } = read(['--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('--jsonl');
  expect(stdout.split('\n').every((line) => line.length <= 120)).toBe(true);
});

test.each([
  [['--nonsense'], '', /Unknown option '--nonsense'/],
  [[], '', /no text given/],
  [['  '], '', /no text given/],
  [['--jsonl', 'text'], '', /takes nothing else/],
  [['--jsonl'], '{"form":["a"]}\nnot json\n', /line 2: not a JSON object with "form"/],
  [['--jsonl'], '{"form":[1]}', /line 1/],
  [['It sank.', '--svg', '/nowhere/at/all.svg'], '', /\/nowhere\/at\/all\.svg: ENOENT/],
])('%j with input %j is refused', (args, input, message) => {
  const { status, stderr } = read(args, input);
  expect(stderr).toMatch(message);
  expect(stderr).toMatch(/^read: .*\n$/);
  expect(status).toBe(2);
});

test('own tokens and given ones are read the same', () => {
  const text = 'The mayor resigned.';
  const form = tokenise(text).map(({ start, end }) => text.slice(start, end));
  const given = JSON.parse(read(['--jsonl'], JSON.stringify({ id: 1, form })).stdout);
  const [own] = JSON.parse(read(['--json', text]).stdout);
  expect(given.rel).toEqual(own.rel);
});
