/** Cardinal words under a hundred. */
export const smallNumbers: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fourty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);

/** Multipliers that follow a number, as words or as abbreviations set apart by a space. */
export const scales: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 1e2,
    thousand: 1e3,
    million: 1e6,
    mln: 1e6,
    mn: 1e6,
    billion: 1e9,
    bn: 1e9,
    bln: 1e9,
    trillion: 1e12,
    tn: 1e12,
    trn: 1e12,
    quadrillion: 1e15,
    quintillion: 1e18,
    lakh: 1e5,
    crore: 1e7,
    dozen: 12,
  }),
);

/** Multipliers glued to digits ("5m", "53.9bn"). `m`, `b` and `t` may also be units of measure: see `readNumber`. */
export const gluedScales: ReadonlyMap<string, number> = new Map(
  Object.entries({
    k: 1e3,
    m: 1e6,
    mn: 1e6,
    mln: 1e6,
    mil: 1e6,
    mm: 1e6,
    bn: 1e9,
    b: 1e9,
    bln: 1e9,
    tn: 1e12,
    trn: 1e12,
    t: 1e12,
  }),
);

/** Parts of a whole, singular and plural. `quarter` and `half` are handled where they are read. */
export const fractionWords: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 2,
    third: 3,
    quarter: 4,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    twelfth: 12,
    twentieth: 20,
    hundredth: 100,
    thousandth: 1000,
  }).flatMap(([word, parts]) => [
    [word, parts],
    [word === 'half' ? 'halves' : `${word}s`, parts],
  ]),
);

/** Orders of magnitude: the lowest and highest number that the word still fits (dozens 12, tens 10 as ACLED codes them). */
export const orders: ReadonlyMap<string, readonly [low: number, high: number]> = new Map([
  ['dozens', [12, 99]],
  ['tens', [10, 99]],
  ['scores', [20, 99]],
  ['hundreds', [100, 999]],
  ['thousands', [1_000, 9_999]],
  ['millions', [1e6, 9_999_999]],
  ['billions', [1e9, 9_999_999_999]],
  ['trillions', [1e12, 9_999_999_999_999]],
]);

/** Ordinal words: never a count. */
export const ordinalWords: ReadonlySet<string> = new Set(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth hundredth thousandth`.split(/\s+/),
);

/** Single characters that stand for a fraction. */
export const fractionCharacters: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '½': 1 / 2,
    '¼': 1 / 4,
    '¾': 3 / 4,
    '⅓': 1 / 3,
    '⅔': 2 / 3,
    '⅕': 0.2,
    '⅖': 0.4,
    '⅗': 0.6,
    '⅘': 0.8,
    '⅙': 1 / 6,
    '⅛': 1 / 8,
  }),
);

/** What verbs of multiplying multiply by: "doubled" 2, "halving" 0.5. */
export const changeFactors: ReadonlyMap<string, number> = new Map(
  Object.entries({
    'double doubles doubled doubling': 2,
    'triple triples tripled tripling treble trebles trebled trebling': 3,
    'quadruple quadruples quadrupled quadrupling': 4,
    'quintuple quintupled quintupling': 5,
    'halve halves halved halving': 0.5,
  }).flatMap(([words, factor]) => words.split(' ').map((word): [string, number] => [word, factor])),
);
