import type { Token } from '../../../text/tokens.ts';
import {
  currencyCodes,
  currencyLetters,
  currencyNationalities,
  currencySigns,
  currencyWords,
} from '../../language/lexicon/currencies.ts';
import { gluedScales, scales } from '../../language/lexicon/number-words.ts';
import { singularOf } from '../../language/lexicon/singular.ts';
import { beforeHedge } from '../../language/phrases/before-hedge.ts';
import { glued, hitOf, isDash, type Parser } from './hit.ts';
import { numberOpeners, type ReadNumber, readNumber } from './number.ts';

/** Codes and the letters before a sign ("US$"), and "Y=". */
const moneyOpeners: ReadonlySet<string> = new Set([
  ...numberOpeners,
  ...[...currencyCodes.keys(), ...currencyLetters.keys()].map((code) => code.toLowerCase()),
  ...[...currencySigns.keys()].map((sign) => sign.slice(0, -1).toLowerCase()),
  'y',
]);

/**
 * A sum of money, also a range: sign before the number with the letters of its country ("US$5m", "A$475 million",
 * "£53.9bn", "$5-$10m"), ISO code on either side ("EUR50m", "100 million UAH"), or the currency's name behind it ("100
 * million hryvnias", "7.5 million Danish crowns", "145.6p"). The unit is the ISO 4217 code; "$" is USD unless letters say otherwise.
 */
export const money: Parser = {
  name: 'money',
  opens: moneyOpeners,
  parse: (tokens, at) => signFirst(tokens, at) ?? nameBehind(tokens, at),
};

interface Sign {
  readonly code: string;
  readonly to: number;
}

const readSign = (tokens: readonly Token[], at: number): Sign | undefined => {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token) return;
  if (token.kind === 'word' && next?.kind === 'symbol') {
    const code = currencySigns.get(`${token.text}${next.text}`);
    if (code && (glued(token, next) || token.text.length < 3)) return { code, to: at + 2 };
    if (currencyCodes.has(token.text) && currencySigns.has(next.text))
      return { code: currencyCodes.get(token.text)!, to: at + 2 };
  }
  if (token.text === '$' && next?.kind === 'word' && glued(token, next) && currencySigns.has(`${next.text}$`)) {
    return { code: currencySigns.get(`${next.text}$`)!, to: at + 2 };
  }
  if (token.text === '¥' && isChinese(tokens)) return { code: 'CNY', to: at + 1 };
  if (token.kind === 'symbol' && currencySigns.has(token.text))
    return { code: currencySigns.get(token.text)!, to: at + 1 };
  if (token.kind === 'word' && currencyCodes.has(token.text) && (token.text !== 'US' || glued(token, next)))
    return { code: currencyCodes.get(token.text)!, to: next?.text === '.' && glued(token, next) ? at + 2 : at + 1 };
  if (token.kind === 'word' && currencyLetters.has(token.text) && next?.kind === 'number' && glued(token, next))
    return { code: isPula(tokens, token) ? 'BWP' : currencyLetters.get(token.text)!, to: at + 1 };
  return gluedCode(tokens, at);
};

/** "EUR50m" is one word to the tokeniser only when letters and digits mix; "Y=100" writes yen with an equals sign. */
const gluedCode = (tokens: readonly Token[], at: number): Sign | undefined =>
  tokens[at]?.text === 'Y' && tokens[at + 1]?.text === '=' ? { code: 'JPY', to: at + 2 } : undefined;

const signFirst = (tokens: readonly Token[], at: number) => {
  const sign = readSign(tokens, at);
  if (!sign) return;
  const first = readNumber(tokens, sign.to, true);
  if (!first) return;
  const wordCode = tokens[at]?.kind === 'word' && tokens[sign.to - 1]?.kind !== 'symbol';
  if (wordCode && !glued(tokens[at], tokens[sign.to]) && tokens[sign.to]!.kind !== 'number') return;
  return withRange(tokens, at, first, sign.code);
};

const joins = (tokens: readonly Token[], at: number): boolean => isDash(tokens[at]) || tokens[at]?.lower === 'to';

