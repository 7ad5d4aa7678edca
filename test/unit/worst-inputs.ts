/** Text that leads into something a pattern repeats, and one turn of what it repeats. */
export interface Repeat {
  readonly before: string;
  readonly part: string;
}

interface Reading {
  readonly source: string;
  at: number;
  readonly repeats: Repeat[];
}

/**
 * Everything that a regular expression repeats, read from its source: for `^a(?:b|\d)+` the repeats are "b" and "1", each
 * behind "a". One sample stands for a class. What a backtracking matcher dreads is such a part many times and then an end
 * that does not fit.
 *
 * @example repeatsOf('^\\$\\d+') // [{ before: '$', part: '1' }]
 */
export const repeatsOf = (source: string): Repeat[] => {
  const reading: Reading = { source, at: 0, repeats: [] };
  alternatives(reading, '');
  return reading.repeats;
};

/** Samples of the alternatives up to the closing bracket or the end. */
const alternatives = (reading: Reading, before: string): string[] => {
  const samples: string[] = [];
  do samples.push(sequence(reading, before));
  while (take(reading, '|'));
  return samples;
};

const sequence = (reading: Reading, before: string): string => {
  let sample = '';
  while (reading.at < reading.source.length && !'|)'.includes(reading.source[reading.at]!)) {
    const options = atom(reading, before + sample);
    if (quantifier(reading)) {
      for (const part of options) if (part) reading.repeats.push({ before: before + sample, part });
    }
    sample += options[0] ?? '';
  }
  return sample;
};

/** True when a quantifier that allows more than a few turns was read. */
const quantifier = (reading: Reading): boolean => {
  const [text = ''] = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(reading.source.slice(reading.at)) ?? [];
  reading.at += text.length;
  return /^[*+]|^\{\d+,(?:\d{2,})?\}/.test(text);
};

const atom = (reading: Reading, before: string): string[] => {
  const { source } = reading;
  const char = source[reading.at]!;
  if (char === '(') {
    const [opening = '('] = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(reading.at)) ?? [];
    reading.at += opening.length;
    const samples = alternatives(reading, before);
    take(reading, ')');
    return /[=!]$/.test(opening) ? [''] : samples;
  }
  if (char === '[') {
    const [text = '['] = /^\[(?:\\.|[^\]\\])*\]/.exec(source.slice(reading.at)) ?? [];
    reading.at += text.length;
    return [classSample(text)];
  }
  if (char === '\\') return [escaped(reading)];
  reading.at += 1;
  if (char === '.') return ['a'];
  return [char === '^' || char === '$' ? '' : char];
};

const escaped = (reading: Reading): string => {
  const [text = '\\'] =
    /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<\w+>|.)/.exec(reading.source.slice(reading.at)) ??
    [];
  reading.at += text.length;
  return /^\\[bBk]/.test(text) ? '' : classSample(`[${text}]`);
};

const candidates = [
  ...'a1 AéÉ$.,\'"-“”()[]:;!?–—%€½x#@/\n\u0301',
  ...Array.from({ length: 0x2100 }, (_, i) => String.fromCharCode(i)),
];

/** The first character that the class takes. */
const classSample = (text: string): string => {
  const pattern = new RegExp(`^${text}$`, 'u');
  return candidates.find((char) => pattern.test(char)) ?? '';
};

const take = (reading: Reading, char: string): boolean => {
  if (reading.source[reading.at] !== char) return false;
  reading.at += 1;
  return true;
};
