import type { Span } from '../../domain/span.ts';
import type { Token } from '../../text/tokens.ts';
import {
  adjectiveEndings,
  adverbs,
  beForms,
  coordinators,
  determiners,
  doForms,
  haveForms,
  modals,
  negations,
  notAdverbs,
  otherPronouns,
  possessives,
  prepositions,
  subjectPronouns,
  subordinators,
  timeNouns,
  whWords,
  wordSet,
} from './lexicon/function-words.ts';
import { sameInPast, type VerbForm, verbReading } from './lexicon/verbs.ts';

/** What a word does in its sentence. `gen` is the possessive 's, `subj` a subject pronoun, `adv` includes negation. */
export type Tag =
  | 'noun'
  | 'name'
  | 'num'
  | 'adj'
  | 'det'
  | 'poss'
  | 'gen'
  | 'subj'
  | 'pron'
  | 'verb'
  | 'be'
  | 'have'
  | 'do'
  | 'modal'
  | 'adv'
  | 'to'
  | 'prep'
  | 'and'
  | 'sub'
  | 'that'
  | 'wh'
  | 'comma'
  | 'stop'
  | 'colon'
  | 'dash'
  | 'quote'
  | 'open'
  | 'close'
  | 'punct';

/** A token with its part of speech; `lemma` and `form` are set on verbs. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly tag: Tag;
  readonly lemma?: string;
  readonly form?: VerbForm;
}

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
const titles = wordSet('mr mrs ms dr gen sen rep gov lt col maj capt prof rev st sgt');

/**
 * The words of one sentence with a part of speech each, from closed classes, endings, capitals and neighbours.
 * Contracted auxiliaries ("they've") become words of their own. Linear in the number of tokens; never throws.
 *
 * @example tagWords(tokenise("They've said so", { start: 0, end: 15 })).map((w) => w.tag) // ['subj', 'have', 'verb', 'adv']
 */
export const tagWords = (tokens: readonly Token[]): Word[] => {
  const pieces = tokens.flatMap(splitClitic);
  const words: Word[] = [];
  const headline = looksLikeHeadline(pieces);
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (piece) words.push(tagOne(piece, words, pieces, i, headline));
  }
  return words;
};

type Piece = Pick<Token, 'start' | 'end' | 'text' | 'lower' | 'kind'>;

const splitClitic = (token: Token): Piece[] => {
  const match = token.kind === 'word' ? clitic.exec(token.text) : null;
  if (!match?.[1] || !match[2]) return [{ ...token, lower: token.lower.replaceAll('’', "'") }];
  const cut = token.start + match[1].length;
  return [
    { ...token, end: cut, text: match[1], lower: match[1].toLowerCase() },
    { ...token, start: cut, text: match[2], lower: match[2].toLowerCase().replace('’', "'") },
  ];
};

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

/** Most longer words begin with a capital, so that capitals say nothing. */
const looksLikeHeadline = (pieces: readonly Piece[]): boolean => {
  const long = pieces.filter((piece) => piece.kind === 'word' && piece.text.length > 3);
  return long.length > 3 && long.filter((piece) => isCapital(piece.text)).length > 0.8 * long.length;
};

