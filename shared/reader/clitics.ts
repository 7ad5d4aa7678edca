/**
 * Where a word as written comes apart, as lengths from its start, or `undefined` where it is one token: negations
 * (`do|n't`), contracted verbs and genitives (`it|'s`), and the pairs written as one (`can|not`, `gon|na`).
 *
 * @example cliticCut("don't") // [2]
 */
export const cliticCut = (word: string): readonly number[] | undefined => {
  const fixed = pairs.get(word.toLowerCase());
  if (fixed) return fixed;
  const apostrophe = lastApostrophe(word);
  if (apostrophe < 1) return undefined;
  const tail = word.slice(apostrophe + 1).toLowerCase();
  if (tail === 't' && /n/i.test(word[apostrophe - 1]!)) {
    const cut = apostrophe - 1;
    // "shouldn't've" never stands in news; "n't" alone does not come apart.
    return cut > 0 ? [cut] : undefined;
  }
  if (!verbTails.has(tail)) return undefined;
  const before = cliticCut(word.slice(0, apostrophe)) ?? [];
  return [...before, apostrophe];
};

const verbTails = new Set(['s', 're', 've', 'll', 'd', 'm']);

const lastApostrophe = (word: string): number => Math.max(word.lastIndexOf("'"), word.lastIndexOf('’'));

const pairs = new Map<string, readonly number[]>([
  ['cannot', [3]],
  ['gonna', [3]],
  ['wanna', [3]],
  ['gotta', [3]],
  ['gimme', [3]],
  ['lemme', [3]],
  ['dont', [2]],
  ['didnt', [3]],
  ['doesnt', [4]],
  ['isnt', [2]],
  ['arent', [3]],
  ['wasnt', [3]],
  ['couldnt', [5]],
  ['wouldnt', [5]],
  ['aint', [2]],
  ['wont', [2]],
  ['thats', [4]],
  ['youre', [3]],
]);
