import type { Token } from '../../../text/tokens.ts';
import {
  adjectiveEndings,
  adverbs,
  beForms,
  coordinators,
  determiners,
  doForms,
  haveForms,
  modals,
  notAdverbs,
  otherPronouns,
  possessives,
  prepositions,
  subjectPronouns,
  subordinators,
  verbNegations,
  whWords,
  wordSet,
} from '../lexicon/function-words.ts';
import { sameInPast, type VerbReading, verbReading } from '../lexicon/verbs.ts';
import { isVerbHere } from './verb-or-noun.ts';
import { isCapital, type Piece, type Tag, type Word } from './word.ts';

const punctuation: Readonly<Record<string, Tag>> = {
  ',': 'comma',
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
  '…': 'stop',
  '...': 'stop',
  ':': 'colon',
  ';': 'colon',
  '—': 'dash',
  '–': 'dash',
  '--': 'dash',
  '-': 'dash',
  '“': 'quote',
  '”': 'quote',
  '"': 'quote',
  '«': 'quote',
  '»': 'quote',
  "'": 'quote',
  '‘': 'quote',
  '’': 'quote',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
};

const clitic = /^(.+?)(['’](?:re|ve|ll|d|m))$/u;

/**
 * The words of one sentence with a part of speech each, from closed classes, endings, capitals and neighbours.
 * Contracted auxiliaries ("they've") become words of their own. Linear in the number of tokens; never throws.
 *
 * @example tagWords(tokenise("They've said so", { start: 0, end: 15 })).map((w) => w.tag) // ['subj', 'have', 'verb', 'adv']
 */
export const tagWords = (tokens: readonly Token[]): Word[] => {
  const pieces: readonly Piece[] = tokens.some(hasApostrophe)
    ? tokens.flatMap((token) => (hasApostrophe(token) ? splitClitic(token) : [token]))
    : tokens;
  const words: Word[] = [];
  const headline = looksLikeHeadline(pieces);
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (piece) words.push(tagOne(piece, words, pieces, i, headline));
  }
  return words;
};

const hasApostrophe = ({ text }: Token): boolean => text.includes("'") || text.includes('’');

const splitClitic = (token: Token): Piece[] => {
  const match = token.kind === 'word' ? clitic.exec(token.text) : null;
  if (!match?.[1] || !match[2]) return [{ ...token, lower: token.lower.replaceAll('’', "'") }];
  const cut = token.start + match[1].length;
  return [
    { ...token, end: cut, text: match[1], lower: match[1].toLowerCase() },
    { ...token, start: cut, text: match[2], lower: match[2].toLowerCase().replace('’', "'") },
  ];
};

/** Most longer words begin with a capital, so that capitals say nothing. */
const looksLikeHeadline = (pieces: readonly Piece[]): boolean => {
  let long = 0;
  let capitals = 0;
  for (const { kind, text } of pieces) {
    if (kind !== 'word' || text.length <= 3) continue;
    long++;
    if (isCapital(text)) capitals++;
  }
  return long > 3 && capitals > 0.8 * long;
};

const tagOne = (
  piece: Piece,
  before: readonly Word[],
  pieces: readonly Piece[],
  i: number,
  headline: boolean,
): Word => {
  const { start, end, text, lower, kind } = piece;
  if (kind === 'number' || kind === 'symbol') return tagged(piece, 'num');
  const previous = before.at(-1);
  const next = pieces[i + 1];
  if (kind === 'punctuation' && isPluralGenitive(piece, before, next)) return tagged(piece, 'gen');
  if (kind === 'punctuation')
    return tagged(piece, insideWord(piece, previous, next) ? 'punct' : (punctuation[text] ?? 'punct'));
  const inName = isCapital(text) && !headline && previous !== undefined && previous.tag !== 'quote';
  if (lower === "'s") return genitiveOrIs(piece, previous, next);
  const known = factsOf(lower);
  const closed = closedClass(known.closed, lower, next, previous);
  if (
    closed &&
    !(inName && text !== 'I' && closed !== 'subj' && closed !== 'poss' && closed !== 'that' && closed !== 'pron')
  )
    return tagged(piece, closed);
  if (lower === 'will' && inName) return tagged(piece, 'name');
  const { reading } = known;
  if (reading && !(inName && !closed)) {
    if (isVerbHere(reading.form, lower, previous, next, before, pieces[i + 2])) {
      const form =
        reading.form === 'base' && sameInPast.has(lower) && previous?.tag !== 'to' && previous?.tag !== 'modal'
          ? 'past'
          : reading.form;
      return { start, end, text, lower, tag: 'verb', lemma: reading.lemma, form };
    }
    if (reading.form === 'past' && previous?.tag !== 'to') return tagged(piece, 'adj');
    return tagged(piece, 'noun');
  }
  if (known.adverb === 'listed' || (known.adverb === 'by ending' && !inName)) return tagged(piece, 'adv');
  if (isCapital(text)) return tagged(piece, headline ? 'noun' : 'name');
  return tagged(piece, known.isAdjective ? 'adj' : 'noun');
};

/** What a word is apart from its neighbours. */
interface WordFacts {
  /** Its tag, where it is of a closed class. */
  readonly closed: Tag | undefined;
  readonly reading: VerbReading | undefined;
  readonly adverb: 'listed' | 'by ending' | undefined;
  /** Ends as adjectives do. */
  readonly isAdjective: boolean;
}

const factsOf = (lower: string): WordFacts => ({
  closed: closedTags.get(lower),
  reading: verbReading(lower),
  adverb:
    adverbs.has(lower) || verbNegations.has(lower)
      ? 'listed'
      : lower.length > 4 && lower.endsWith('ly') && !notAdverbs.has(lower)
        ? 'by ending'
        : undefined,
  isAdjective: adjectiveEndings.test(lower),
});

const tagged = ({ start, end, text, lower }: Piece, tag: Tag): Word => ({ start, end, text, lower, tag });

/** The stop of "Mr." or "J. J.", the hyphen of "59-year-old": no break. */
const insideWord = (piece: Piece, previous: Word | undefined, next: Piece | undefined): boolean => {
  if (!previous || !next || previous.end !== piece.start || previous.tag === 'quote') return false;
  if (piece.text === '.') return /^[\p{L}\p{N}]/u.test(next.text) || next.text === ',';
  return piece.text === '-' && next.start === piece.end;
};

/** "the teachers' union": behind a plural, with a word to come and no single quotation open. */
const isPluralGenitive = (piece: Piece, before: readonly Word[], next: Piece | undefined): boolean => {
  const previous = before.at(-1);
  return (
    (piece.text === "'" || piece.text === '’') &&
    previous?.end === piece.start &&
    (previous.tag === 'noun' || previous.tag === 'name') &&
    previous.lower.endsWith('s') &&
    next?.kind === 'word' &&
    next.start > piece.end &&
    !before.slice(-longestQuoted).some(({ tag, text }) => tag === 'quote' && /^['‘’]$/.test(text))
  );
};

const longestQuoted = 40;

/** The tag of each word of a closed class; where a word stands in two, the first counts. */
const closedTags = new Map<string, Tag>();
for (const [tag, words] of [
  ['that', ['that']],
  ['be', beForms],
  ['have', haveForms],
  ['do', doForms],
  ['modal', modals],
  ['wh', ['who', 'whom', 'which']],
  ['subj', subjectPronouns],
  ['poss', possessives],
  ['wh', whWords],
  ['and', coordinators],
  ['adv', ['so']],
  ['prep', ['to', 'like', 'once', 'before', 'since', ...prepositions]],
  ['sub', subordinators],
  ['det', determiners],
  ['pron', otherPronouns],
] as const)
  for (const word of words) if (!closedTags.has(word)) closedTags.set(word, tag);

/** The tag of a word of a closed class beside its neighbours. */
const closedClass = (
  tag: Tag | undefined,
  lower: string,
  next: Piece | undefined,
  previous: Word | undefined,
): Tag | undefined => {
  if (tag === undefined) return undefined;
  if (lower === 'to') return startsInfinitive(next) ? 'to' : tag;
  if (lower === 'her')
    return next && /^[\p{L}\p{N}]/u.test(next.text) && !closedFollows.has(next.lower) ? 'poss' : 'pron';
  if (lower === 'like') return previous && ['subj', 'to', 'modal', 'do'].includes(previous.tag) ? undefined : tag;
  if (lower === 'may') return previous?.tag === 'prep' ? undefined : tag;
  return tag;
};

const closedFollows = wordSet(
  'to of in on at by for with from that and or but as about if when while because what how why',
);
const notInfinitive = wordSet('the a an his her their its my our this that');

const startsInfinitive = (next: Piece | undefined): boolean => {
  if (!next || notInfinitive.has(next.lower)) return false;
  if (['be', 'have', 'do', 'not'].includes(next.lower) || next.lower.endsWith('ly')) return true;
  return verbReading(next.lower)?.form === 'base' && !isCapital(next.text);
};

const subjectsOfIs = wordSet('he she it that who what there here this where how');

const genitiveOrIs = (piece: Piece, previous: Word | undefined, next: Piece | undefined): Word => {
  const form = next ? verbReading(next.lower)?.form : undefined;
  const verbal =
    form === 'ing' ||
    form === 'past' ||
    (next !== undefined && (verbNegations.has(next.lower) || determiners.has(next.lower)));
  const isVerb =
    previous !== undefined &&
    (subjectsOfIs.has(previous.lower) || (verbal && previous.tag === 'name' && form !== 'past'));
  return {
    start: piece.start,
    end: piece.end,
    text: piece.text,
    lower: piece.lower,
    tag: isVerb ? (form === 'past' ? 'have' : 'be') : 'gen',
  };
};
