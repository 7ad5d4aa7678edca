import { glued, notQuantity, type Parser } from '../parsers/hit.ts';

const half = /^(?:am|pm|a\.m\.?|p\.m\.?|gmt|utc|est|edt|pst|pdt|cet|bst|et|o'clock|o’clock)$/;

const hours = new Set('one two three four five six seven eight nine ten eleven twelve'.split(' '));

/** A time of day or a clock reading: "5pm", "10 o'clock", "12:30", "0401 GMT", "4:39". No quantity. */
export const timeOfDay: Parser = {
  name: 'time-of-day',
  opens: hours,
  parse: (tokens, at) => {
    const token = tokens[at]!;
    if (token.kind === 'number') {
      let to = at + 1;
      while (
        tokens[to]?.text === ':' &&
        tokens[to + 1]?.kind === 'number' &&
        glued(tokens[to - 1], tokens[to]) &&
        glued(tokens[to], tokens[to + 1])
      )
        to += 2;
      const clock = to > at + 1;
      if (half.test(tokens[to]?.lower ?? '')) {
        to += 1;
        return notQuantity('time-of-day', tokens, at, to);
      }
      if (clock) return notQuantity('time-of-day', tokens, at, to);
      if (/^[ap]$/.test(tokens[to]?.lower ?? '') && tokens[to + 1]?.text === '.' && tokens[to + 2]?.lower === 'm')
        return notQuantity('time-of-day', tokens, at, to + 1);
      return;
    }
    if (token.kind === 'word' && hours.has(token.lower) && half.test(tokens[at + 1]?.lower ?? '')) {
      return notQuantity('time-of-day', tokens, at, at + 2);
    }
    return;
  },
};
