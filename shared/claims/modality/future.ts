import type { Token } from '../../text/tokens.ts';
import { determiners, possessives, prepositions, wordSet } from '../language/lexicon/function-words.ts';
import { sameInPast, verbReading } from '../language/lexicon/verbs.ts';

const markers = wordSet("will shall 'll won't");
const skipped = wordSet('not also only never now then still soon later eventually probably likely likewise');

/** Come about without anybody's deed, whoever the subject is. */
const happens =
  wordSet(`reach exceed surpass total cost amount last die starve drown perish suffer experience see face need require have
  remain become occur happen expire end arrive come peak average outnumber apply affect benefit vote stay live feel fail
  survive begin start lose hit miss weaken appear`);
/** Rise and fall: of themselves without an object ("will slow to 2%"), by somebody's deed with one ("will slow its exports"). */
const moves = wordSet(`rise fall grow slow ease accelerate shrink drop decline climb widen narrow double triple treble
  quadruple halve jump soar surge plunge increase decrease contract expand go`);
/** What somebody is promised, from the other side: "each household will get £150". */
const isGiven = wordSet('get receive');
/** In the passive no deed that can be promised. */
const befalls =
  wordSet(`hold play contest stage hit affect feel see displace kill injure wound lose need require exceed reach
  leave surpass decide know bear sentence bury`);

/** Nature, statistics, the calendar and the law: what they will do is foretold, and pledged by nobody. */
const impersonal =
  wordSet(`temperature temperatures population populations sun moon tide tides rain rains rainfall snow snowfall wind winds gust
  gusts storm storms hurricane typhoon cyclone heatwave drought flood floods river rivers sea seas ocean level levels asteroid
  comet economy inflation gdp growth output deficit surplus debt demand sales revenue revenues turnover profit profits earnings
  price prices number numbers share proportion percentage rate rates unemployment cost costs toll total emissions
  consumption traffic trial hearing inquest match matches game games final election elections poll polls vote referendum summit
  ceremony funeral festival tournament exam exams law laws act bill ban rule rules legislation there millions thousands
  people voters pupils students visitors fans residents households families women children men pensioners motorists
  passengers commuters patients customers drivers spectators devotees pilgrims worshippers shoppers tourists travellers`);
/** Set by somebody's decision: that they will rise is decided. */
const charges =
  wordSet(`tariff tariffs tax taxes duty duties levy levies fare fares fee fees charge charges cap threshold
  thresholds wage wages salary salaries pension pensions benefit benefits allowance allowances quota quotas`);
const promisers = wordSet('i we');
const breaks = wordSet('that and but or which who as when while if because');

/**
 * What a clause tells of the future: a `pledge` of somebody who can act ("Berlin will send 18 tanks", "300 jobs will be cut"),
 * or a `forecast` of what comes of itself, is known of nature and statistics, or stands in a calendar or a law ("Temperatures
 * will reach 40C", "The law will take effect in 30 days"). Undefined where it has no "will" and no "are to be". The
 * noun is none: "his will", "the political will to". With `past`, behind "said", "would"
 * is a "will" as well, where somebody or something certain is spoken of. Reads the words of the clause once.
 */
export const futureOf = (clause: readonly Token[], past = false): 'pledge' | 'forecast' | undefined => {
  const marker = clause.findIndex((_, i) => isMarker(clause, i));
  const at = marker === -1 && past ? shiftedAt(clause) : marker;
  return at === -1 ? undefined : comesOfItself(clause, at) ? 'forecast' : 'pledge';
};

/** True where the "would" of the clause stands for what was said as "will". */
export const isShifted = (clause: readonly Token[]): boolean => shiftedAt(clause) !== -1;

/** What is not yet so: that it would do something hangs on whether it comes. */
const proposed =
  wordSet(`plan plans bill bills proposal proposals deal deals offer offers scheme law laws act tax taxes tariff
  tariffs treaty merger amendment move`);

const shiftedAt = (clause: readonly Token[]): number => {
  const at = clause.findIndex(({ lower }) => lower === 'would');
  if (
    at === -1 ||
    clause[at + 1]?.lower === 'have' ||
    clause.some(({ lower }) => /^(?:if|unless|without|likely|probably)$/.test(lower))
  )
    return -1;
  const opens = clause[subjectStart(clause, at)]?.lower ?? '';
  return /^(?:such|any|an?)$/.test(opens) || proposed.has(subjectHead(clause, at)) ? -1 : at;
};

