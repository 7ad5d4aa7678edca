import type { Token } from '../../text/tokens.ts';
import { currencyWords } from '../lexicon/currencies.ts';
import { transitiveCues } from '../lexicon/effect-cues.ts';
import { durations, measures } from '../lexicon/measures.ts';
import { materiel, people, personnel } from '../lexicon/nouns.ts';
import { scales, smallNumbers } from '../lexicon/number-words.ts';
import { singularOf } from '../lexicon/singular.ts';
import { adverbs, auxiliaries, predicates } from '../lexicon/words.ts';
import { glued, type Hit, isDash } from '../parsers/hit.ts';
import type { Context, Draft, Phrase, Refiner } from './draft.ts';
import { endsPhrase, readPhrase } from './noun-phrase.ts';

/** What people in unnamed numbers do: "thousands rally". */
const gatherings = new Set(
  'rally march protest gather attend flee demonstrate turn take mourn celebrate join'.split(' '),
);
/** "a crowd of 81,365". */
const crowds = new Set(
  'crowd audience attendance gathering population workforce city town village country nation'.split(' '),
);
const chance = /^(?:chances?|odds|probability|risk|likelihood)$/;
const rest = new Set(['more', 'fewer', 'others', 'other', 'another', 'additional', 'further']);
const bare =
  /^(?:in|on|at|by|for|against|over|but|or|and|of|from|with|as|during|after|who|were|while|when|to|died|dead|fatalities|short|survived|escaped|abstained)$/;
const skippable = new Set(
  'more other others additional further new of the a an these those their its his her our some such estimated total last first past about around nearly over all'.split(
    ' ',
  ),
);

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
    const spelled = attributive(context.tokens, draft);
    if (spelled) return spelled;
    const sized = context.hits.find((other) => other.from === hit.to && other.form === 'measure');
    const verb = context.tokens[hit.to]?.lower ?? '';
    if (hit.form === 'count' && hit.comparator === 'order' && gatherings.has(verb)) return { ...draft, unit: 'person' };
    const found = phraseOf(context.tokens, sized?.to ?? hit.to, hit.value === 1 || hit.value === 0);
    if (hit.rule === 'one-in') {
      const odds = context.tokens.some(({ lower }) => chance.test(lower));
      return { ...draft, unit: odds ? 'chance' : found ? nameOf(context.tokens, found) : '' };
    }
    if (hit.form === 'fraction') {
      const whole = found ?? massBehind(context.tokens, hit.to);
      return whole
        ? { ...draft, unit: nameOf(context.tokens, whole), phrase: whole, to: Math.max(draft.to, whole.to) }
        : draft;
    }
    const code = found && hit.value !== null ? moneyOf(context.tokens[found.head]!.lower) : undefined;
    if (found && code)
      return { ...draft, unit: code, hit: { ...hit, form: 'money' }, to: Math.max(draft.to, found.to) };
    if (found)
      return {
        ...draft,
        unit: hit.unit || nameOf(context.tokens, found),
        phrase: found,
        to: Math.max(draft.to, found.to),
      };
    return hit.unit ? draft : alone(draft, context);
  },
};

/** "a third of the harvest": a whole that is no plural ends before its verb or preposition. */
const massBehind = (tokens: readonly Token[], at: number): Phrase | undefined => {
  if (tokens[at]?.lower !== 'of' || !/^(?:the|its|their|his|her|our|this|that|all)$/.test(tokens[at + 1]?.lower ?? ''))
    return;
  const found = readPhrase(tokens, at + 2, true);
  return found && { ...found, from: at };
};

const phraseOf = (tokens: readonly Token[], start: number, singular: boolean): Phrase | undefined => {
  let at = /^(?:or more|or fewer|or less|or so)$/.test(`${tokens[start]?.lower} ${tokens[start + 1]?.lower}`)
    ? start + 2
    : start;
  let of = false;
  while (at < start + 8 && tokens[at]) {
    const token = tokens[at]!;
    if (token.lower === 'out' && tokens[at + 1]?.lower === 'of') at += 2;
    else if (token.lower === 'of') {
      of = true;
      at += 1;
    } else if (token.lower === 'others' || (token.lower === 'other' && !tokens[at + 1])) {
      return { from: start, to: at + 1, head: at, words: at };
    } else if (of && (token.kind === 'number' || smallNumbers.has(token.lower) || scales.has(token.lower))) at += 1;
    else if (skippable.has(token.lower) && (of || rest.has(token.lower) || token.lower === 'new')) at += 1;
    else break;
  }
  const found = readPhrase(tokens, at, singular && !of);
  return found && { ...found, from: start };
};

