import type { Token } from '../../../text/tokens.ts';
import { months, nounPhraseEnders, weekdays } from '../lexicon/function-words.ts';
import { isFiniteVerb } from '../tags/predicate.ts';
import { isCapital } from '../tags/word.ts';

const mostTokensInside = 16;

/**
 * The comma that opens the insertion which the comma at `close` ends: "The ferry, which carried 120 people, sank".
 * Undefined when there is none within 16 tokens.
 *
 * @example insertionStart(tokens, 7) // 2
 */
export const insertionStart = (tokens: readonly Token[], close: number): number | undefined => {
  for (let i = close - 1; i > 0 && i > close - mostTokensInside; i -= 1) {
    const { text } = tokens[i]!;
    if (text === ',') return i;
    if (/^[;:“”"()?!]$/.test(text)) return;
  }
  return;
};

/**
 * One past the comma, bracket or dash that ends the insertion opened at `open`, when the sentence goes on with a finite verb
 * behind it: "At least 3 people, including a child, were killed". Undefined otherwise.
 */
export const insertionEnd = (tokens: readonly Token[], open: number): number | undefined => {
  const close = closer[tokens[open]!.text];
  if (!close) return;
  for (let i = open + 1; i < tokens.length && i < open + mostTokensInside; i += 1) {
    const { text } = tokens[i]!;
    if (text === close) {
      const verb = /ly$/.test(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1;
      return isFiniteVerb(tokens, verb) ? i + 1 : undefined;
    }
    if (/^[;:“”"(?!]$/.test(text)) return;
  }
  return;
};

const closer: Readonly<Record<string, string>> = { ',': ',', '(': ')', '–': '–', '—': '—' };

/** The dash that opens what the one at `close` ends, within 16 tokens: "The attack – the worst since May – killed". */
export const dashStart = (tokens: readonly Token[], close: number): number | undefined => {
  if (!/^[–—]$/.test(tokens[close]?.text ?? '')) return;
  for (let i = close - 1; i > 0 && i > close - mostTokensInside; i -= 1) {
    const { text } = tokens[i]!;
    if (text === tokens[close]!.text) return i;
    if (/^[;:“”"()?!]$/.test(text)) return;
  }
  return;
};

/**
 * One past the last token of what explains a name or date behind the comma at `at`: "in Paris, France, on Sunday", "on 4
 * May, 2021", "Lviv, western Ukraine". Undefined for a list ("Paris, Lyon and Lille") and when another clause begins.
 */
export const appositionEnd = (tokens: readonly Token[], at: number): number | undefined => {
  if (tokens[at]?.text !== ',' || !tokens[at - 1] || !tokens[at + 1]) return;
  if (isDay(tokens[at - 1]!) && /^(?:19|20)\d\d$/.test(tokens[at + 1]!.text)) return at + 2;
  if (!isNameWord(tokens[at - 1]) && !(areas.test(tokens[at - 1]!.lower) && isNameWord(tokens[at - 2]))) return;
  let end = at;
  while (tokens[end]?.text === ',' && isNameWord(tokens[skipDirection(tokens, end + 1)])) {
    let to = skipDirection(tokens, end + 1) + 1;
    while (isNameWord(tokens[to]) || areas.test(tokens[to]?.lower ?? '') || isJoin(tokens, to)) to += 1;
    if (!isClosed(tokens[to])) break;
    end = to;
  }
  return end > at ? end : undefined;
};

/** Sorts of area that stand behind their name. */
export const areas =
  /^(?:province|district|region|county|state|governorate|oblast|department|city|island|prefecture|valley)$/;

const elided = /^d['’]\p{Lu}/u;

/** "of" and "de" before another name, and "d'Azur". */
const isJoin = (tokens: readonly Token[], at: number): boolean => {
  const text = tokens[at]?.text ?? '';
  return elided.test(text) || (/^(?:of|de|del|du|la|el|al|the)$/.test(text) && isNameWord(tokens[at + 1]));
};

/** True for a comma that belongs to a name: "Washington, D.C.", "Harbin, Jr.", "Vane, Inc.". */
export const isNameComma = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === ',' && suffixes.test(tokens[at + 1]?.text ?? '') && isCapital(tokens[at - 1]?.text ?? '');

const suffixes = /^(?:D\.C\.|Jr|Sr|Inc|Ltd|LLC|L\.L\.C\.|PLC|Co|Corp)$/;

/** The bracket that opens what the one at `close` ends, within 16 tokens; undefined when there is none. */
export const bracketStart = (tokens: readonly Token[], close: number): number | undefined => {
  if (tokens[close]?.text !== ')') return;
  for (let i = close - 1; i >= 0 && i > close - mostTokensInside; i -= 1) if (tokens[i]!.text === '(') return i;
  return;
};

/** The bracket that ends what the one at `open` begins, within 16 tokens; undefined when there is none. */
export const bracketEnd = (tokens: readonly Token[], open: number): number | undefined => {
  if (tokens[open]?.text !== '(') return;
  for (let i = open + 1; i < tokens.length && i < open + mostTokensInside; i += 1)
    if (tokens[i]!.text === ')') return i;
  return;
};

const direction = /^(?:(?:north|south|east|west|central|northern|southern|eastern|western)\p{L}*|in|the)$/u;

const skipDirection = (tokens: readonly Token[], at: number): number => {
  let to = at;
  while (to < at + 2 && direction.test(tokens[to]?.lower ?? '') && tokens[to]!.lower === tokens[to]!.text) to += 1;
  return to;
};

const isClosed = (token: Token | undefined): boolean =>
  !token || /^[,.;:)?!]$/.test(token.text) || nounPhraseEnders.has(token.lower) || /^(?:when|while)$/.test(token.lower);

const isNameWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  isCapital(token.text) &&
  !months.has(token.lower) &&
  !weekdays.has(token.lower) &&
  !nounPhraseEnders.has(token.lower);

const isDay = (token: Token): boolean => months.has(token.lower) || /^(?:[1-9]|[12]\d|3[01])$/.test(token.text);
