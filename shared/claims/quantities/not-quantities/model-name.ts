import type { Token } from '../../../text/tokens.ts';
import { currencyCodes } from '../../language/lexicon/currencies.ts';
import { intransitiveCues } from '../../language/lexicon/effect-cues.ts';
import {
  adverbsBehindNouns,
  auxiliaries,
  conjunctions,
  months,
  nounPhraseEnders,
  nounPhraseOpeners,
  predicates,
  weekdays,
} from '../../language/lexicon/function-words.ts';
import { measures } from '../../language/lexicon/measures.ts';
import { scales, smallNumbers } from '../../language/lexicon/number-words.ts';
import { isPlural } from '../../language/lexicon/singular.ts';
import { glued, isDash, notQuantity, noWords, type Parser } from '../parsers/hit.ts';

/** Names that take a number even before a plural noun ("Boeing 737 jets", "FTSE 100 companies"). */
const numbered = new Set(
  `boeing airbus cessna learjet bell falcon embraer bombardier antonov tupolev ilyushin sukhoi mig leopard abrams geran
  shahed lancet kh iskander tomahawk himars patriot s&p p ftse cac nikkei dax russell stoxx asx tsx dow euro formula group fortune forbes
  iphone ipad galaxy pixel windows playstation xbox model covid channel radio bbc itv area studio apollo soyuz starship
  nasdaq mirage king alpha e-mini heat big pac sec expo agenda vision olympics cup worlds sars`.split(/\s+/),
);

/**
 * A number that belongs to a name: "Boeing 737-800", "S&P 500", "Falcon 9", "iPhone 11 Pro and 11 Pro Max", "Cessna 172S", "5G", "3D". A
 * capitalised word in mid-sentence before the number, and behind it nothing that can be counted. No quantity.
 */
export const modelName: Parser = {
  name: 'model-name',
  opens: noWords,
  parse: (tokens, at) => {
    const token = tokens[at]!;
    if (token.kind !== 'number') return;
    const next = tokens[at + 1];
    if (glued(token, next) && next?.kind === 'word' && isSuffix(next.text) && tokens[at - 1]?.kind !== 'symbol')
      return notQuantity('model-name', tokens, at, at + 2);
    if (isEdition(tokens, at)) return notQuantity('model-name', tokens, at, at + 2);
    if (isAirliner(tokens, at)) return notQuantity('model-name', tokens, at, at + 1);
    if (
      isDash(next) &&
      glued(token, next) &&
      glued(next, tokens[at + 2]) &&
      /^\p{Lu}{1,2}$/u.test(tokens[at + 2]?.text ?? '')
    )
      return notQuantity('model-name', tokens, at, at + 3);
    const stop = tokens[at - 1];
    if (stop?.text === '.' && glued(stop, token) && tokens[at - 2]?.kind === 'word' && glued(tokens[at - 2], stop)) {
      return notQuantity('model-name', tokens, at, at + 1);
    }
    if (!belongsToName(tokens, at)) return;
    let to = at + 1;
    while (isDash(tokens[to]) && glued(tokens[to - 1], tokens[to]) && glued(tokens[to], tokens[to + 1])) to += 2;
    if (glued(tokens[to - 1], tokens[to]) && tokens[to]?.kind === 'word') to += 1;
    return notQuantity('model-name', tokens, at, Math.min(to, tokens.length));
  },
};

/** True for a name that takes a number by habit: "Falcon", "Windows". */
export const isNumberedName = (token: Token | undefined): boolean =>
  token !== undefined && numbered.has(token.lower) && /^(?:\p{Lu}|i\p{Lu})/u.test(token.text);

/** "15 Pro" in "the Galaxy 14 and 15 Pro": the name itself stands further before. */
const isEdition = (tokens: readonly Token[], at: number): boolean =>
  /^(?:Pro|Max|Mini|Ultra)$/.test(tokens[at + 1]?.text ?? '') &&
  /^\d{1,2}$/.test(tokens[at]!.text) &&
  /^(?:and|or|the|new|,|\p{Lu}.*)$/u.test(tokens[at - 1]?.text ?? '');

