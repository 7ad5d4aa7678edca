import type { Span } from '../domain/span.ts';
import type { Token } from '../text/tokens.ts';
import { appositionEnd } from './insertion.ts';
import { months, weekdays } from './lexicon/words.ts';

const before = new Set(['in', 'near', 'at', 'across', 'outside', 'over', 'around', 'off', 'inside', 'throughout']);
const joins = new Set(['of', 'the', 'de', 'al', 'el', 'and']);
const capital = /^\p{Lu}/u;

/**
 * The place named nearest behind or before the quantity in a sentence, as written: capitalised words after "in", "near",
 * "at" … ("in Kharkiv Oblast"). Null when there is none; months and days are no places.
 */
export const placeNear = (text: string, tokens: readonly Token[], core: Span): (Span & { text: string }) | null => {
  const places = placesIn(text, tokens);
  const behind = places.find(({ start }) => start >= core.start);
  return behind ?? places.findLast(({ end }) => end <= core.start) ?? null;
};

const placesIn = (text: string, tokens: readonly Token[]): (Span & { text: string })[] => {
  const places: (Span & { text: string })[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (!before.has(tokens[i]!.lower)) continue;
    const from = tokens[i + 1]?.lower === 'the' ? i + 2 : i + 1;
    let to = from;
    for (let k = from; k < tokens.length && k < from + 8; k += 1) {
      const token = tokens[k]!;
      if (isName(token)) to = k + 1;
      else if (token.text === '.' && /^(?:St|Ft|Mt|Ste)$/.test(tokens[k - 1]!.text) && isName(tokens[k + 1])) continue;
      else if (!(k > from && joins.has(token.lower) && token.lower !== 'and' && isName(tokens[k + 1]))) break;
    }
    if (to === from || (from === i + 2 && tokens[to + 1]?.lower === 'of' && tokens[to]?.lower === tokens[to]?.text))
      continue;
    to = appositionEnd(tokens, to) ?? to;
    const start = tokens[from]!.start;
    const end = tokens[to - 1]!.end;
    places.push({ start, end, text: text.slice(start, end) });
    i = to - 1;
  }
  return places;
};

const isName = (token: Token | undefined): boolean =>
  Boolean(
    token &&
      token.kind === 'word' &&
      capital.test(token.text) &&
      token.text !== 'No' &&
      !months.has(token.lower) &&
      !weekdays.has(token.lower),
  );
