import type { Token } from '../../../text/tokens.ts';
import { auxiliaries, conjunctions, nounPhraseEnders } from '../../language/lexicon/function-words.ts';
import { verbForms } from '../../language/lexicon/news-verbs.ts';
import { agedThings, people } from '../../language/lexicon/nouns.ts';
import { isPlural, singularOf } from '../../language/lexicon/singular.ts';
import { type Hit, hitOf, isDash, notQuantity, type Parser } from '../parsers/hit.ts';
import { numberOpeners, readNumber } from '../parsers/number.ts';

/**
 * An age that says who somebody is: "22-year-old", "12 years old", "aged 45", "aged 5 to 12", "at the age of 60", "Jane
 * Doe, 45,". No quantity: it belongs to the person. The age of a thing is one, in years of age: "an 800-year-old cathedral",
 * "the law is 40 years old".
 */
export const age: Parser = {
  name: 'age',
  opens: new Set(['aged', 'ages', 'age', ...numberOpeners]),
  parse: (tokens, at) => {
    const thing = ofThing(tokens, at);
    if (thing) return thing;
    const to = opened(tokens, at) ?? old(tokens, at) ?? apposition(tokens, at) ?? ofPerson(tokens, at);
    return to === undefined ? undefined : notQuantity('age', tokens, at, to);
  },
};

const opened = (tokens: readonly Token[], at: number): number | undefined => {
  const word = tokens[at]?.lower ?? '';
  if (word !== 'aged' && word !== 'ages' && word !== 'age') return;
  let to = at + 1;
  while (/^(?:of|to|between|from|just|only|under|over|about|around|:|or)$/.test(tokens[to]?.lower ?? '') && to < at + 4)
    to += 1;
  const first = readNumber(tokens, to);
  if (!first || first.value > 130) return;
  const joiner = tokens[first.to];
  const second =
    isDash(joiner) || /^(?:to|and)$/.test(joiner?.lower ?? '') ? readNumber(tokens, first.to + 1) : undefined;
  return second && second.value <= 130 && (second.value > first.value || joiner?.lower === 'and')
    ? second.to
    : first.to;
};

/** "12 years old", also behind a second number: "18- to 25-year-olds". */
const old = (tokens: readonly Token[], at: number): number | undefined => {
  const number = readNumber(tokens, at);
  if (!number) return;
  const dash = isDash(tokens[number.to]) ? 1 : 0;
  const to = number.to + dash;
  const joined = /^(?:to|and|or)$/.test(tokens[to]?.lower ?? '');
  const second =
    joined || (dash && tokens[to]?.kind === 'number') ? readNumber(tokens, joined ? to + 1 : to) : undefined;
  if (second && second.value > number.value) return oldBehind(tokens, second.to);
  return oldBehind(tokens, number.to);
};

const oldBehind = (tokens: readonly Token[], at: number): number | undefined => {
  let to = isDash(tokens[at]) ? at + 1 : at;
  const word = tokens[to]?.lower ?? '';
  if (/^(?:year|month|week|day)s?-olds?$/.test(word)) return to + 1;
  if (!/^(?:years?|months?|weeks?|days?)$/.test(word)) return;
  to += 1;
  if (isDash(tokens[to])) to += 1;
  const ofAge = tokens[to]?.lower === 'of' && tokens[to + 1]?.lower === 'age';
  return ofAge || /^olds?$/.test(tokens[to]?.lower ?? '') ? to + 1 : undefined;
};

/** Nobody lives to more years than this. */
const longestLife = 125;

const ofThing = (tokens: readonly Token[], at: number): Hit | undefined => {
  const number = readNumber(tokens, at);
  const to = number && oldBehind(tokens, number.to);
  if (!to || number.value === 0 || tokens[to - 1]?.lower === 'age') return;
  const span =
    /year|month|week|day/.exec(tokens[number.to + (isDash(tokens[number.to]) ? 1 : 0)]!.lower)?.[0] ?? 'year';
  const known = (span === 'year' && number.value > longestLife) || agedBehind(tokens, to) || agedBefore(tokens, at);
  return known
    ? hitOf('age', { tokens, from: at, to }, { form: 'measure', value: number.value, unit: `${span} of age` })
    : undefined;
};

