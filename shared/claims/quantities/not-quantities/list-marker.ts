import { glued, notQuantity, type Parser } from '../parsers/hit.ts';

/** The number that opens an item of a list: "1. First", "(2) Second", "3) Third". No quantity. */
export const listMarker: Parser = {
  name: 'list-marker',
  opens: new Set(['(']),
  parse: (tokens, at) => {
    if (at !== 0) return;
    const open = tokens[0]?.text === '(' ? 1 : 0;
    const [number, close, next] = [tokens[open], tokens[open + 1], tokens[open + 2]];
    if (number?.kind !== 'number' || !/^\d{1,3}$/.test(number.text) || !close || !glued(number, close)) return;
    if (close.text !== ')' && (open || close.text !== '.')) return;
    return next && !glued(close, next) ? notQuantity('list-marker', tokens, 0, open + 2) : undefined;
  },
};
