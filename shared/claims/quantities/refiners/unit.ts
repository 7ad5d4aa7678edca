import type { Token } from '../../../text/tokens.ts';
import { currencyWords } from '../../language/lexicon/currencies.ts';
import { durations, measures } from '../../language/lexicon/measures.ts';
import { verbForms } from '../../language/lexicon/news-verbs.ts';
import { people } from '../../language/lexicon/nouns.ts';
import { gluedScales, scales, smallNumbers } from '../../language/lexicon/number-words.ts';
import { isPlural, singularOf } from '../../language/lexicon/singular.ts';
import { glued, isDash } from '../parsers/hit.ts';
import type { Draft, Phrase, Refiner } from './draft.ts';
import { loneNumber, rest } from './lone-number.ts';
import { endsPhrase, readPhrase } from './noun-phrase.ts';
import { skippable, unitName } from './unit-name.ts';

/** What people in unnamed numbers do: "thousands rally". */
const gatherings = new Set(
  'rally march protest gather attend flee demonstrate turn take mourn celebrate join'.split(' '),
);
const chance = /^(?:chances?|odds|probability|risk|likelihood)$/;
/**
 * Finds what a plain number counts: the noun phrase behind it, through "of" ("dozens of houses", "34 of 67 missiles"), or
 * behind a hyphen ("30-day", "ten-storey"). A number that stands alone where people are counted ("35 are injured", "19
 * more", "three critically") takes the unit counted before it, else `person`.
 */
export const unit: Refiner = {
  name: 'unit',
  refine: (draft, context) => {
    const { hit } = draft;
    if (hit.form === 'percent' || hit.form === 'money' || hit.form === 'measure' || hit.form === 'multiple')
      return shareTail(draft, context.tokens);
    const attribute = hyphened(context.tokens, draft);
    if (attribute) return attribute;
    const pointed = amongThem(context.tokens, draft);
    if (pointed) return pointed;
    const spelled = attributive(context.tokens, draft);
    if (spelled) return spelled;
    const sized = context.hits.find((other) => other.from === hit.to && other.form === 'measure');
    const verb = context.tokens[hit.to]?.lower ?? '';
    if (hit.form === 'count' && hit.comparator === 'order' && gatherings.has(verb)) return { ...draft, unit: 'person' };
    const start = sized?.to ?? behindPlus(context.tokens, hit.to);
    const found = phraseOf(context.tokens, start, hit.value === 1 || hit.value === 0);
    if (hit.rule === 'one-in') {
      const odds = context.tokens.some(({ lower }) => chance.test(lower));
      if (hit.unit) return draft;
      return { ...draft, unit: odds ? 'chance' : found ? unitName(context.tokens, found) : '' };
    }
    if (hit.form === 'fraction') {
      const whole = found ?? massBehind(context.tokens, hit.to);
      return whole
        ? { ...draft, unit: unitName(context.tokens, whole), phrase: whole, to: Math.max(draft.to, whole.to) }
        : draft;
    }
    const code = found && hit.value !== null ? moneyOf(context.tokens[found.head]!.lower) : undefined;
    if (found && code)
      return { ...draft, unit: code, hit: { ...hit, form: 'money' }, to: Math.max(draft.to, found.to) };
    if (found) {
      const name = hit.unit || unitName(context.tokens, found);
      // "between 40,000 and 45,000 years old"
      const old = durations.has(name) && context.tokens[found.to]?.lower === 'old' ? 1 : 0;
      return {
        ...draft,
        unit: old ? `${name} of age` : name,
        phrase: found,
        to: Math.max(draft.to, found.to + old),
      };
    }
    return hit.unit ? draft : loneNumber(draft, context);
  },
};

/** "a third of the harvest": a whole that is no plural ends before its verb or preposition. */
const massBehind = (tokens: readonly Token[], at: number): Phrase | undefined => {
  if (tokens[at]?.lower !== 'of' || !/^(?:the|its|their|his|her|our|this|that|all)$/.test(tokens[at + 1]?.lower ?? ''))
    return;
  const found = readPhrase(tokens, at + 2, true);
  if (found) return { ...found, from: at };
  // "of the grant": behind "the" stands a noun, whatever else the word may be
  const [noun, next] = [tokens[at + 2], tokens[at + 3]];
  if (noun?.kind !== 'word' || endsPhrase(noun) || /(?:ed|ing)$/.test(noun.lower)) return;
  if (next && !endsPhrase(next) && !verbForms.has(next.lower)) return;
  return { from: at, to: at + 3, head: at + 2, words: at + 2 };
};