/** "$5-10 million", "$5 to $10 million", "between $5m and $10m" (the words before are read by the range parser). */
const withRange = (tokens: readonly Token[], at: number, first: ReadNumber, code: string) => {
  if (joins(tokens, first.to)) {
    const sign = readSign(tokens, first.to + 1);
    const second = readNumber(tokens, sign?.to ?? first.to + 1, true);
    const fits = second && (sign || isDash(tokens[first.to])) && (!sign || sign.code === code);
    if (fits && !(tokens[first.to]?.lower === 'to' && !sign)) {
      const factor = second.scaled && !first.scaled && first.value < second.value / 1000 ? scaleOf(second) : 1;
      const low = first.value * factor;
      if (
        low < second.value &&
        !changesBefore(tokens, at) &&
        !(sign && isChangeToLevel(tokens, at, low, second.value))
      ) {
        return hitOf(
          'money',
          { tokens, from: at, to: second.to },
          {
            form: 'money',
            low,
            high: second.value,
            comparator: 'range',
            unit: code,
          },
        );
      }
    }
  }
  const to = tailOf(tokens, first.to, code);
  return hitOf('money', { tokens, from: at, to: to.to }, { form: 'money', value: first.value, unit: to.code });
};

/** "from $5m to $10m": a change has two ends, each a sum of its own. */
const changesBefore = (tokens: readonly Token[], at: number): boolean => tokens[at - 1]?.lower === 'from';

const changed =
  /^(?:ro?se|risen|f[ae]ll|fallen|grew|grown|shrank|shrunk|slid|sank|cut|down|up|(?:climb|jump|drop|increas|declin|surg|soar|slump|plung|dip|eas|plummet|widen|narrow|swell|expand|shr[iu]nk|reduc|rais|lower|tumbl|slipp|advanc|gain)(?:p?ed))$/;

const possible = /^(?:could|may|might|will|would|should|can|to)$/;

/** "fell by $1.2bn to $38.9bn", "up $3m to $45m": what it changed by, then what it came to. A bound and its like are a
 * range: "rose by $5 to $7". */
const isChangeToLevel = (tokens: readonly Token[], at: number, low: number, high: number): boolean => {
  let verb = beforeHedge(tokens, at);
  if (tokens[verb]?.lower === 'by') verb = beforeHedge(tokens, verb);
  if (!changed.test(tokens[verb]?.lower ?? '')) return false;
  // "could be cut by $1m to $5m": what has not happened is told in bounds
  if (high <= low * 3 && tokens[verb + 1]?.kind !== 'symbol') return false;
  return !tokens.slice(Math.max(0, verb - 3), verb).some(({ lower }) => possible.test(lower));
};

const scaleOf = (number: ReadNumber): number => {
  const magnitude = 10 ** (3 * Math.floor(Math.log10(number.value) / 3));
  return number.scaled ? magnitude : 1;
};

/** "¥" is yuan where the sentence speaks of China and not of Japan. */
const isChinese = (tokens: readonly Token[]): boolean =>
  tokens.some(({ lower }) => /^(?:china|chinese|beijing|shanghai|yuan|renminbi)$/.test(lower)) &&
  !tokens.some(({ lower }) => /^(?:japan|japanese|tokyo|yen)$/.test(lower));

/** "P" is the pula where the sentence speaks of Botswana. */
const isPula = (tokens: readonly Token[], { text }: Token): boolean =>
  text === 'P' && tokens.some(({ lower }) => /^(?:botswana|gaborone|pula)$/.test(lower));

/** A name that repeats or narrows the sign: "$5 million US", "$31.20 Canadian", "AU$5 dollars". */
const tailOf = (tokens: readonly Token[], at: number, code: string): Sign => {
  const token = tokens[at];
  if (token?.kind === 'word' && currencyCodes.get(token.text) !== undefined && code === 'USD') {
    return { code: currencyCodes.get(token.text)!, to: at + 1 };
  }
  if (token && (token.text === 'US' || token.text === 'U.S.') && code === 'USD' && tokens[at + 1]?.kind !== 'word')
    return { code, to: at + 1 };
  return { code, to: at };
};

const nameBehind = (tokens: readonly Token[], at: number) => {
  const first = readNumber(tokens, at, true);
  if (!first) return;
  let last = first;
  let low: number | null = null;
  if (joins(tokens, first.to)) {
    const second = readNumber(tokens, first.to + 1, true);
    const adjective = isDash(tokens[first.to]) && !second;
    if (second && second.value > first.value) {
      low = second.scaled && !first.scaled ? first.value * scaleOf(second) : first.value;
      last = second;
    } else if (!adjective) return;
  }
  const hyphen = isDash(tokens[last.to]) ? 1 : 0;
  const name = readName(tokens, last.to + hyphen);
  if (!name || (hyphen && isWeight(tokens, name.to)) || (!last.scaled && isWeighed(tokens, at, last))) return;
  const { value } = last;
  const cents = name.cents ? 100 : 1;
  return low === null
    ? hitOf('money', { tokens, from: at, to: name.to }, { form: 'money', value: value / cents, unit: name.code })
    : hitOf(
        'money',
        { tokens, from: at, to: name.to },
        {
          form: 'money',
          low: low / cents,
          high: value / cents,
          comparator: 'range',
          unit: name.code,
        },
      );
};

