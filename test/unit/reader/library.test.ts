import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(__dirname, '../../../shared/reader');

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => {
    const source = readFileSync(join(root, name), 'utf8');
    return { name, source, imports: Array.from(source.matchAll(/\bfrom '([^']+)'/g), ([, path = '']) => path) };
  });

test('the reader is made of its own files alone', () => {
  const outside = sources.flatMap(({ name, imports }) =>
    imports
      .filter((path) => path.startsWith('.') && relative(root, join(dirname(join(root, name)), path)).startsWith('..'))
      .map((path) => `${name}: ${path}`),
  );
  expect(sources.length).toBeGreaterThan(30);
  expect(outside).toEqual([]);
});

test('it needs no package, and files only to load the weights', () => {
  const packages = sources.flatMap(({ name, imports }) =>
    imports.filter((path) => !path.startsWith('.')).map((path) => `${name}: ${path}`),
  );
  expect(packages).toEqual(['load-reader.ts: node:fs']);
});

test.each([
  ['functions that platforms round in their own ways', /\bMath\.(?:tanh|exp|log|pow|sin|cos|sqrt)\b/],
  ['chance or a clock', /\bMath\.random\b|\bDate\b|\bperformance\b/],
  ['the process or the network', /\bprocess\.|\bglobalThis\b|\bfetch\(/],
  ['a later turn', /\basync\b|\bawait\b|\bsetTimeout\b|\bimport\(/],
])('it uses no %s', (_, pattern) => {
  const code = (source: string): string => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found = sources.filter(({ source }) => pattern.test(code(source))).map(({ name }) => name);
  expect(found).toEqual([]);
});
