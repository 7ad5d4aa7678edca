import { prepositions, timeNouns, wordSet } from '../lexicon/function-words.ts';
import { sameInPast, type VerbForm, verbReading } from '../lexicon/verbs.ts';
import { isCapital, type Piece, type Tag, type Word } from './word.ts';

const titles = wordSet('mr mrs ms dr gen sen rep gov lt col maj capt prof rev st sgt');

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
const alwaysVerbs = wordSet(`say says said told tells adds added wrote writes expects believes thinks insists predicts
  admits denies assumes anticipates acknowledges explains`);
const reportingVerbs =
  wordSet(`announce announces report reports confirm confirms claim claims declare declares allege alleges reveal reveals
  pledge pledges vow vows promise promises warn warns deny denies estimate estimates accuse accuses order orders say`);

/** Words that follow a verb far more often than a noun. */
const complementStarts =
  wordSet(`one two three four five six seven eight nine ten dozens hundreds thousands the a an that he she they we i it his her their its my our him them me us this these those
  what how why whether who if to there no not`);

const nominal = (tag: Tag | undefined): boolean =>
  tag === 'noun' || tag === 'name' || tag === 'close' || tag === 'pron' || tag === 'num';

/**
 * True when a word that can be a verb in this form is one here, by its neighbours: `before` holds the words tagged so far.
 *
 * @example // "reports": a noun in "the reports show", a verb in "she reports losses"
 */
export const isVerbHere = (
  form: VerbForm,
  lower: string,
  previous: Word | undefined,
  next: Piece | undefined,
  before: readonly Word[],
  afterNext?: Piece,
): boolean => {
  const near = previous?.text === '.' && previous.tag === 'punct' ? before.at(-2) : previous;
  const tag = near?.tag;
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
    ((form === 's' && !isPastOf(next)) || strongComplement(next) || verbReading(next?.lower ?? '')?.form === 'ing')
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
  if (form === 'past') return (tag !== 'prep' && tag !== 'num') || next?.lower === 'by';
  if (form === 's' && (tag === 'comma' || tag === 'close') && strongComplement(next)) return true;
  if (sameInPast.has(lower) && lower !== 'read' && nominal(tag) && opensObject(next)) return true;
  if ((lower === 'read' || lower === 'reads') && nominal(tag) && endsReport(next)) return true;
  if (lower === 'forecast' && tag === 'name' && endsReport(next)) return true;
  if (findings.has(lower) && nominal(tag) && (strongComplement(next) || isStop(next)) && documentsBefore(before))
    return true;
  if (tag === 'prep' || tag === 'num') return false;
  if (tag === 'wh' || tag === 'that' || second === 'that') return form === 's' || complementFollows(next);
  if (feelings.has(lower) && nominal(tag) && opensStatement(afterNext)) return true;
  if (form === 's' && nounFirst.has(lower) && tag !== 'pron' && !isPlainName(previous))
    return (
      (nominal(second) && (strongComplement(next) || nextIsName(next) || (feelings.has(lower) && opensCount(next)))) ||
      (tag === 'and' && (strongComplement(next) || (reportingVerbs.has(lower) && next?.lower === 'to')))
    );
  if (form === 's')
    return nominal(second)
      ? complementFollows(next) || next?.kind === 'punctuation' || nextIsName(next)
      : tag === 'and' && complementFollows(next);
  if (previous === undefined) return false;
  if (lower === 'fear' && second === 'name' && nextIsName(next)) return true;
  if (
    nominal(second) &&
    (/s$/u.test(before.at(tag === 'adv' ? -2 : -1)?.lower ?? '') || isPluralLike(before.at(-1)?.lower ?? ''))
  )
    return complementFollows(next) || nextIsName(next) || lower === 'fear' || isHardlyNoun(lower, next);
  return (tag === 'and' && (strongComplement(next) || nextIsName(next))) || isHardlyNoun(lower, next);
};

/** "Insurance claims | rose": the verb comes yet. */
const isPastOf = (next: Piece | undefined): boolean =>
  next !== undefined && verbReading(next.lower)?.form === 'past' && !next.lower.endsWith('ed');

const feelings = wordSet('fears hopes doubts claims');

/** "claims turnout | was": what follows the verb is a clause of its own. */
const opensStatement = (afterNext: Piece | undefined): boolean =>
  afterNext !== undefined && /^(?:is|are|was|were|has|have|had|will|would|could|can|may|might)$/.test(afterNext.lower);

const opensCount = (next: Piece | undefined): boolean => next?.kind === 'number' || next?.kind === 'symbol';

const isHardlyNoun = (lower: string, next: Piece | undefined): boolean =>
  lower === 'say' ||
  lower === 'believe' ||
  lower === 'remain' ||
  (lower === 'think' && !/^-?tank/.test(next?.lower ?? ''));

/** "A missile hit a hotel", "the bank cut 300 jobs": the past tense of a verb that has but one form. */
const opensObject = (next: Piece | undefined): boolean =>
  next !== undefined && (next.kind === 'number' || /^(?:the|an?|its|their|his|her|[$£€])$/u.test(next.lower));

const findings = wordSet('show suggest indicate');
const plurals = wordSet('data figures documents records results estimates statistics findings numbers polls');

const isStop = (next: Piece | undefined): boolean => next === undefined || next.text === '.' || next.text === ',';

/** What stands behind a verb of saying after its statement: "…, the statement read.", "…, the bank forecast on Monday". */
const endsReport = (next: Piece | undefined): boolean => isStop(next) || /^(?:[:“"]|on|that)$/u.test(next?.lower ?? '');

/** "leaked documents | show", "the latest data from the ministry | show": documents in the plural. */
const documentsBefore = (before: readonly Word[]): boolean => {
  if (plurals.has(before.at(-1)?.lower ?? '')) return true;
  for (let i = before.length - 2; i >= 0 && i > before.length - 14; i--) {
    if (plurals.has(before[i]!.lower)) return ['prep', 'verb', 'adj'].includes(before[i + 1]!.tag);
    if (before[i]!.tag === 'comma') return false;
  }
  return false;
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
