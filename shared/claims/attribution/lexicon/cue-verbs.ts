import { wordSet } from './function-words.ts';

/**
 * What a cue verb takes.
 * - `say`: words or a statement as content, may follow its content ("…, he said") and invert ("said the mayor")
 * - `tell`: names its hearer first ("told reporters that …")
 * - `show`: documents and studies speak ("the poll found")
 * - `think`: what somebody believes, wants or feels
 * - `stance`: what somebody does with words to somebody or something ("criticised the plan")
 * - `seem`: nobody is named as the source ("appears to have")
 */
export type CueClass = 'say' | 'tell' | 'show' | 'think' | 'stance' | 'seem';

const say =
  wordSet(`say add announce argue assert allege acknowledge admit boast brag caution cite claim comment complain concede
  conclude confess confirm contend continue contest counter declare deny disclose elaborate emphasise emphasize estimate
  exclaim explain fume gripe grumble hint imply indicate insinuate insist interject joke lament maintain mention muse note
  object observe opine predict proclaim pronounce promise protest quip quote read reaffirm recall reckon recount reiterate
  relate remark remember repeat reply report respond restate reveal say scoff shout signal speculate state stipulate stress
  suggest summarise summarize testify theorise theorize tweet retweet underline underscore utter volunteer vow warn whisper
  wonder write yell chant narrate announce post email blog recite rationalize clarify specify forecast project document pledge
  reason sigh snap swear threaten marvel cry charge`);

const tell =
  wordSet(`tell ask assure inform convince persuade remind notify urge advise encourage warn order instruct implore
  beg press lecture brief invite thank congratulate`);

const show = wordSet('show find suggest indicate reveal confirm demonstrate conclude determine estimate project learn');

const think =
  wordSet(`think believe know want hope expect fear feel see view consider prefer decide plan intend favor favour doubt
  suspect worry regret agree disagree assume understand realise realize recognise recognize imagine envision envisage dream
  anticipate like dislike love hate enjoy wish mean notice regard perceive deem judge resent respect admire trust
  appreciate aim seek refuse decline offer propose consider resolve remember forget desire appreciate care sense`);

const stance =
  wordSet(`call accuse blame criticise criticize praise endorse support oppose defend reject dismiss denounce condemn
  describe mock attack blast slam challenge question portray depict characterise characterize compare liken label dub brand
  back nominate recommend request demand push promote tout champion advocate welcome applaud celebrate hail laud embrace
  ridicule taunt berate chide rebuke scold decry deride disparage denigrate lambast lambaste assail rip trash insult belittle
  downplay highlight address discuss debate raise voice express issue deliver present outline unveil detail describe list
  name identify tweet credit thank honor honour salute encourage rebut refute dispute contradict invoke reference echo
  acknowledge approve authorize veto rule sign vote pass repudiate disavow reprimand castigate savage pan bash knock bemoan
  allege appoint file sue threaten promise vow pledge urge release publish share post plug pitch trumpet sell rail lash
  hammer skewer pillory excoriate vilify demonize stereotype paint cast single urge insinuate contrast touch weigh scorn
  pronounce nix oppose enact order ban propose apologize apologise plead campaign fault discredit exonerate absolve vouch
  caution cheer boo jeer heckle`);

const seem = wordSet('seem appear');

const classes = new Map<string, CueClass>();
for (const [cueClass, words] of [
  ['seem', seem],
  ['tell', tell],
  ['say', say],
  ['show', show],
  ['think', think],
  ['stance', stance],
] as const)
  for (const word of words) if (!classes.has(word)) classes.set(word, cueClass);

/** The class of a reporting verb by its base form, or undefined. */
export const cueClassOf = (lemma: string): CueClass | undefined => classes.get(lemma);

/** Prepositions and particles that belong to the cue when they follow the verb: "called for", "pointed out". */
const particles: Readonly<Record<string, string>> = {
  call: 'for on out',
  point: 'to out',
  refer: 'to',
  talk: 'about of',
  speak: 'about of out against for on to',
  respond: 'to',
  complain: 'about',
  ask: 'about for',
  push: 'for back',
  hint: 'at',
  allude: 'to',
  focus: 'on',
  agree: 'with on',
  lash: 'out at',
  weigh: 'in on',
  look: 'to forward',
  argue: 'for against about over',
  vote: 'for against',
  object: 'to',
  apologize: 'for to',
  apologise: 'for to',
  go: 'after',
  lean: 'toward towards',
  insist: 'on',
  boast: 'of about',
  brag: 'about',
  dream: 'of about',
  think: 'of about',
  know: 'about of',
  hear: 'about of from',
  learn: 'of about from',
  advocate: 'for',
  campaign: 'against for',
  rail: 'against',
  side: 'with',
  worry: 'about',
  comment: 'on',
  warn: 'of about against',
  turn: 'to against on',
  disagree: 'with on',
  write: 'about of',
  joke: 'about',
  elaborate: 'on',
  touch: 'on',
  wonder: 'about',
  care: 'about',
  believe: 'in',
  fire: 'back at',
  shoot: 'back',
  single: 'out',
  lay: 'out',
  rule: 'out',
  vouch: 'for',
  plead: 'for with',
  react: 'to',
  reply: 'to',
  hit: 'back at',
  reflect: 'on',
  opt: 'for',
  press: 'for',
  depend: 'on',
  rally: 'behind',
  laugh: 'at',
  reach: 'out',
  set: 'out',
  spell: 'out',
  cheer: 'for',
  aim: 'at',
  listen: 'to',
  approve: 'of',
  disapprove: 'of',
  protest: 'against',
  testify: 'about',
  count: 'on',
  pray: 'for',
  long: 'for',
  debate: 'over',
  clash: 'over with',
  distance: 'from',
  hope: 'for',
  wish: 'for',
  expand: 'on',
  opine: 'on',
  note: '',
};

const particleSets = new Map(
  Object.entries(particles).map(([verb, words]) => [verb, new Set(words.split(' ').filter(Boolean))]),
);

/** True when `particle` after the verb belongs to its cue. */
export const takesParticle = (lemma: string, particle: string): boolean =>
  particleSets.get(lemma)?.has(particle) ?? false;

/** Verbs that are cues only with one of their particles. */
export const needsParticle =
  wordSet(`point refer talk speak hint allude focus lash weigh look go lean rail side turn fire shoot lay rule vouch react
  hit reflect opt depend rally laugh reach set spell listen hear count pray long clash distance expand agree campaign press`);
