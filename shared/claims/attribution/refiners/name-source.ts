import type { Attribution } from '../../../domain/extracted-claim.ts';
import type { Span } from '../../../domain/span.ts';
import {
  anonymous,
  documents,
  offices,
  officials,
  organisations,
  states,
  witnesses,
} from '../../language/lexicon/sources.ts';
import type { Word } from '../../language/tags/word.ts';
import type { Hit, SentenceContext } from '../context.ts';
import { subjectBefore } from '../subject-before.ts';

type SourceKind = Attribution['sourceKind'];
type Named = Pick<Attribution, 'sourceName' | 'sourceKind'>;

const personal = /^(?:he|she|him|her|his|they|them|their|it|its|i|we|my|our|you|your|me|us)(?:self|selves)?$/u;
const relative = /^(?:who|whom|whose|which|that)$/u;
const plural = /^(?:they|them|their)$/u;
const thing = /^(?:it|its)(?:self)?$/u;
const speakers = /^(?:i|we|my|our|you|your|me|us|myself|ourselves|yourself)$/u;

/**
 * Names each source as written, without apposition and relative clause, and says what kind of source it is. A pronoun
 * takes the only fitting source named before it in its paragraph; where there is none or more than one it stays
 * `unresolved`, without a name. "who" takes the noun phrase before it.
 */
export const nameSources = (
  hits: readonly Hit[],
  contextAt: (offset: number) => SentenceContext | undefined,
): Named[] => {
  const ordered = hits.map((hit, index) => ({ hit, index })).sort((a, b) => start(a.hit) - start(b.hit));
  const named: Named[] = hits.map(({ rule }) => ({
    sourceName: null,
    sourceKind: rule === 'quotation' ? 'unresolved' : 'anonymous',
  }));
  let block = -1;
  let before: Speaker[] = [];
  let last: (Speaker & { readonly block: number }) | undefined;
  for (const { hit, index } of ordered) {
    const ctx = contextAt(start(hit));
    if (!ctx) continue;
    if (ctx.sentence.block !== block) {
      block = ctx.sentence.block;
      before = [];
    }
    const recent = last && block - last.block <= mostParagraphsBack ? last : undefined;
    const one = hit.source ? nameOf(ctx, hit.source, { before, recent }, contextAt) : spokenOn(hit, recent);
    if (!one) continue;
    named[index] = one;
    if (!hit.source || !one.sourceName) continue;
    before = [...before.slice(-memory), { name: one.sourceName, kind: one.sourceKind }];
    if (speaks.test(hit.rule)) last = { name: one.sourceName, kind: one.sourceKind, block };
  }
  return named;
};

interface Speaker {
  readonly name: string;
  readonly kind: SourceKind;
}

/** Rules by which somebody speaks, not only wishes or judges. */
const speaks = /^(?:clause-(?:say|tell)|trailing|inverted|according-to|speaker-colon)$/u;

/** A pronoun or a quotation without a speaker goes on from whoever spoke last, over this many paragraphs. */
const mostParagraphsBack = 3;

/** A quotation that names nobody is of whoever spoke last. */
const spokenOn = ({ rule }: Hit, recent: Speaker | undefined): Named | undefined =>
  rule === 'quotation' && recent && isPerson(recent) ? { sourceName: recent.name, sourceKind: recent.kind } : undefined;

/** How many sources of a paragraph are remembered. */
const memory = 20;

const start = (hit: Hit): number => hit.source?.start ?? hit.cue?.start ?? hit.content?.start ?? 0;

const nameOf = (
  ctx: SentenceContext,
  source: Span,
  { before, recent }: { readonly before: readonly Speaker[]; readonly recent: Speaker | undefined },
  contextAt: (offset: number) => SentenceContext | undefined,
): Named => {
  const written = ctx.text.slice(source.start, source.end);
  const lower = written.toLowerCase();
  if (relative.test(lower)) {
    const name = antecedent(ctx, source);
    return name ? { sourceName: name, sourceKind: kindOf(name) } : { sourceName: null, sourceKind: 'unresolved' };
  }
  if (personal.test(lower)) {
    const last = ctx.index > 0 ? contextAt(ctx.sentence.start - 1) : undefined;
    const previous = last?.sentence.block === ctx.sentence.block ? last : undefined;
    const near = before.length > 0 || !previous ? before : openingSubject(previous);
    const found = certain(ctx, source, lower, near);
    const nearest = found && !speaksOfAnother(ctx, source, lower, found, previous) ? found : undefined;
    const name = nearest ?? (before.length === 0 ? lastSpeaker(lower, recent) : undefined);
    return name ? { sourceName: name, sourceKind: kindOf(name) } : { sourceName: null, sourceKind: 'unresolved' };
  }
  return namedAsWritten(written);
};

