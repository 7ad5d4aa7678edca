import type { Span } from '../domain/span.ts';

/** What a token is made of. Currency and per cent signs are symbols. */
export type TokenKind = 'word' | 'number' | 'symbol' | 'punctuation';

/** A piece of a sentence. Offsets into the whole text, so that `text.slice(start, end) === token.text`. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: TokenKind;
}

/**
 * One alternative for each shape, first match wins: plain words before a space, which most are; addresses; dotted abbreviations (`U.S.`, `a.m.`); versions (`1.2.3`); currency codes glued to a sum (`RM79`);
 * numbers (`1,234.5`, `.5`); possessive `'s`; words with inner hyphens and apostrophes; symbols; any other character. The
 * three groups tell number, symbol and other character; without one of them it is a word.
 */
export const tokenPattern =
  /(?:[A-Za-z]{2,}(?=[ ,;)]))|(?:(?:https?:\/\/|www\.)[^\s<>"”]+|[#@][\p{L}\p{N}_]+|(?<![\p{L}\p{N}])(?:\p{L}\.){2,}|\d+(?:\.\d+){2,}(?![\d\p{L}])|(?<![\p{L}\p{N}])(?:USD?|EUR|GBP|JPY|CNY|RMB|CHF|AUD|CAD|NZD|SGD|HKD|SEK|NOK|DKK|PLN|CZK|HUF|UAH|RUB|TRY|ILS|INR|KRW|MYR|PHP|ZAR|RM|Rs|Rp|Kč)(?=\d)|(?<=\d-)in(?=-\d)|(?<![\p{L}\p{N}])(?:[Mm]inus|[Ss]ub)(?=-\d))|(\d+(?:,\d{3}(?!\d))*(?:\.\d+)?|(?<![\p{L}\p{N}.])\.\d+)|(?:(?<=[\p{L}\p{N}.])['’]s(?![\p{L}\p{N}]))|(?:\p{L}[\p{L}\p{M}\p{N}]*(?:(?!['’]s(?![\p{L}\p{N}]))['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)|(\p{Sc}|[%‰°+=×±½¼¾⅓⅔⅕⅖⅗⅘⅙⅛])|(\.{3}|--|[^\s])/gu;

/**
 * The tokens of `text` within `span`, in order; between them there is only white space. A number keeps its thousands
 * and decimals (`1,234.5`), a hyphened word stays whole (`two-fifths`, `F-16`; see {@link partsOf}), a possessive `'s`
 * is a token of its own, and letters glued to a number are the next token (`53.9` `bn`).
 *
 * @example tokenise("Kyiv's 90 drones", { start: 0, end: 16 }).map((t) => t.text) // ['Kyiv', "'s", '90', 'drones']
 */
export const tokenise = (text: string, span: Span): Token[] => {
  const tokens: Token[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(tokenPattern)) {
    const [, number, symbol, other] = match;
    const kind = number ? 'number' : symbol ? 'symbol' : other ? 'punctuation' : 'word';
    const start = span.start + match.index;
    tokens.push({ start, end: start + match[0].length, text: match[0], lower: match[0].toLowerCase(), kind });
  }
  return tokens;
};

/**
 * The parts of a hyphened word, each with its own offsets; a token without a hyphen is its only part.
 *
 * @example partsOf(tokenise('two-fifths', { start: 0, end: 10 })[0]).map((p) => p.text) // ['two', 'fifths']
 */
export const partsOf = (token: Token): Token[] => {
  if (token.kind !== 'word' || !token.text.includes('-')) return [token];
  let start = token.start;
  return token.text.split('-').map((text) => {
    const part = { start, end: start + text.length, text, lower: text.toLowerCase(), kind: token.kind };
    start += text.length + 1;
    return part;
  });
};