/** "500-pound bombs", but "a 500-pound fine". */
const isWeight = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lower === 'pound' &&
  tokens[at]?.kind === 'word' &&
  !/^(?:fines?|fees?|grants?|bills?|cheques?|prizes?|bonus(?:es)?|payments?|tickets?|deals?|notes?|rewards?|loans?|debts?|tax|charges?|funds?|gap|hole)$/.test(
    tokens[at]!.lower,
  );

/** "145.6p"; "1080p" is the sharpness of a picture. */
const isPence = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text === 'p' &&
  glued(tokens[at - 1], tokens[at]) &&
  tokens[at - 1]?.kind === 'number' &&
  !/^(?:360|480|576|720|1080|1440|2160)$/.test(tokens[at - 1]!.text) &&
  !(tokens[at + 1]?.text === '.' && tokens[at + 2]?.lower === 'm');

const weighing =
  /^(?:weigh(?:s|ed|ing|t|ts)?|heav(?:y|ier)|lbs?|kgs?|kilos?|kilograms?|tonnes?|tons?|ounces?|oz|grams?)$/;
const losing = /^(?:lost|lose|loses|losing|shed|sheds|shedding|gain|gained|gaining|drop|drops|dropped|dropping)$/;
const hedging = /^(?:about|around|nearly|almost|some|over|more|less|than|at|least|up|to|from|just|another)$/;

/** "weighs four pounds", "44 pounds (20 kilograms)", "has lost 30 pounds": no sterling. Looks ten tokens either way. */
const isWeighed = (tokens: readonly Token[], at: number, { to, value }: ReadNumber): boolean => {
  const name = tokens[isDash(tokens[to]) ? to + 1 : to]?.lower;
  if (name !== 'pound' && name !== 'pounds') return false;
  if (tokens.slice(Math.max(0, at - 10), to + 10).some(({ lower }) => weighing.test(lower))) return true;
  let verb = at - 1;
  while (verb > at - 5 && hedging.test(tokens[verb]?.lower ?? '')) verb -= 1;
  return value < 400 && losing.test(tokens[verb]?.lower ?? '');
};

const readName = (tokens: readonly Token[], at: number): (Sign & { cents: boolean }) | undefined => {
  const [one, two, three] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!one) return;
  if (one.kind === 'symbol' && (one.text === '€' || one.text === '₴' || one.text === '₽' || one.text === 'zł')) {
    return { code: currencySigns.get(one.text) ?? 'PLN', to: at + 1, cents: false };
  }
  if (one.text === '¢') return { code: 'USD', to: at + 1, cents: true };
  if (one.kind !== 'word') return;
  if (isPence(tokens, at)) return { code: 'GBP', to: at + 1, cents: true };
  const pair = two && currencyNationalities.get(`${one.lower} ${singularOf(two.lower)}`);
  if (pair) return { code: pair, to: at + 2, cents: false };
  const triple = two && three && currencyNationalities.get(`${two.lower} ${singularOf(three.lower)}`);
  if (triple && /^(?:new|hong|south)$/.test(one.lower)) return { code: triple, to: at + 3, cents: false };
  if (one.text.length === 3 && currencyCodes.has(one.text))
    return { code: currencyCodes.get(one.text)!, to: at + 1, cents: false };
  const code = currencyWords.get(one.lower);
  const scaled = scales.has(tokens[at - 1]?.lower ?? '') || gluedScales.has(tokens[at - 1]?.lower ?? '');
  if (!code || (notMoney(one.lower, two?.lower) && !(scaled && one.lower === 'rand'))) return;
  return { code, to: at + 1, cents: /^(?:cents?|pence|pais[ea])$/.test(one.lower) };
};

/** Words that are currencies only in company: "won the cup", "real progress", "2 pounds of sugar". */
const notMoney = (word: string, next: string | undefined): boolean =>
  word === 'pound' || word === 'pounds'
    ? next === 'of'
    : word === 'won'
      ? next !== undefined && /^(?:the|a|an|by|in|at|their|his|her|its)$/.test(next)
      : word === 'real' || word === 'rand' || word === 'dong' || /^drams?$/.test(word);