const namedAsWritten = (written: string): Named => {
  const name = shortName(written);
  return name ? { sourceName: name, sourceKind: kindOf(name) } : { sourceName: null, sourceKind: 'unresolved' };
};

/** "he said" in a paragraph that names nobody: the person who spoke last. */
const lastSpeaker = (pronoun: string, recent: Speaker | undefined): string | undefined =>
  recent && ![plural, thing, speakers].some((one) => one.test(pronoun)) && isPerson(recent) ? recent.name : undefined;

const isPerson = ({ name, kind }: Speaker): boolean => kind === 'person' || looksLikePerson(name);

/** The only source named before in the paragraph that the pronoun can stand for, or the subject of the sentence before. */
const certain = (
  ctx: SentenceContext,
  source: Span,
  pronoun: string,
  before: readonly Speaker[],
): string | undefined => {
  if (speakers.test(pronoun)) return undefined;
  const fits = before.filter(({ name, kind }) => canStandFor(pronoun, name, kind));
  const names = new Set(fits.map(({ name }) => lastWord(name)));
  if (names.size === 1) return fits[0]?.name;
  if (names.size > 1) return undefined;
  const subject = firstSubject(ctx, source.start);
  return subject && canStandFor(pronoun, subject, kindOf(subject)) && !namesAnother(ctx, subject, source.start)
    ? subject
    : undefined;
};

/** "Moreno said yes. Luis Vega disagreed. He said …": somebody else whom the pronoun fits stands in between. */
const speaksOfAnother = (
  ctx: SentenceContext,
  source: Span,
  pronoun: string,
  name: string,
  previous: SentenceContext | undefined,
): boolean =>
  [previous && firstSubject(previous, previous.sentence.end), firstSubject(ctx, source.start)].some(
    (other) => other && lastWord(other) !== lastWord(name) && canStandFor(pronoun, other, kindOf(other)),
  );

/** The subject of the sentence before, where the paragraph names no source yet. */
const openingSubject = (ctx: SentenceContext): { name: string; kind: SourceKind }[] => {
  const name = firstSubject(ctx, ctx.sentence.end);
  return name && !namesAnother(ctx, name, ctx.sentence.end) ? [{ name, kind: kindOf(name) }] : [];
};

/** The subject that opens the sentence, when it stands before the pronoun. */
const firstSubject = (ctx: SentenceContext, before: number): string | undefined => {
  const g = ctx.groups.findIndex((group) => group.finite);
  const range = g === -1 ? undefined : subjectBefore(ctx.words, ctx.groups, g);
  const first = range && ctx.words[range.from];
  const last = range && ctx.words[range.to - 1];
  if (!first || !last || last.end > before || first.tag === 'subj' || first.tag === 'wh' || first.tag === 'that')
    return undefined;
  return shortName(ctx.text.slice(first.start, last.end)) ?? undefined;
};

/** A second person with a full name in the sentence: "John Smith met Peter Jones. He …" may be either. */
const namesAnother = (ctx: SentenceContext, subject: string, before: number): boolean => {
  const { words } = ctx;
  for (let from = 0; from < words.length && words[from]!.end <= before; from++) {
    let to = from;
    while (/^\p{Lu}\p{Ll}/u.test(words[to]?.text ?? '') && to - from < 5) to++;
    if (to - from < 2) continue;
    const name = ctx.text.slice(words[from]!.start, words[to - 1]!.end);
    if (looksLikePerson(name) && !placeBefore.has(words[from - 1]?.lower ?? '') && lastWord(name) !== lastWord(subject))
      return true;
    from = to;
  }
  return words.some((word, i) => word.end <= before && offices.has(word.lower) && isAnotherOffice(words, i));
};

/** "met the prime minister", "with its chief": an office behind a verb or a preposition that is no part of the subject. */
const isAnotherOffice = (words: readonly Word[], at: number): boolean => {
  let from = at;
  while (from > 0 && at - from < 3 && ['adj', 'noun', 'name'].includes(words[from - 1]!.tag)) from--;
  if (!['det', 'poss'].includes(words[from - 1]?.tag ?? '')) return false;
  const opens = words[from - 2];
  return opens !== undefined && (opens.tag === 'verb' || companions.has(opens.lower));
};

const companions: ReadonlySet<string> = new Set(['and', 'with', 'to', 'by', 'against', 'from']);

/** What stands before a place rather than a person: "in New York". */
const placeBefore: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'from',
  'to',
  'across',
  'outside',
  'through',
  'the',
]);

