/** Parts that, repeated to any length, make the inputs that a backtracking or quadratic reader dreads. */
export const hostileInputs: Readonly<Record<string, string>> = {
  'a line without an end': 'the ferry carried cars and people over the water ',
  'short sentences': 'He said. ',
  'short paragraphs': 'He said five people died.\n\n',
  'straight quotes': '"',
  'opening quotes': '“',
  'quoted speech': '"We go," he said. ',
  'he said': 'he said ',
  'he said that': 'he said that ',
  'according to': 'according to police, ',
  digits: '1',
  'lone digits': '7 ',
  'killed n': '5 killed, ',
  commas: ',',
  brackets: '(',
  citations: '[1]',
};

/** `part` repeated to `length` code units. */
export const repeated = (part: string, length: number): string =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length);