/** "30-day ceasefire": the unit is glued on, the phrase goes on to what it describes. */
const hyphened = (tokens: readonly Token[], draft: Draft): Draft | undefined => {
  const at = draft.hit.to;
  const [dash, word] = [tokens[at], tokens[at + 1]];
  if (!isDash(dash) || !glued(tokens[at - 1], dash) || !glued(dash, word) || word?.kind !== 'word') return;
  const [first = ''] = word.lower.split('-');
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

/** "a 30 day truce": a singular span of time before the noun is the unit. */
const attributive = (tokens: readonly Token[], draft: Draft): Draft | undefined => {
  const { hit } = draft;
  const [unit, noun] = [tokens[hit.to]?.lower ?? '', tokens[hit.to + 1]];
  if (
    hit.form !== 'count' ||
    (hit.value ?? 2) <= 1 ||
    !durations.has(unit) ||
    noun?.kind !== 'word' ||
    endsPhrase(noun)
  )
    return;
  return { ...draft, unit, phrase: { from: hit.to, to: hit.to + 1, head: hit.to, words: hit.to }, to: hit.to + 2 };
};

/** The unit's name: the head noun for people and weapons, the whole compound for other things. */
const nameOf = (tokens: readonly Token[], { words, head }: Phrase): string => {
  const noun = tokens[head]!;
  const measured = /^pounds?$/.test(noun.lower) ? 'pound-mass' : measures.get(noun.lower);
  if (measured) return measured;
  const singular = singularOf(noun.lower);
  const known = people.has(singular) || personnel.has(singular) || materiel.has(singular) || durations.has(singular);
  const own = /^\p{Lu}/u.test(noun.text) && words === head;
  if (known || own) return singular;
  const compound = tokens
    .slice(words, head)
    .filter(
      (token) => token.kind === 'word' && token.text !== "'s" && !skippable.has(token.lower) && token.lower !== 'and',
    );
  return [...compound.map((token) => token.lower), singular].join(' ');
};

/** "44% of the popular vote": the words of what the share is of belong to the quote. */
const shareTail = (draft: Draft, tokens: readonly Token[]): Draft => {
  const { hit } = draft;
  if (hit.form !== 'percent') return draft;
  const found = readPhrase(tokens, hit.to, false);
  return found ? { ...draft, phrase: found } : draft;
};

const alone = (draft: Draft, context: Context): Draft => {
  const { tokens, previous, counted } = context;
  const next = tokens[draft.hit.to];
  const shared = sharedBehind(draft, context);
  if (shared) return { ...draft, ...shared };
  const crowd = tokens[draft.hit.from - 1]?.lower === 'of' && crowds.has(tokens[draft.hit.from - 2]?.lower ?? '');
  if (crowd) return { ...draft, unit: 'person' };
  const label = labelBefore(tokens, draft.hit.from);
  if (label) return { ...draft, unit: label };
  if (previous && repeats(draft, previous, tokens))
    return { ...draft, unit: previous.unit, hit: { ...draft.hit, form: previous.hit.form } };
  if (!isElliptic(next)) return draft;
  const to = rest.has(next?.lower ?? '') ? draft.hit.to + 1 : draft.to;
  return { ...draft, unit: counted?.unit ?? '', to: Math.max(draft.to, to) };
};

/** "tanks – 1,361", "Artillery systems: 659": an item of a list whose unit stands before a dash or colon. */
const labelBefore = (tokens: readonly Token[], at: number): string | undefined => {
  const from = /^(?:about|around|over|some)$/.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
  const mark = tokens[from - 1];
  if (!mark || !(isDash(mark) || mark.text === ':') || (isDash(mark) && glued(tokens[from - 2], mark))) return;
  const words: Token[] = [];
  for (let i = from - 2; i >= 0 && words.length < 5 && tokens[i]!.kind === 'word'; i -= 1) words.unshift(tokens[i]!);
  const before = tokens[from - 2 - words.length];
  const last = words.at(-1);
  if (
    !last ||
    (before && !/^[,;)•/]$/.test(before.text)) ||
    words.some((word) => endsPhrase(word) && word.lower !== 'and')
  )
    return;
  return nameOf(words, { from: 0, to: words.length, head: words.length - 1, words: 0 });
};

const isElliptic = (next: Token | undefined): boolean =>
  !next ||
  next.kind === 'punctuation' ||
  auxiliaries.has(next.lower) ||
  predicates.has(next.lower) ||
  adverbs.has(next.lower) ||
  rest.has(next.lower) ||
  bare.test(next.lower) ||
  (transitiveCues.has(next.lower) && /(?:ed|en|wn|unk)$/.test(next.lower));

/** "4 or 5 euros", "27 and 31 ppb": the unit behind the second number is the first one's too. */
const sharedBehind = ({ hit }: Draft, { tokens, hits }: Context): { unit: string; hit: Hit } | undefined => {
  const next = hits.find((other) => other.from >= hit.to);
  const gap = tokens
    .slice(hit.to, next?.from ?? hit.to)
    .map(({ lower }) => lower)
    .join(' ');
  if (!next || !/^(?:- )?(?:or|and|to|-|–)$/.test(gap)) return;
  if (next.form === 'none' || next.form === 'count' || next.form === 'fraction' || !next.unit) return;
  const low = next.low ?? next.value ?? 0;
  return (hit.value ?? 0) * 1000 < low ? undefined : { unit: next.unit, hit: { ...hit, form: next.form } };
};

/** "up 2 percent … but fell by 1", "from 208 pounds to 193": a bare number behind a preposition takes the measure before it. */
const repeats = ({ hit, from }: Draft, previous: Draft, tokens: readonly Token[]): boolean => {
  const { form } = previous.hit;
  if (form !== 'percent' && form !== 'money' && form !== 'measure') return false;
  const next = tokens[hit.to];
  if (next && !(next.kind === 'punctuation' || /^(?:on|in|for|and|from|last|this|compared|an?)$/.test(next.lower)))
    return false;
  const value = previous.hit.value ?? previous.hit.high ?? 0;
  return (
    /^(?:by|to|from|of|than|is|was|at)$/.test(tokens[from - 1]?.lower ?? '') &&
    (hit.value ?? 0) < value * 20 &&
    (hit.value ?? 0) > value / 20
  );
};