const phraseOf = (tokens: readonly Token[], start: number, singular: boolean): Phrase | undefined => {
  let at = /^(?:or more|or fewer|or less|or so)$/.test(`${tokens[start]?.lower} ${tokens[start + 1]?.lower}`)
    ? start + 2
    : start;
  let of = false;
  while (at < start + 8 && tokens[at]) {
    const token = tokens[at]!;
    if (token.lower === 'out' && tokens[at + 1]?.lower === 'of') {
      of = true;
      at += 2;
    } else if (token.lower === 'of') {
      of = true;
      at += 1;
    } else if (token.lower === 'others' || (token.lower === 'other' && !tokens[at + 1])) {
      return { from: start, to: at + 1, head: at, words: at };
    } else if (of && (token.kind === 'number' || smallNumbers.has(token.lower) || isScale(tokens, at))) at += 1;
    else if (skippable.has(token.lower) && (of || rest.has(token.lower) || token.lower === 'new')) at += 1;
    else break;
  }
  const found = readPhrase(tokens, at, singular && !of);
  return found && { ...found, from: start };
};

/** "million", and the "m" of "4.3m". */
const isScale = (tokens: readonly Token[], at: number): boolean => {
  const { lower } = tokens[at]!;
  return (
    scales.has(lower) ||
    (gluedScales.has(lower) && tokens[at - 1]?.kind === 'number' && glued(tokens[at - 1], tokens[at]))
  );
};

/** "90-plus flats", "40+ flats", "40-odd flats". */
const behindPlus = (tokens: readonly Token[], at: number): number => {
  if (tokens[at]?.text === '+') return at + 1;
  return isDash(tokens[at]) && /^(?:plus|odd)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at;
};

/** "30-day ceasefire": the unit is glued on, the phrase goes on to what it describes. */
const hyphened = (tokens: readonly Token[], draft: Draft): Draft | undefined => {
  const at = draft.hit.to;
  const [dash, word] = [tokens[at], tokens[at + 1]];
  if (!isDash(dash) || !glued(tokens[at - 1], dash) || !glued(dash, word) || word?.kind !== 'word') return;
  const [first = ''] = word.lower.split('-');
  // "a 20-a-day smoker" says nowhere what is counted; "90-plus flats" says it behind
  if (/^(?:an?|per)$/.test(first)) return draft;
  if (first === 'plus' || first === 'odd') return;
  const strong = first === 'strong' || first === 'member' || first === 'person';
  const described = readPhrase(tokens, at + 2, true);
  const phrase = { from: at + 1, to: at + 2, head: at + 1, words: at + 1 };
  return {
    ...draft,
    unit: draft.hit.unit || (strong ? 'person' : (measures.get(first) ?? singularOf(first))),
    phrase,
    to: described && described.to - at < 7 ? described.to : at + 2,
  };
};

/** The currency that a noun surely names, behind "280 million of the 1.5 billion shekels". */
const moneyOf = (noun: string): string | undefined =>
  /^(?:drams?|pounds?|won|rand|dong|real|cents?|pence)$/.test(noun) ? undefined : currencyWords.get(noun);

/** Singular behind a number greater than one, they say of what the noun behind consists: "a 15 member committee". */
const sizes = new Set(['member', 'seat', 'bed', 'storey', 'story', 'page']);

/** "a 30 day truce", "a 15 member committee": a singular span of time or size before the noun is the unit. */
const attributive = (tokens: readonly Token[], draft: Draft): Draft | undefined => {
  const { hit } = draft;
  const [unit, noun] = [tokens[hit.to]?.lower ?? '', tokens[hit.to + 1]];
  if (
    hit.form !== 'count' ||
    (hit.value ?? 2) <= 1 ||
    noun?.kind !== 'word' ||
    endsPhrase(noun) ||
    !(durations.has(unit) || (sizes.has(unit) && !isPlural(noun.lower)))
  )
    return;
  return { ...draft, unit, phrase: { from: hit.to, to: hit.to + 1, head: hit.to, words: hit.to }, to: hit.to + 2 };
};

/** "two of them children": what they are stands behind. */
const amongThem = (tokens: readonly Token[], draft: Draft): Draft | undefined => {
  const at = draft.hit.to;
  if (tokens[at]?.lower !== 'of' || !/^(?:them|whom)$/.test(tokens[at + 1]?.lower ?? '')) return;
  const [noun, next] = [tokens[at + 2], tokens[at + 3]];
  if (!noun || !people.has(singularOf(noun.lower)) || !isPlural(noun.lower) || next?.kind === 'word') return;
  return {
    ...draft,
    unit: singularOf(noun.lower),
    phrase: { from: at, to: at + 3, head: at + 2, words: at + 2 },
    to: at + 3,
  };
};

/** "44% of the popular vote": the words of what the share is of belong to the quote. */
const shareTail = (draft: Draft, tokens: readonly Token[]): Draft => {
  const { hit } = draft;
  if (hit.form !== 'percent') return draft;
  const found = readPhrase(tokens, hit.to, false);
  return found ? { ...draft, phrase: found } : draft;
};
