import { notQuantity, noWords, type Parser } from '../parsers/hit.ts';

/** The number of a house or a postal code: "575 Harbour Road", "the 90049 ZIP code". No quantity. */
export const address: Parser = {
  name: 'address',
  opens: noWords,
  parse: (tokens, at) => {
    const token = tokens[at]!;
    if (token.kind !== 'number' || !/^\d{1,5}$/.test(token.text)) return;
    const zip = /^(?:zip|postcode|postal)$/.test(tokens[at + 1]?.lower ?? '');
    let to = at + 1;
    while (to < at + 4 && /^\p{Lu}/u.test(tokens[to]?.text ?? '') && !isStreet(tokens[to]!.text)) to += 1;
    return zip || (to > at + 1 && isStreet(tokens[to]?.text ?? ''))
      ? notQuantity('address', tokens, at, at + 1)
      : undefined;
  },
};

const isStreet = (text: string): boolean =>
  /^(?:Road|Street|Avenue|Lane|Drive|Boulevard|Square|Rd|St|Ave|Blvd|Way|Court|Terrace)$/.test(text);
