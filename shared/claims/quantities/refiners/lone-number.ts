import type { Token } from '../../../text/tokens.ts';
import { transitiveCues } from '../../language/lexicon/effect-cues.ts';
import {
  adverbsBehindNouns,
  auxiliaries,
  conjunctions,
  nounPhraseEnders,
  predicates,
} from '../../language/lexicon/function-words.ts';
import { casualtyNouns, people } from '../../language/lexicon/nouns.ts';
import { isPlural } from '../../language/lexicon/singular.ts';
import { beforeHedge } from '../../language/phrases/before-hedge.ts';
import { isAboard } from '../governor/held.ts';
import { otherEndOf } from '../governor/other-end.ts';
import { glued, type Hit, isDash } from '../parsers/hit.ts';
import { countedSubject } from './counted-subject.ts';
import type { Context, Draft } from './draft.ts';
import { endsPhrase, isObjectAhead, readPhrase } from './noun-phrase.ts';
import { unitName } from './unit-name.ts';

/** "a crowd of 81,365". */
const crowds = new Set(
  'crowd audience attendance gathering population workforce crew staff team squad family household jury panel congregation electorate city town village country nation'.split(
    ' ',
  ),
);
/** Words that stand for more of what was counted before. */
export const rest = new Set(['more', 'fewer', 'others', 'other', 'another', 'additional', 'further']);
const bare =
  /^(?:in|on|at|by|for|against|over|but|or|and|of|from|with|as|during|after|who|were|while|when|to|died|dead|fatalities|short|survived|escaped|abstained)$/;
/**
 * The unit of a number that no noun follows: shared with the number behind it, from "a crowd of", a label before it, the
 * measure before it, or of what was counted before.
 */
export const loneNumber = (draft: Draft, context: Context): Draft => {
  const { tokens, previous, counted } = context;
  const next = tokens[draft.hit.to];
  const shared = sharedBehind(draft, context);
  if (shared) return { ...draft, ...shared };
  const crowd = tokens[draft.hit.from - 1]?.lower === 'of' && crowds.has(tokens[draft.hit.from - 2]?.lower ?? '');
  if (crowd || isStaff(tokens, draft.hit.from)) return { ...draft, unit: 'person' };
  const label = labelBefore(tokens, draft.hit.from);
  if (label) return { ...draft, unit: label };
  const heading = headingBefore(tokens, draft.hit.from);
  if (heading) return { ...draft, unit: heading };
  const subject = draft.hit.form === 'count' ? countedSubject(tokens, draft.hit.from) : undefined;
  if (subject) return { ...draft, unit: subject };
  const end = otherEndOf(draft, previous, tokens);
  if (previous && (end || repeats(draft, previous, tokens)))
    return { ...draft, unit: previous.unit, hit: { ...draft.hit, form: previous.hit.form } };
  if (isAboard(tokens, draft.hit.to))
    return { ...draft, unit: people.has(counted?.unit ?? '') ? counted!.unit : 'person' };
  const acts = next !== undefined && isObjectAhead(tokens, draft.hit.to);
  if (!isElliptic(next) && !acts && !isBareParticiple(tokens, draft.hit.to)) return draft;
  const to = rest.has(next?.lower ?? '') ? draft.hit.to + 1 : draft.to;
  const before = counted?.unit ?? '';
  const alive = suffers(tokens, draft.hit.to) && (counted?.kind === 'materiel' || !before);
  const unit = alive || (isHarmed(tokens, draft.hit.from) && !people.has(before)) ? 'person' : before;
  return { ...draft, unit: unit === 'life' || casualtyNouns.has(unit) ? 'person' : unit, to: Math.max(draft.to, to) };
};

/** "Ten died", "hundreds were evacuated": people, though boats were counted before. */
const suffers = (tokens: readonly Token[], at: number): boolean => {
  let verb = at;
  while (verb < at + 3 && auxiliaries.has(tokens[verb]?.lower ?? '')) verb += 1;
  return /^(?:died|dead|drowned|perished|killed|injured|hurt|wounded|evacuated|arrested|detained|hospitali[sz]ed|jailed|imprisoned|deported|convicted|sentenced)$/.test(
    tokens[verb]?.lower ?? '',
  );
};

/** "airbags that have killed 27", "wounding at least 30". */
const isHarmed = (tokens: readonly Token[], from: number): boolean =>
  /^(?:kill(?:s|ed|ing)?|injur(?:es|ed|ing)|wound(?:s|ed|ing)|hospitali[sz](?:es|ed|ing))$/.test(
    tokens[beforeHedge(tokens, from)]?.lower ?? '',
  );

/** "employs 4,300", "employed about 900". */
const isStaff = (tokens: readonly Token[], from: number): boolean =>
  /^employ(?:s|ed|ing)?$/.test(tokens[beforeHedge(tokens, from)]?.lower ?? '');

/** "212 were cancelled and 650 delayed": a participle that nothing counted follows. */
const isBareParticiple = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return (
    /^\p{Ll}{3,}ed$/u.test(tokens[at]?.text ?? '') &&
    (next === undefined ||
      next.kind === 'punctuation' ||
      nounPhraseEnders.has(next.lower) ||
      conjunctions.has(next.lower) ||
      /^(?:an?|last|this|the|so|when)$/.test(next.lower))
  );
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
  const name = unitName(words, { from: 0, to: words.length, head: words.length - 1, words: 0 });
  return name === 'killed' ? 'dead' : name;
};

const namedHarm: Readonly<Record<string, string>> = {
  toll: 'death',
  dead: 'death',
  killed: 'death',
  injured: 'injury',
  wounded: 'injury',
};

/** "Casualties by region: Kharkiv 12": what the heading of a list counts, behind the name of the first item. */
const headingBefore = (tokens: readonly Token[], at: number): string | undefined => {
  let colon = at - 1;
  while (colon > at - 6 && tokens[colon]?.kind === 'word' && /^(?:\p{Lu}|the$)/u.test(tokens[colon]!.text)) colon -= 1;
  if (colon === at - 1 || tokens[colon]?.text !== ':') return;
  let from = colon;
  while (from > 0 && colon - from < 12 && tokens[from - 1]!.kind === 'word') from -= 1;
  for (let i = from; i < colon; i += 1) if (namedHarm[tokens[i]!.lower]) return namedHarm[tokens[i]!.lower];
  const phrase = readPhrase(tokens, from, false);
  return phrase &&
    isPlural(tokens[phrase.head]!.lower) &&
    !/^(?:results|figures|totals|numbers|scores|standings)$/.test(tokens[phrase.head]!.lower)
    ? unitName(tokens, phrase)
    : undefined;
};

const isElliptic = (next: Token | undefined): boolean =>
  !next ||
  next.kind === 'punctuation' ||
  auxiliaries.has(next.lower) ||
  predicates.has(next.lower) ||
  adverbsBehindNouns.has(next.lower) ||
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