const isMarker = (clause: readonly Token[], at: number): boolean => {
  const { lower, text } = clause[at]!;
  const next = clause[at + 1]?.lower;
  if (lower === 'is' || lower === 'are') return next === 'to' && clause[at + 2]?.lower === 'be';
  if (!markers.has(lower) || text === 'Will') return false;
  const before = clause[at - 1]?.lower ?? '';
  return !possessives.has(before) && !(next === 'to' || next === 'of') && !(next && prepositions.has(next));
};

const comesOfItself = (clause: readonly Token[], at: number): boolean => {
  const subject = subjectHead(clause, at);
  if (promisers.has(subject)) return false;
  const verb = verbAfter(clause, at);
  const lower = clause[verb]?.lower ?? '';
  if (lower === 'be') return isForetoldState(clause, wordAfter(clause, verb + 1), subject);
  return isForetoldDeed(clause, verb, subject);
};

/** "will be 9 million", "will be hit", "will be falling"; not "will be sent". */
const isForetoldState = (clause: readonly Token[], at: number, subject: string): boolean => {
  const reading = verbReading(clause[at]?.lower ?? '');
  if (reading && (reading.form === 'past' || sameInPast.has(clause[at]!.lower))) return befalls.has(reading.lemma);
  return reading?.form !== 'ing' || isForetoldDeed(clause, at, subject);
};

const isForetoldDeed = (clause: readonly Token[], at: number, subject: string): boolean => {
  const lemma = verbReading(clause[at]?.lower ?? '')?.lemma ?? clause[at]?.lower ?? '';
  if (isGiven.has(lemma)) return false;
  if (moves.has(lemma)) return !charges.has(subject) && !hasObject(clause[at + 1]);
  if (impersonal.has(subject) || happens.has(lemma) || (lemma === 'make' && clause[at + 1]?.lower === 'landfall'))
    return true;
  const next = clause[at + 1];
  if (lemma === 'take')
    return happening.test(next?.lower ?? '') || clause.slice(at + 1, at + 6).some(({ lower }) => lasting.test(lower));
  return lemma === 'pass' && (next?.kind === 'number' || /^(?:within|through|over)$/.test(next?.lower ?? ''));
};

const happening = /^(?:effect|place|up)$/;
const lasting = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)$/;

const hasObject = (next: Token | undefined): boolean =>
  next?.kind === 'word' &&
  !prepositions.has(next.lower) &&
  !/ly$|^(?:to|more|less|faster|further|again|hungry|even)$/.test(next.lower);

/** The verb behind "will" or "are to", over adverbs, and over "continue to" and "start". */
const verbAfter = (clause: readonly Token[], at: number): number => {
  const verb = wordAfter(clause, clause[at + 1]?.lower === 'to' ? at + 2 : at + 1);
  if (!/^(?:continue|begin|start)$/.test(clause[verb]?.lower ?? '')) return verb;
  const next = clause[verb + 1]?.lower ?? '';
  if (next === 'to') return verb + 2;
  return verbReading(next)?.form === 'ing' ? verb + 1 : verb;
};

const wordAfter = (clause: readonly Token[], from: number): number => {
  let at = from;
  while (skipped.has(clause[at]?.lower ?? '') || /.ly$|^["“‘]$/.test(clause[at]?.lower ?? '')) at += 1;
  return at;
};

const longestSubject = 15;

const subjectStart = (clause: readonly Token[], at: number): number => {
  let from = at;
  while (from > 0 && at - from < longestSubject) {
    const before = clause[from - 1]!;
    if (before.text === ',' || breaks.has(before.lower)) break;
    from -= 1;
  }
  return from;
};

/** The head of what stands before "will": "the number of pupils will" is the number. */
const subjectHead = (clause: readonly Token[], at: number): string => {
  const from = subjectStart(clause, at);
  for (let i = from + 1; i < at; i += 1)
    if (prepositions.has(clause[i]!.lower) && clause[i - 1]!.kind === 'word' && !determiners.has(clause[i - 1]!.lower))
      return clause[i - 1]!.lower;
  return clause[at - 1]?.lower ?? '';
};
