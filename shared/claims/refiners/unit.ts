import type { Token } from '../../text/tokens.ts';
import { durations, measures } from '../lexicon/measures.ts';
import { materiel, people, personnel } from '../lexicon/nouns.ts';
import { smallNumbers } from '../lexicon/number-words.ts';
import { singularOf } from '../lexicon/singular.ts';
import { adverbs, auxiliaries, predicates } from '../lexicon/words.ts';
import { glued, isDash } from '../parsers/hit.ts';
import type { Context, Draft, Phrase, Refiner } from './draft.ts';
import { readPhrase } from './noun-phrase.ts';

const rest = new Set(['more', 'others', 'other', 'another', 'additional', 'further']);
const skippable = new Set(
  'more other others additional further new of the a an these those their its his her our some such estimated total about around nearly over all'.split(
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
    const found = phraseOf(context.tokens, hit.to, hit.value === 1 || hit.value === 0);
    if (hit.form === 'fraction')
      return { ...draft, unit: '', phrase: found ?? draft.phrase, to: found ? Math.max(draft.to, found.to) : draft.to };
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

const phraseOf = (tokens: readonly Token[], start: number, singular: boolean): Phrase | undefined => {
  let at = start;
  let of = false;
  while (at < start + 8 && tokens[at]) {
    const token = tokens[at]!;
    if (token.lower === 'out' && tokens[at + 1]?.lower === 'of') at += 2;
    else if (token.lower === 'of') {
      of = true;
      at += 1;
    } else if (token.lower === 'others' || (token.lower === 'other' && !tokens[at + 1])) {
      return { from: start, to: at + 1, head: at, words: at };
    } else if (of && (token.kind === 'number' || smallNumbers.has(token.lower))) at += 1;
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

/** The unit's name: the head noun for people and weapons, the whole compound for other things. */
const nameOf = (tokens: readonly Token[], { words, head }: Phrase): string => {
  const noun = tokens[head]!;
  const singular = singularOf(noun.lower);
  const known = people.has(singular) || personnel.has(singular) || materiel.has(singular) || durations.has(singular);
  const own = /^\p{Lu}/u.test(noun.text) && words === head;
  if (known || own) return singular;
  const compound = tokens
    .slice(words, head)
    .filter((token) => token.kind === 'word' && token.text !== "'s" && !skippable.has(token.lower));
  return [...compound.map((token) => token.lower), singular].join(' ');
};

/** "44% of the popular vote": the words of what the share is of belong to the quote. */
const shareTail = (draft: Draft, tokens: readonly Token[]): Draft => {
  const { hit } = draft;
  if (hit.form !== 'percent') return draft;
  const found = readPhrase(tokens, hit.to, false);
  return found ? { ...draft, phrase: found } : draft;
};

const alone = (draft: Draft, { tokens, previous, earlier }: Context): Draft => {
  const next = tokens[draft.hit.to];
  const elliptic =
    !next ||
    next.kind === 'punctuation' ||
    auxiliaries.has(next.lower) ||
    predicates.has(next.lower) ||
    adverbs.has(next.lower) ||
    rest.has(next.lower) ||
    /^(?:in|on|at|by|and|of|from|with|as|during|after|who|were|while|when|to|died|dead|fatalities)$/.test(next.lower);
  if (!elliptic) return draft;
  const model = [previous, earlier].find((other) => other && other.hit.form === 'count');
  const to = rest.has(next?.lower ?? '') ? draft.hit.to + 1 : draft.to;
  const unit = model ? inherited(model) : '';
  return { ...draft, unit, to: Math.max(draft.to, to) };
};

const inherited = (model: Draft): string => model.unit;
