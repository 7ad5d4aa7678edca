/** A part that is repeated, to as many code units as take long enough to be timed, and no longer than need be. */
export interface RepeatedInput {
  readonly part: string;
  readonly length: number;
}

const common = 100_000;

/** Parts that, repeated to any length, make the inputs that a backtracking or quadratic reader dreads. */
export const hostileInputs: Readonly<Record<string, RepeatedInput>> = {
  'a line without an end': { part: 'the ferry carried cars and people over the water ', length: 4 * common },
  'short sentences': { part: 'He said. ', length: common },
  'short paragraphs': { part: 'He said five people died.\n\n', length: common },
  'straight quotes': { part: '"', length: 2 * common },
  'opening quotes': { part: '“', length: common },
  'quoted speech': { part: '"We go," he said. ', length: common },
  'he said': { part: 'he said ', length: common },
  'he said that': { part: 'he said that ', length: common },
  'according to': { part: 'according to police, ', length: 2 * common },
  digits: { part: '1', length: 4 * common },
  'lone digits': { part: '7 ', length: common / 10 },
  'killed n': { part: '5 killed, ', length: common / 2 },
  commas: { part: ',', length: 2 * common },
  brackets: { part: '(', length: 2 * common },
  citations: { part: '[1]', length: common / 10 },
};

/** `part` repeated to `length` code units. */
export const repeated = (part: string, length: number): string =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** The name of an input where it is read with trees. */
export const treesOf = (name: string): string => `${name}, trees`;
