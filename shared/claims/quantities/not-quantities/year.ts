import type { Token } from '../../../text/tokens.ts';
import { currencyWords } from '../../language/lexicon/currencies.ts';
import { predicates } from '../../language/lexicon/function-words.ts';
import { measures } from '../../language/lexicon/measures.ts';
import { scales } from '../../language/lexicon/number-words.ts';
import { isPlural } from '../../language/lexicon/singular.ts';
import { glued, isDash, notQuantity, type Parser } from '../parsers/hit.ts';

/** True for four digits that may be a year, 1500 to 2099. */
export const isYear = (token: Token | undefined): boolean =>
  token?.kind === 'number' && /^(?:1[5-9]|2[01])\d\d$/.test(token.text);

const opener = new Set(
  `in since by until till from of during after before through between late early mid fiscal year spring summer autumn fall
  winter circa around and to or the`.split(/\s+/),
);
const amount = new Set('average total price cost sum number maximum minimum value rate'.split(' '));
const hedged = new Set(
  'about least than over some nearly almost roughly approximately around exactly another'.split(' '),
);
const strongOpener = new Set('in since during fiscal late early mid spring summer autumn winter year until'.split(' '));

/**
 * A year, school year or decade: "2025", "2014-15", "2016/17", "the 1990s". Four digits before a plural noun, a unit, a
 * currency or a change in brackets are a count ("2000 homes", "tanks: 1704 (+4)") unless "in", "since" … stands before
 * them. No quantity.
 */
export const year: Parser = {
  name: 'year',
  opens: new Set(['between']),
  parse: (tokens, at) => {
    const token = tokens[at]!;
    if (
      token.lower === 'between' &&
      isYear(tokens[at + 1]) &&
      tokens[at + 2]?.lower === 'and' &&
      isYear(tokens[at + 3])
    ) {
      return notQuantity('year', tokens, at, at + 4);
    }
    if (token.kind === 'number' && /^(?:\d0|(?:1[5-9]|20)\d\d)$/.test(token.text) && glued(token, tokens[at + 1])) {
      const ending = tokens[at + 1]!.lower;
      if (ending === 's' || ending === "'s") return notQuantity('year', tokens, at, at + 2);
    }
    if (!isYear(token)) return;
    let to = at + 1;
    const between = tokens[to];
    if (between && glued(token, between) && (isDash(between) || between.text === '/')) {
      const second = tokens[to + 1];
      const shape =
        second?.kind === 'number' && glued(between, second) && /^(?:\d\d|(?:1[5-9]|20)\d\d)$/.test(second.text);
      if (shape) return notQuantity('year', tokens, at, to + 2);
    }
    if (glued(token, between) && between?.kind === 'word') return;
    if (isCounted(tokens, at)) return;
    if (tokens[to]?.text === "'s") to += 1;
    return notQuantity('year', tokens, at, to);
  },
};

const isCounted = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]?.lower ?? '';
  if (before === 'of' && amount.has(tokens[at - 2]?.lower ?? '')) return true;
  const next2 = tokens[at + 2];
  if (
    !strongOpener.has(before) &&
    (isDash(tokens[at + 1]) || tokens[at + 1]?.lower === 'to') &&
    next2?.kind === 'number' &&
    !isYear(next2)
  )
    return true;
  const recent = /^(?:19[5-9]|20[0-3])\d$/.test(tokens[at]!.text) && !/00$/.test(tokens[at]!.text);
  if (strongOpener.has(before)) return false;
  const next = tokens[at + 1];
  if (!next) return false;
  if (isChange(tokens, at + 1)) return true;
  if (next.text === '%' || scales.has(next.lower) || currencyWords.has(next.lower)) return true;
  if (next.kind !== 'word') return false;
  if (measures.has(next.lower) && !/^(?:in|min|second)$/.test(next.lower)) return !opener.has(before);
  if (predicates.has(next.lower)) return !opener.has(before);
  for (let i = at + 1; i <= at + 3 && tokens[i]?.kind === 'word'; i += 1) {
    if (/^\p{Lu}/u.test(tokens[i]!.text)) return false;
    if (isPlural(tokens[i]!.lower))
      return (!opener.has(before) && !(recent && !hedged.has(before))) || tokens[i]!.lower === 'people';
    if (/^(?:in|at|of|on|by|the|a|and|to|for|with|when|after|was|is|has|had|as)$/.test(tokens[i]!.lower)) return false;
  }
  return false;
};

/** "(+4)", "(-12)": how a running total tells what the day added. */
const isChange = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '(' &&
  /^[+\-−–]$/.test(tokens[at + 1]?.text ?? '') &&
  tokens[at + 2]?.kind === 'number' &&
  tokens[at + 3]?.text === ')';
