/** What the network sees of a word, one for each table of its embedding. */
export interface Features {
  readonly word: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly ending: string;
  readonly shape: string;
}

/**
 * A form's normal spelling (straight quotes and dashes, lower case, every digit a 0), its first three, last three and
 * last two characters, and its shape (`Xxx`, `dd-xxx`).
 *
 * @example featuresOf('Kyiv’s').shape // "Xxxx'x": no class of letters more than three times in a row
 */
export const featuresOf = (form: string): Features => {
  const letters = [...straighten(form)];
  const word = letters.map((letter) => (isDigit(letter) ? '0' : lower(letter)));
  return {
    word: word.join(''),
    prefix: word.slice(0, 3).join(''),
    suffix: word.slice(-3).join(''),
    ending: word.slice(-2).join(''),
    shape: shapeOf(letters),
  };
};

const straightSigns = new Map<string, string>([
  ...[...'“”„‟«»'].map((sign) => [sign, '"'] as const),
  ...[...'‘’‚‛`´'].map((sign) => [sign, "'"] as const),
  ...[...'‐‑‒–—―−'].map((sign) => [sign, '-'] as const),
  ['…', '...'],
]);

const straighten = (form: string): string =>
  [...form]
    .map((letter) => straightSigns.get(letter) ?? letter)
    .join('')
    .replaceAll("''", '"');

const isDigit = (letter: string): boolean => letter >= '0' && letter <= '9' && letter.length === 1;

const isOne = (letters: string): boolean => letters.length === 1 || [...letters].length === 1;

const lower = (letter: string): string => {
  const small = letter.toLowerCase();
  return isOne(small) ? small : letter;
};

const classOf = (letter: string): string => {
  if (isDigit(letter)) return 'd';
  if (lower(letter) !== letter) return 'X';
  const big = letter.toUpperCase();
  return big !== letter && isOne(big) ? 'x' : letter;
};

const shapeOf = (letters: readonly string[]): string => {
  const shape: string[] = [];
  for (const letter of letters) {
    const next = classOf(letter);
    if (shape.at(-1) !== next || shape.at(-2) !== next || shape.at(-3) !== next) shape.push(next);
  }
  return shape.join('');
};