/** "737 Max", "787 Dreamliners", "747 freighters", "737s": a Boeing, also behind a count of them. */
export const isAirliner = (tokens: readonly Token[], at: number): boolean => {
  if (!/^7[0-8]7$/.test(tokens[at]?.text ?? '')) return false;
  const next = tokens[at + 1];
  if (next?.kind !== 'word') return false;
  return (
    (next.lower === 's' && glued(tokens[at], next)) ||
    /^(?:max|dreamliners?|jets?|jetliners?|planes?|airplanes?|airliners?|freighters?|aircraft)$/.test(next.lower)
  );
};

/** "172S", "5G", "3D", "4x4": capital letters that are neither scale nor unit. */
const isSuffix = (text: string): boolean =>
  /^(?:\p{Lu}{1,3}\d*|x\d+|ers|er)$/u.test(text) &&
  !/^[KMBT]$/.test(text) &&
  !scales.has(text.toLowerCase()) &&
  (text === 'G' || !measures.has(text.toLowerCase())) &&
  !/^(?:MN|BN|TN|MM|C|F|V|W|A)$/.test(text) &&
  !currencyCodes.has(text);

const belongsToName = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]!;
  let before = tokens[at - 1];
  if (isDash(before) && glued(tokens[at - 2], before)) before = tokens[at - 2];
  if (before?.kind !== 'word' || token.text.includes(',')) return false;
  const next = tokens[at + 1];
  if (
    next &&
    (/^(?:%|percent|per|percentage)$/.test(next.lower) || scales.has(next.lower) || /^[$£€]$/.test(next.text))
  )
    return false;
  if (isNumberedName(before)) return true;
  if (!/^\p{Ll}?\p{Lu}/u.test(before.text)) return false;
  if (at < 2)
    return (
      at === 1 && /^\d$/.test(token.text) && auxiliaries.has(next?.lower ?? '') && !nounPhraseEnders.has(before.lower)
    );
  if (
    months.has(before.lower) ||
    weekdays.has(before.lower) ||
    nounPhraseEnders.has(before.lower) ||
    adverbsBehindNouns.has(before.lower) ||
    conjunctions.has(before.lower) ||
    nounPhraseOpeners.has(before.lower) ||
    intransitiveCues.has(next?.lower ?? '')
  )
    return false;
  if (tokens[at - 1]?.lower === "'s") return false;
  if (glued(token, next) && next?.kind === 'word') return false;
  if (next?.kind !== 'word')
    return !next || !isDash(next) || !glued(token, next)
      ? !/^(?:GMT|UTC)$/.test(before.text) && token.text.length <= 4
      : /^\d+$/.test(tokens[at + 2]?.text ?? '');
  if (measures.has(next.lower)) return false;
  if (predicates.has(next.lower) || auxiliaries.has(next.lower))
    return (
      tokens[at - 2]?.kind === 'word' && !nounPhraseEnders.has(tokens[at - 2]!.lower) && !predicates.has(next.lower)
    );
  for (let i = at + 1; i < at + 4 && tokens[i]?.kind === 'word'; i += 1) {
    if (nounPhraseEnders.has(tokens[i]!.lower)) return true;
    if (isPlural(tokens[i]!.lower)) return isNameBeforePlural(tokens, at);
  }
  return true;
};

/** Before a plural noun the words in front of the name decide: "of Mirage 2000 jets", but "sent Ukraine 300 tanks". */
const isNameBeforePlural = (tokens: readonly Token[], at: number): boolean => {
  let from = at - 1;
  while (from > 0 && /^\p{Lu}/u.test(tokens[from - 1]!.text) && tokens[from - 1]!.kind === 'word') from -= 1;
  const before = tokens[from - 1]?.lower ?? '';
  if (tokens[from - 1]?.kind === 'number' || smallNumbers.has(before)) return true;
  return (
    from > 0 &&
    /^(?:of|a|an|its|their|new|the|two|three|four|five|first)$/.test(before) &&
    (before !== 'the' || from < at - 1)
  );
};