/** "140-year-old stone bridge": the noun that it describes is known, and heads its phrase. */
const agedBehind = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at; i < at + 3 && tokens[i]?.kind === 'word'; i += 1) {
    const noun = singularOf(tokens[i]!.lower);
    if (agedThings.has(noun)) return isPhraseEnd(tokens[i + 1]);
    if (people.has(noun) || isPhraseEnd(tokens[i])) return false;
  }
  return false;
};

const isPhraseEnd = (token: Token | undefined): boolean =>
  token?.kind !== 'word' ||
  nounPhraseEnders.has(token.lower) ||
  conjunctions.has(token.lower) ||
  auxiliaries.has(token.lower) ||
  verbForms.has(token.lower) ||
  token.lower.endsWith('ed');

/** "The bridge over the Lann is about 140 years old": the subject is known, alone or with what a preposition adds. */
const agedBefore = (tokens: readonly Token[], at: number): boolean => {
  let verb = at - 1;
  while (verb > at - 5 && !auxiliaries.has(tokens[verb]?.lower ?? '')) verb -= 1;
  if (!auxiliaries.has(tokens[verb]?.lower ?? '')) return false;
  for (let i = verb - 1; i > verb - 8 && tokens[i]?.kind === 'word'; i -= 1) {
    const noun = singularOf(tokens[i]!.lower);
    if (agedThings.has(noun) && (i === verb - 1 || nounPhraseEnders.has(tokens[i + 1]!.lower))) return true;
    if (people.has(noun) || /^(?:he|she|who|i|we|they)$/.test(noun)) return false;
  }
  return false;
};

/** "adults over 50", "children under five", "she was 19 when she won". */
const ofPerson = (tokens: readonly Token[], at: number): number | undefined => {
  const [who, word] = [tokens[at - 2], tokens[at - 1]];
  if (!who || !word) return;
  const limited =
    /^(?:over|under|above|below)$/.test(word.lower) &&
    ((isPlural(who.lower) && people.has(singularOf(who.lower))) ||
      /^(?:those|anyone|everyone|everybody)$/.test(who.lower) ||
      (/^(?:are|were|is|was)$/.test(who.lower) && /^(?:whom|who|them)$/.test(tokens[at - 3]?.lower ?? '')));
  const ofOnePerson = /^(?:was|is|turned|turns)$/.test(word.lower) && /^(?:he|she|who|i)$/.test(who.lower);
  const number = limited || ofOnePerson ? readNumber(tokens, at) : undefined;
  if (!number || number.scaled || number.value > 110 || !Number.isInteger(number.value)) return;
  const next = tokens[number.to];
  if (limited && next?.kind === 'word')
    return isPlural(next.lower) && !verbForms.has(next.lower) ? undefined : number.to;
  return !next || /^(?:[,.;)]|when|and|or|at)$/.test(next.lower) ? number.to : undefined;
};

const isPerson = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (people.has(token.lower) || /(?:[^aeiou]er|or|ist|man|woman)$/.test(token.lower));

/** A name or "the striker", then a bare number between commas: ", 45," or behind a name ", 45." or " (45)". */
const apposition = (tokens: readonly Token[], at: number): number | undefined => {
  const [name, open, number, close] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (number?.kind !== 'number' || !/^\d{1,2}$/.test(number.text)) return;
  if (open?.text !== ',' && open?.text !== '(') return;
  if (close && !/^(?:[,.);]|who|and|of|from)$/.test(close.lower)) return;
  const named = name?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(name.text);
  const person = open.text === ',' && close?.text === ',' && Number(number.text) > 9 && isPerson(name);
  if (!named && !person && open.text !== '(') return;
  if (open.text === '(' && (close?.text !== ')' || !named)) return;
  return at + 1;
};
