/**
 * True when `offset` stands between the two halves of a surrogate pair, so that a cut there would break a character in two.
 *
 * @example splitsPair('a🚢', 2) // true
 */
export const splitsPair = (text: string, offset: number): boolean =>
  isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
