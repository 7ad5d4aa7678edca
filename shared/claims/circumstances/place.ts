import type { Span } from '../../domain/span.ts';
import type { Token } from '../../text/tokens.ts';
import { months, nounPhraseEnders, weekdays } from '../language/lexicon/function-words.ts';
import { appositionEnd, areas } from '../language/phrases/insertion.ts';
import { isCapital } from '../language/tags/word.ts';
import { isCircumstanceOf, type StatedClause } from './circumstance.ts';

const before = new Set(['in', 'near', 'at', 'across', 'outside', 'over', 'around', 'off', 'inside', 'throughout']);
const joins = new Set(['of', 'the', 'de', 'da', 'do', 'dos', 'du', 'del', 'la', 'al', 'el', "'s", '’s']);
const attacks = /^(?:(?:air)?(?:strike|attack|raid|assault)s?|shelling|bombardment)$/;
const peoples = new Set(
  (
    'israeli iraqi pakistani saudi emirati yemeni bangladeshi nepali kuwaiti qatari omani somali american german african mexican ' +
    'european korean chilean french dutch greek swiss czech slovak thai afghan tajik uzbek kazakh'
  ).split(' '),
);

/**
 * The place named nearest to a clause, as written: in it, else behind or before it in the sentence where it can be told of the
 * clause. Capitalised words after "in", "near", "at", "strikes on" … ("in Kharkiv Oblast", "near Mocimboa da Praia"). Null when
 * there is none; months and days are no places, nor is what says whose something is ("in Israeli strikes").
 */
export const placeNear = (tokens: readonly Token[], stated: StatedClause): (Span & { text: string }) | null => {
  const { text, clause } = stated;
  const places = placesIn(text, tokens).filter((place) => isCircumstanceOf(stated, place));
  const behind = places.find(({ start }) => start >= clause.start);
  return behind ?? places.findLast(({ end }) => end <= clause.start) ?? null;
};

const placesIn = (text: string, tokens: readonly Token[]): (Span & { text: string })[] => {
  const places: (Span & { text: string })[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (!before.has(tokens[i]!.lower) && !(tokens[i]!.lower === 'on' && attacks.test(tokens[i - 1]?.lower ?? '')))
      continue;
    const from = tokens[i + 1]?.lower === 'the' ? i + 2 : i + 1;
    let to = from;
    for (let k = from; k < tokens.length && k < from + 8; k += 1) {
      const token = tokens[k]!;
      if (isPlaceWord(token)) to = k + 1;
      else if (token.text === '.' && /^(?:St|Ft|Mt|Ste)$/.test(tokens[k - 1]!.text) && isPlaceWord(tokens[k + 1]))
        continue;
      else if (!(k > from && joins.has(token.lower) && isPlaceWord(tokens[k + 1]))) break;
    }
    if (to === from || (from === i + 2 && tokens[to + 1]?.lower === 'of' && tokens[to]?.lower === tokens[to]?.text))
      continue;
    if (isOwner(tokens, from, to)) continue;
    to = appositionEnd(tokens, to) ?? to;
    const start = tokens[from]!.start;
    const end = tokens[to - 1]!.end;
    places.push({ start, end, text: text.slice(start, end) });
    i = to - 1;
  }
  return places;
};

/** "in Israeli strikes", "in Russian shelling": one word that says whose the thing behind it is. */
const isOwner = (tokens: readonly Token[], from: number, to: number): boolean => {
  const { lower } = tokens[from]!;
  const next = tokens[to];
  if (to !== from + 1 || next?.kind !== 'word' || !/^\p{Ll}/u.test(next.text)) return false;
  if (nounPhraseEnders.has(next.lower) || areas.test(next.lower)) return false;
  return peoples.has(lower) || /(?:ian|ish|ese)$/.test(lower);
};

const isPlaceWord = (token: Token | undefined): boolean =>
  Boolean(
    token &&
      token.kind === 'word' &&
      isCapital(token.text) &&
      token.text !== 'No' &&
      !months.has(token.lower) &&
      !weekdays.has(token.lower),
  );
