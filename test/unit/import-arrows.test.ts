import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/**
 * What each folder may import from, beside itself. A folder of `shared` that is named here with its own row follows that
 * row; `shared/pipeline.ts` holds constants for all. Tests may import anything.
 */
const arrows: Readonly<Record<string, readonly string[]>> = {
  'shared/pipeline.ts': [],
  'shared/domain': [],
  'shared/text': ['shared/domain'],
  'shared/reader': [],
  'shared/claims': ['shared/domain', 'shared/text', 'shared/reader'],
  'shared/formats': ['shared/domain', 'shared/text'],
  'shared/review': ['shared/domain'],
  'shared/store': ['shared/domain', 'shared/review', 'shared/pipeline.ts'],
  'shared/api': ['shared/domain', 'shared/review'],
  desk: ['shared'],
  lambdas: ['shared'],
  infra: ['shared', 'lambdas', 'desk'],
  local: ['shared', 'lambdas', 'desk'],
  // Scripts measure and prove by what the tests have: cases, hand-made files, hostile inputs.
  scripts: ['shared', 'lambdas', 'desk', 'infra', 'local', 'test'],
};

/** The folders of `shared/claims` in the order of work: each may import from itself and from those before it. */
const claimsInOrder =
  'language quantities attribution modality clauses circumstances claims restatement worth read-passage extract';

/** Every import of the repository's own files, as paths from its root. */
const imports = execFileSync('git', ['ls-files', '--', '*.ts', '*.tsx', '*.mjs'], { encoding: 'utf8' })
  .trim()
  .split('\n')
  .flatMap((from) =>
    [...readFileSync(from, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g)].map(([, path]) => ({
      from,
      to: normalize(join(dirname(from), path!)),
    })),
  );

const folderOf = (path: string): string => {
  const [top = '', second = ''] = path.split('/');
  return top === 'shared' ? `${top}/${second}` : top;
};
const mayImport = (from: string, to: string): boolean =>
  from === to || (arrows[from] ?? []).some((one) => to === one || to.startsWith(`${one}/`));

it('imports go along the arrows between the folders', () => {
  const ofCode = imports.filter(({ from }) => folderOf(from) in arrows);
  expect(ofCode.length).toBeGreaterThan(1000);
  const against = ofCode.filter(({ from, to }) => !mayImport(folderOf(from), folderOf(to)));
  expect(against.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

it('every folder with code has its arrows', () => {
  const folders = new Set(imports.map(({ from }) => folderOf(from)).filter((folder) => !folder.includes('.config.')));
  expect([...folders].filter((folder) => folder !== 'test' && !(folder in arrows))).toEqual([]);
});

it('shared/claims is imported in the order in which a text goes through it', () => {
  const order = claimsInOrder.split(' ');
  const placeOf = (path: string) => order.indexOf(path.split('/')[2]!.replace(/\.ts$/, ''));
  const inside = imports.filter((one) => [one.from, one.to].every((path) => path.startsWith('shared/claims/')));
  const unplaced = inside.filter(({ from }) => placeOf(from) === -1);
  const against = inside.filter(({ from, to }) => placeOf(from) < placeOf(to));
  expect([...unplaced, ...against].map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});