const tagOne = (
  piece: Piece,
  before: readonly Word[],
  pieces: readonly Piece[],
  i: number,
  headline: boolean,
): Word => {
  const { start, end, text, lower, kind } = piece;
  const word = (tag: Tag): Word => ({ start, end, text, lower, tag });
  if (kind === 'number' || kind === 'symbol') return word('num');
  const previous = before.at(-1);
  const next = pieces[i + 1];
  if (kind === 'punctuation') return word(insideWord(piece, previous, next) ? 'punct' : (punctuation[text] ?? 'punct'));
  const inName = isCapital(text) && !headline && previous !== undefined && previous.tag !== 'quote';
  if (lower === "'s") return genitiveOrIs(piece, previous, next);
  const closed = closedClass(lower, next, previous);
  if (
    closed &&
    !(inName && text !== 'I' && closed !== 'subj' && closed !== 'poss' && closed !== 'that' && closed !== 'pron')
  )
    return word(closed);
  if (lower === 'will' && inName) return word('name');
  const reading = verbReading(lower);
  if (reading && !(inName && !closed)) {
    if (isVerbHere(reading.form, lower, previous, next, before)) {
      const form =
        reading.form === 'base' && sameInPast.has(lower) && previous?.tag !== 'to' && previous?.tag !== 'modal'
          ? 'past'
          : reading.form;
      return { ...word('verb'), lemma: reading.lemma, form };
    }
    if (reading.form === 'past' && previous?.tag !== 'to') return word('adj');
    return word('noun');
  }
  if (adverbs.has(lower) || negations.has(lower)) return word('adv');
  if (lower.length > 4 && lower.endsWith('ly') && !notAdverbs.has(lower) && !inName) return word('adv');
  if (isCapital(text)) return word(headline ? 'noun' : 'name');
  return word(adjectiveEndings.test(lower) ? 'adj' : 'noun');
};

/** The stop of "Mr." or "J. J.", the hyphen of "59-year-old": no break. */
const insideWord = (piece: Piece, previous: Word | undefined, next: Piece | undefined): boolean => {
  if (!previous || !next || previous.end !== piece.start || previous.tag === 'quote') return false;
  if (piece.text === '.') return /^[\p{L}\p{N}]/u.test(next.text) || next.text === ',';
  return piece.text === '-' && next.start === piece.end;
};

