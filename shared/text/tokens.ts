import type { Span } from '../domain/span.ts';
import { asciiLettersEnd } from './ascii-letters.ts';

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
  const written = text.slice(span.start, span.end);
  const tokens: Token[] = [];
  const add = (from: number, token: string, kind: TokenKind): void => {
    const start = span.start + from;
    tokens.push({ start, end: start + token.length, text: token, lower: token.toLowerCase(), kind });
  };
  for (let at = 0; at < written.length; ) {
    const end = plainWordEnd(written, at);
    if (end > at) {
      add(at, written.slice(at, end), 'word');
      at = end;
    } else if (written[at] === ' ') at += 1;
    else {
      tokenPattern.lastIndex = at;
      const match = tokenPattern.exec(written);
      if (!match) break;
      const [token, number, symbol, other] = match;
      const kind = number ? 'number' : symbol ? 'symbol' : other ? 'punctuation' : 'word';
      add(match.index, token, kind);
      at = match.index + token.length;
    }
  }
  return tokens;
};

/** What the first alternative of {@link tokenPattern} says, which most words meet: asking it costs five times as much. */
const plainWordEnd = (text: string, from: number): number => {
  const at = asciiLettersEnd(text, from);
  if (at - from < 2) return from;
  const next = text[at];
  return next === ' ' || next === ',' || next === ';' || next === ')' ? at : from;
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
