import type { Token } from '../../../text/tokens.ts';
import { adverbsBehindNouns, nounPhraseEnders } from '../../language/lexicon/function-words.ts';
import { isCapitalised } from '../../language/tags/word.ts';
import { isNumberedName } from '../not-quantities/model-name.ts';
import { type Hit, hitOf } from './hit.ts';
import { readNumber } from './number.ts';

const joiner = /^(?:[,;]|and|while|but)$/;
const opener = /^(?:[:(•]|[-–—])$/;
const behind = /^(?:[,.;:!?)]|and|while|but|last|this|next)$/;
const example = /^(?:including|like|namely|as|of|versions?|models?)$/;
const longestName = 5;
const mostTokensBetween = 30;

/**
 * Reads as counts the numbers behind names whose clause leaves out its verb and noun ("Germany sent 12 tanks and Poland
 * 14", "the Conservatives 121"), or whose list has them in its heading ("Casualties by region: Kharkiv 12, Sumy 7"). The
 * number before must be a count, or a second item follow; "12 jets, including the Orbit 14" is left alone. Linear.
 */
export const withGappedCounts = (tokens: readonly Token[], hits: readonly Hit[]): Hit[] => {
  const read: Hit[] = [];
  let before: Hit | undefined;
  hits.forEach((hit, i) => {
    const from = isDoubtfulName(tokens, hit) ? itemStart(tokens, hit.from) : -1;
    const counted = from !== -1 && (sharesClause(tokens, before, from) || opensList(tokens, hit, hits[i + 1], from));
    const own = counted ? countOf(tokens, hit, before) : hit;
    read.push(own);
    if (!/^(?:date|year|time-of-day|age)$/.test(own.rule)) before = own;
  });
  return read;
};

/**
 * True for a number taken as part of a name that may as well count: a plain number behind a name which takes none by
 * habit, set where an item of a list or a clause without its verb would stand.
 */
export const isDoubtfulName = (tokens: readonly Token[], hit: Hit): boolean => {
  if (hit.rule !== 'model-name' || hit.form !== 'none' || hit.to !== hit.from + 1) return false;
  if (!/^\d+(?:\.\d+)?$/.test(tokens[hit.from]!.text) || isNumberedName(tokens[hit.from - 1])) return false;
  const next = tokens[hit.to];
  const ends =
    !next || behind.test(next.lower) || nounPhraseEnders.has(next.lower) || adverbsBehindNouns.has(next.lower);
  return ends && itemStart(tokens, hit.from) !== -1;
};

/** Index of the first word of the item, "the" and "in" with it, where a joiner, an opener or nothing stands before; else -1. */
const itemStart = (tokens: readonly Token[], at: number): number => {
  let from = at;
  while (from > 0 && at - from < longestName && isCapitalised(tokens[from - 1]!)) from -= 1;
  if (from === at) return -1;
  if (tokens[from - 1]?.lower === 'the') from -= 1;
  if (tokens[from - 1]?.lower === 'in') from -= 1;
  const before = tokens[from - 1]?.lower ?? ':';
  return joiner.test(before) || opener.test(before) ? from : -1;
};

/** A count stands before, a joiner right before the item, and nothing says that the item is an example of what was counted. */
const sharesClause = (tokens: readonly Token[], before: Hit | undefined, from: number): boolean => {
  if (
    !before ||
    !/^(?:count|percent|measure)$/.test(before.form) ||
    from - before.to > mostTokensBetween ||
    !joiner.test(tokens[from - 1]?.lower ?? '')
  )
    return false;
  for (let i = before.to; i < from; i += 1) if (example.test(tokens[i]!.lower)) return false;
  return true;
};

/** The item opens the sentence or stands behind a colon, and right behind it comes another. */
const opensList = (tokens: readonly Token[], hit: Hit, next: Hit | undefined, from: number): boolean => {
  if (!next || !opener.test(tokens[from - 1]?.lower ?? ':') || !joiner.test(tokens[hit.to]?.lower ?? '')) return false;
  const second = isDoubtfulName(tokens, next) ? itemStart(tokens, next.from) : -1;
  return second === hit.to + 1;
};

/** A plain count, or more of the measure before: "Latvia 1.1% and Poland 0.7". */
const countOf = (tokens: readonly Token[], { from }: Hit, before: Hit | undefined): Hit => {
  const number = readNumber(tokens, from);
  const shared = before && before.form !== 'count' && before.form !== 'none' ? before : undefined;
  return hitOf(
    shared?.rule ?? 'count',
    { tokens, from, to: number?.to ?? from + 1 },
    {
      value: number?.value ?? null,
      ...(shared ? { form: shared.form, unit: shared.unit } : {}),
    },
  );
};