const closedClass = (lower: string, next: Piece | undefined, previous: Word | undefined): Tag | undefined => {
  if (lower === 'that') return 'that';
  if (lower === 'to') return startsInfinitive(next) ? 'to' : 'prep';
  if (lower === 'her')
    return next && /^[\p{L}\p{N}]/u.test(next.text) && !closedFollows.has(next.lower) ? 'poss' : 'pron';
  if (lower === 'like') return previous && ['subj', 'to', 'modal', 'do'].includes(previous.tag) ? undefined : 'prep';
  if (lower === 'may' && previous && previous.tag === 'prep') return undefined;
  if (beForms.has(lower)) return 'be';
  if (haveForms.has(lower)) return 'have';
  if (doForms.has(lower)) return 'do';
  if (modals.has(lower)) return 'modal';
  if (lower === 'who' || lower === 'whom' || lower === 'which') return 'wh';
  if (subjectPronouns.has(lower)) return 'subj';
  if (possessives.has(lower)) return 'poss';
  if (whWords.has(lower)) return 'wh';
  if (coordinators.has(lower)) return 'and';
  if (lower === 'so' || lower === 'once' || lower === 'before' || lower === 'since')
    return lower === 'so' ? 'adv' : 'prep';
  if (prepositions.has(lower)) return 'prep';
  if (subordinators.has(lower)) return 'sub';
  if (determiners.has(lower)) return 'det';
  if (otherPronouns.has(lower)) return 'pron';
  return undefined;
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
    (next !== undefined && (negations.has(next.lower) || determiners.has(next.lower)));
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

/** Far more often plural nouns than verbs. */
const nounFirst =
  wordSet(`polls reports votes plans issues campaigns records states forces attacks questions views reasons charges details
  releases challenges signs results ads officials values figures interests documents needs debates remarks comments promises
  emails statements studies answers benefits changes doubts fears hopes demands requests threats reactions responses names
  charges measures crimes supporters thanks insults credits contracts aides schools markets deals notes texts posts tweets
  offers calls claims shares protests supports backs funds tallies`);

/** A name that is no abbreviation: "Moreno hopes", but "FEC records". */
const isPlainName = (word: Word | undefined): boolean => word?.tag === 'name' && /\p{Ll}/u.test(word.text);

const quantifiers = wordSet('some many most others few all both several another each');
const alwaysVerbs = wordSet('say says said told tells adds added wrote writes');
const reportingVerbs =
  wordSet(`announce announces report reports confirm confirms claim claims declare declares allege alleges reveal reveals
  pledge pledges vow vows promise promises warn warns deny denies estimate estimates accuse accuses order orders say`);

/** Words that follow a verb far more often than a noun. */
const complementStarts =
  wordSet(`one two three four five six seven eight nine ten dozens hundreds thousands the a an that he she they we i it his her their its my our him them me us this these those
  what how why whether who if to there no not`);

const nominal = (tag: Tag | undefined): boolean =>
  tag === 'noun' || tag === 'name' || tag === 'close' || tag === 'pron' || tag === 'num';

const isVerbHere = (
  form: VerbForm,
  lower: string,
  previous: Word | undefined,
  next: Piece | undefined,
  before: readonly Word[],
): boolean => {
  const tag = previous?.tag;
  const second = tag === 'adv' ? before.at(-2)?.tag : tag;
  if (second === 'to') return true;
  if (
    alwaysVerbs.has(lower) &&
    (tag !== 'det' || quantifiers.has(previous?.lower ?? '')) &&
    tag !== 'poss' &&
    tag !== 'prep'
  )
    return true;
  if (
    reportingVerbs.has(lower) &&
    (second === 'name' || tag === 'close') &&
    (form === 's' || strongComplement(next) || verbReading(next?.lower ?? '')?.form === 'ing')
  )
    return true;
  if (second === 'modal' || second === 'do') return true;
  if (tag === 'det' || tag === 'poss' || tag === 'gen' || tag === 'adj') {
    if (form === 'past')
      return tag === 'det' && ['all', 'both', 'many', 'some', 'most', 'several'].includes(previous?.lower ?? '');
    return (
      form === 's' && tag === 'det' && strongComplement(next) && !['the', 'a', 'an'].includes(previous?.lower ?? '')
    );
  }
  if (second === 'have') return form === 'past' || form === 'ing';
  if (second === 'be') return form === 'past' || form === 'ing';
  if (second === 'subj') return true;
  if (form === 'ing') return tag !== 'num';
  if (form === 'past') return tag !== 'prep' || next?.lower === 'by';
  if (tag === 'prep' || tag === 'num') return false;
  if (tag === 'wh' || tag === 'that' || second === 'that') return form === 's' || complementFollows(next);
  if (form === 's' && nounFirst.has(lower) && tag !== 'pron' && !isPlainName(previous))
    return nominal(second) && strongComplement(next);
  if (form === 's')
    return nominal(second)
      ? complementFollows(next) || next?.kind === 'punctuation' || nextIsName(next)
      : tag === 'and' && complementFollows(next);
  if (previous === undefined) return false;
  if (
    nominal(second) &&
    (/s$/u.test(before.at(tag === 'adv' ? -2 : -1)?.lower ?? '') || isPluralLike(before.at(-1)?.lower ?? ''))
  )
    return complementFollows(next) || nextIsName(next) || lower === 'say';
  return (tag === 'and' && (strongComplement(next) || nextIsName(next))) || lower === 'say' || lower === 'believe';
};

const isPluralLike = (lower: string): boolean =>
  lower === 'police' || lower === 'people' || lower === 'others' || lower === 'media';

const strongComplement = (next: Piece | undefined): boolean =>
  next !== undefined &&
  complementStarts.has(next.lower) &&
  next.lower !== 'to' &&
  next.lower !== 'who' &&
  next.lower !== 'if';

const complementFollows = (next: Piece | undefined): boolean =>
  next !== undefined &&
  (complementStarts.has(next.lower) ||
    /^["“'‘$£€]/u.test(next.text) ||
    next.kind === 'number' ||
    (prepositions.has(next.lower) && next.lower !== 'of'));

const nextIsName = (next: Piece | undefined): boolean =>
  next !== undefined && isCapital(next.text) && !titles.has(next.lower) && !timeNouns.has(next.lower);
