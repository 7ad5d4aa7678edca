import type { Extract } from '../../../shared/claims/extract.ts';
import { articleIdOf, claimIdsOf } from '../../../shared/domain/ids.ts';
import { parseFile } from '../../../shared/formats/parse-file.ts';

const towns = ['Alder', 'Brackwater', 'Cold Harbour', 'Dunmere', 'Eastfold', 'Farrow', 'Glenhaven'] as const;
const things = ['houses', 'boats', 'lorries', 'greenhouses', 'bridges'] as const;

/** An article of our own, another one for each number. */
export const articleText = (i: number): string => {
  const town = towns[i % towns.length];
  const thing = things[i % things.length];
  return `Storm number ${i} passes ${town}

At least ${i + 3} people were injured in ${town} on Friday, the mayor said. The fire service counted ${2 * i + 7} damaged ${thing} along the river.

The council has pledged ${i + 1} million euros for repairs. About ${10 + (i % 80)}% of the town's ${1000 + 13 * i} homes were without power, according to the grid operator.
`;
};

/** The longest key that S3 takes, in bytes of UTF-8. */
export const longestKey = 1024;

const longName = (prefix: string): string => {
  const folders = `${`${'ü'.repeat(100)}/`.repeat(4)}`;
  const rest = longestKey - Buffer.byteLength(prefix + folders) - '.txt'.length;
  return `${folders}${'n'.repeat(rest)}.txt`;
};

/** File names that a careless reader of keys gets wrong. The last one makes the whole key as long as S3 takes it. */
export const awkwardNames = (prefix: string): readonly string[] => [
  'with spaces and  two.txt',
  'a+b +c.txt',
  'per%20cent %2B %.txt',
  'Überschrift – “заголовок” 見出し 🌊.txt',
  'decomposed e\u0301.txt',
  "quotes ' and & = ; , $ @ # ?.txt",
  'folder (1)/[draft] {v2} ~^.txt',
  longName(prefix),
];

/** What the deployed pipeline must make of a file: the same code run here. */
export const expectedClaims = async (
  bucket: string,
  key: string,
  content: string | Uint8Array,
  extract: Extract,
): Promise<readonly string[]> => {
  const name = key.slice(key.lastIndexOf('/') + 1);
  const parsed = await parseFile(Buffer.from(content), { name });
  if (parsed.kind === 'rejected') throw new Error(`${name} is rejected: ${parsed.rejection.detail}`);
  return [...claimIdsOf(articleIdOf(bucket, key), parsed.document.text, extract(parsed.document).claims)].sort();
};