const canStandFor = (pronoun: string, name: string, kind: SourceKind): boolean => {
  if (plural.test(pronoun)) return isPlural(name);
  if (thing.test(pronoun)) return !isPlural(name) && kind !== 'person' && !looksLikePerson(name);
  return !isPlural(name) && (kind === 'person' || looksLikePerson(name));
};

const isPlural = (name: string): boolean =>
  /(?:[^s]s|police|people|authorities)$/i.test(name) && !looksLikePerson(name);

/** Ends in two capitalised words, or has a personal title. */
const looksLikePerson = (name: string): boolean =>
  /(?:^|\s)(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Sen|Rep|Gov|Gen|President|Minister|Chancellor|Senator|Professor|Mayor|Governor)\.?\s\p{Lu}/u.test(
    name,
  ) ||
  (/(?:^|\s)\p{Lu}[\p{L}’'.-]+\s\p{Lu}[\p{L}’'-]+$/u.test(name) &&
    !hasWord(name, officials) &&
    !hasWord(name, organisations)) ||
  (/^\p{Lu}\p{Ll}+$/u.test(name) && !states.has(name.toLowerCase())) ||
  offices.has(lastWord(name).toLowerCase());

const lastWord = (name: string): string => name.split(/\s+/u).at(-1) ?? name;

/** The noun phrase before a relative pronoun. */
const antecedent = (ctx: SentenceContext, source: Span): string | undefined => {
  const { words } = ctx;
  const at = words.findIndex((word) => word.start === source.start);
  let to = at;
  if (words[to - 1]?.tag === 'comma') to--;
  let from = to;
  while (
    from > 0 &&
    to - from < 15 &&
    ['noun', 'name', 'adj', 'gen', 'punct', 'num', 'det', 'poss'].includes(words[from - 1]?.tag ?? '')
  )
    from--;
  const first = words[from];
  const last = words[to - 1];
  return first && last && from < to ? (shortName(ctx.text.slice(first.start, last.end)) ?? undefined) : undefined;
};

const apposition = /,\s(?:an?\s|the\s|who|whose|which|\d|one\sof|[\p{Ll}])|\s(?:who|which)\s|\s[-–—]{1,2}\s/u;

/** No name is longer, in code units. */
const longestName = 400;

/** Without apposition, relative clause, trailing comma and possessive 's. */
const shortName = (written: string): string | null => {
  const head = written.slice(0, longestName);
  const cut = apposition.exec(head);
  const name = withoutComma(cut && cut.index > 0 ? head.slice(0, cut.index) : head).replace(/['’]s?$/u, '');
  return /[\p{L}\p{N}]/u.test(name) ? name : null;
};

const withoutComma = (name: string): string => {
  const trimmed = name.trimEnd();
  return trimmed.endsWith(',') ? trimmed.slice(0, -1).trimEnd() : trimmed;
};

/** "a person familiar with the matter", "two people briefed on the talks". */
const inTheKnow =
  /\b(?:person|people|sources?|man|woman)\s(?:\p{Ll}+\s){0,3}(?:familiar|briefed|knowledge|close|speaking|involved)\b/u;
/** "hospital director Anna Petrenko". */
const roleAndName =
  /^(?:(?:the|an?)\s)?(?!(?:the|an?)\s)\p{Ll}[\p{L}\s-]*\s\p{Lu}[\p{L}’'.-]*\p{Ll}\s\p{Lu}\p{Ll}[\p{L}’'-]*$/u;

const wordsOf = (name: string): string[] => name.toLowerCase().match(/[\p{L}.]+/gu) ?? [];

const hasWord = (name: string, set: ReadonlySet<string>): boolean => wordsOf(name).some((word) => set.has(word));

const kindOf = (name: string): SourceKind => {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (witnesses.has(last)) return 'witness';
  if (documents.has(last)) return 'document';
  if (/^\p{Ll}/u.test(name) && anonymous.has(last)) return 'anonymous';
  if (anonymous.has(last) && words.length <= 2) return 'anonymous';
  if (inTheKnow.test(name)) return 'anonymous';
  if (roleAndName.test(name) && !hasWord(name, officials) && !organisations.has(words.at(-3) ?? '')) return 'person';
  if (hasWord(name, officials) || states.has(last)) return 'official';
  if (hasWord(name, documents) && /^(?:an?|the)\s/i.test(name)) return 'document';
  if (hasWord(name, organisations)) return 'organisation';
  if (hasWord(name, witnesses)) return 'witness';
  const bare = name.replace(/^(?:the|an?|one)\s/i, '');
  if (offices.has(last)) return 'person';
  return /^\p{Lu}/u.test(bare) && !/^\p{Lu}+$/u.test(name) && !/^(?:[Tt]he|[Aa]n?)\s\p{Lu}|\s\p{Ll}+$/u.test(name)
    ? 'person'
    : 'organisation';
};
