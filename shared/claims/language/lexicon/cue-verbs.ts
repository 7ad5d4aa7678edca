import { wordSet } from './function-words.ts';
import type { VerbForm } from './verbs.ts';

/**
 * What a cue verb takes.
 * - `say`: words or a statement as content; may follow its content ("…, he said") and invert ("said the mayor")
 * - `tell`: names its hearer first ("told reporters that …")
 * - `show`: documents and studies speak ("the poll found")
 * - `think`: what somebody believes, wants or feels
 * - `stance`: what somebody does with words to somebody or something ("criticised the plan")
 * - `seem`: nobody is named as the source ("appears to have")
 */
export type CueClass = 'say' | 'tell' | 'show' | 'think' | 'stance' | 'seem';

const say =
  wordSet(`say document add announce argue assert allege acknowledge admit affirm boast brag caution cite claim comment complain
  concede conclude confess confirm contend counter declare deny disclose elaborate emphasise emphasize estimate exclaim explain
  fume gripe grumble hint imply insinuate insist interject joke lament maintain mention muse note object observe opine posit
  predict proclaim pronounce promise protest quip quote read reaffirm recall reckon recount reiterate relate remark repeat
  reply report restate say scoff shout signal speculate state stipulate stress summarise summarize testify theorise theorize
  tweet retweet underline underscore utter volunteer vow warn whisper wonder write yell chant narrate email blog recite
  clarify specify forecast pledge swear threaten surmise reason suggest reveal respond continue
  answer post assess calculate hear`);

const tell = wordSet('tell ask assure inform convince persuade remind notify urge advise encourage instruct implore');

const show = wordSet('show find indicate demonstrate determine project learn discover');

const think =
  wordSet(`think believe know want hope expect fear see consider prefer decide plan intend favor favour doubt
  suspect worry regret agree disagree assume understand realise realize recognise recognize imagine envision envisage dream
  foresee anticipate like love hate wish notice regard perceive deem trust seek refuse decline offer propose
  remember contemplate guess desire`);

const stance =
  wordSet(`call accuse blame criticise criticize praise endorse support oppose defend reject dismiss denounce condemn
  describe mock blast slam challenge question portray depict characterise characterize liken label dub back recommend
  request demand tout champion advocate welcome applaud celebrate hail laud embrace ridicule taunt berate chide rebuke scold
  decry deride disparage denigrate lambast lambaste assail rip belittle downplay highlight discuss express voice outline
  list name identify credit thank congratulate honor honour salute rebut refute dispute contradict invoke reference echo approve
  repudiate disavow renounce reprimand castigate savage bash knock bemoan nominate trumpet hammer skewer excoriate vilify
  demonize demonise stereotype expose order apologize apologise plead discredit vouch title lay ask appoint
  play brush tick shrug reprimand insult pan scorn rebuff veto quibble detail view address accept ignore embrace promote
  contrast share charge attack debate paint accept mull`);

const classes = new Map<string, CueClass>();
for (const [cueClass, words] of [
  ['tell', tell],
  ['say', say],
  ['show', show],
  ['think', think],
  ['stance', stance],
] as const)
  for (const word of words) if (!classes.has(word)) classes.set(word, cueClass);
classes.set('seem', 'seem');
classes.set('appear', 'seem');

/** The class of a reporting verb by its base form, or undefined. */
export const cueClassOf = (lemma: string): CueClass | undefined => classes.get(lemma);

/** Particles and prepositions that belong to the cue when they follow the verb: "called for", "pointed out". */
const particles: Readonly<Record<string, string>> = {
  agree: 'with on',
  allude: 'to',
  apologise: 'for to',
  apologize: 'for to',
  advocate: 'for',
  argue: 'for against about over',
  ask: 'about for',
  believe: 'in',
  boast: 'of about',
  brag: 'about',
  brush: 'off',
  call: 'for on out upon',
  campaign: 'against',
  care: 'about',
  caution: 'against',
  comment: 'on',
  complain: 'about',
  disagree: 'with on',
  disapprove: 'of',
  dream: 'of about',
  elaborate: 'on',
  focus: 'on',
  go: 'after',
  hint: 'at',
  hope: 'for',
  insist: 'on',
  joke: 'about',
  lash: 'out at',
  lay: 'out',
  learn: 'of about',
  muse: 'about',
  object: 'to',
  play: 'down',
  plead: 'for',
  point: 'to out',
  press: 'for',
  protest: 'against',
  push: 'for',
  rail: 'against',
  refer: 'to',
  reply: 'to',
  respond: 'to',
  rule: 'out',
  shrug: 'off',
  side: 'with',
  single: 'out',
  speak: 'about of out against for',
  speculate: 'about',
  spell: 'out',
  talk: 'about of up',
  think: 'of about',
  tick: 'off',
  touch: 'on',
  vote: 'for against',
  vouch: 'for',
  warn: 'of about against',
  weigh: 'in',
  wonder: 'about',
  worry: 'about',
  write: 'about',
};

const particleSets = new Map(Object.entries(particles).map(([verb, words]) => [verb, new Set(words.split(' '))]));

/** True when `particle` after the verb belongs to its cue. */
export const takesParticle = (lemma: string, particle: string): boolean =>
  particleSets.get(lemma)?.has(particle) ?? false;

/** Cues only with one of their particles. */
const needsParticle =
  wordSet(`point refer talk speak allude focus lash weigh go rail side rule campaign press push vote vouch lay play
  brush tick shrug single touch care spell`);

/** Say little by themselves; cues only before or after a quotation, or before "that". */
export const needsQuotation = wordSet('continue respond charge answer post');

/** Weigh, reckon or listen; cues only with a clause behind "that". */
export const needsClause = wordSet('assess calculate hear');

/** Often only what somebody does next, and so no cue in the infinitive. */
const infinitives =
  wordSet(`say tell explain argue suggest report note announce mention acknowledge describe discuss criticize criticise praise
  defend condemn denounce highlight portray express question convince persuade urge remind respond point talk speak answer
  reaffirm underscore warn call declare claim confirm endorse mock thank stress emphasize assert rebut`);

/** Mostly nouns, adjectives or plain actions in the -ing form. */
const noParticiples =
  wordSet(`think feel see know find show ask report read like love nominate vote understand want write live
  learn determine project document identify list address demand charge order accept play ignore share prefer refuse
  remember promote oppose challenge press focus paint name begin answer`);

/** True when the verb is a cue in this form. */
export const isCueForm = (lemma: string, form: VerbForm, infinitive: boolean, particle: boolean): boolean => {
  if (needsParticle.has(lemma) && !particle) return false;
  if (infinitive) return infinitives.has(lemma);
  return form !== 'ing' || !noParticiples.has(lemma);
};
