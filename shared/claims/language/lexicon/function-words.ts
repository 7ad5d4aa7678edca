import { monthNames, weekdayNames } from '../../../text/calendar.ts';

/** The words of a template string, separated by white space. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const commonDeterminers = 'the a an this these those some any no every each both all another such';

/** Words that stand before a noun and say which or how many, possessives apart. */
export const determiners = wordSet(
  `${commonDeterminers} either neither many most several few much more other what which half enough`,
);

/** Words that begin a noun phrase: articles, demonstratives and possessives. */
export const nounPhraseOpeners = wordSet(`${commonDeterminers} that my your his her its our their`);

export const possessives = wordSet('my your his her its our their whose');

/** Stand as the subject of a clause on their own. */
export const subjectPronouns = wordSet('he she they we i it you who whoever');

export const otherPronouns = wordSet(`him me us them himself herself themselves itself myself ourselves yourself nobody
  everyone everybody someone somebody anyone anybody nothing something anything everything others none there here`);

/** Pronouns and words like them that a noun phrase does not go on with. */
export const pronouns = wordSet(`i he she it we they them him us me you themselves itself himself herself who there here
  others`);

const commonPrepositions = `of in on at by for with about against into over under after before between through during
  within without among amid amongst across toward towards upon off up down around near despite regarding concerning
  behind beyond above below beneath beside besides inside outside along alongside past per via onto since until till
  throughout except like unlike than as aboard plus versus from`;

/** Prepositions; the "to" of an infinitive and of a goal has a tag of its own. */
export const prepositions = wordSet(`${commonPrepositions} amidst atop out`);

/** Words that end the noun phrase of a number as a preposition does: "25 outlets worldwide", "300 to the north". */
export const nounPhraseEnders = wordSet(`${commonPrepositions} to worldwide nationwide following off-board onboard`);

export const coordinators = wordSet('and or but nor');

/** Coordinators, subordinators and relative words: they end a noun phrase. */
export const conjunctions =
  wordSet(`and or but nor so yet while whereas although though because if unless when whenever where whether once that which
  who whom whose what how why`);

export const subordinators = wordSet(`because if although though while when whenever where wherever whether unless
  whereas once lest so how why until since after before as`);

export const whWords = wordSet('who whom whose which what how why whether when where if');

export const modals =
  wordSet(`will would can could may might must shall should ought won't wouldn't can't couldn't cannot
  shouldn't mustn't may'll 'll 'd`);

export const beForms = wordSet("be is are was were been being am isn't aren't wasn't weren't 're 'm ain't");
export const haveForms = wordSet("have has had having haven't hasn't hadn't 've");
export const doForms = wordSet("do does did don't doesn't didn't");

/** Auxiliaries and the verbs that stand in their place: "got hurt", "remained open". */
export const auxiliaries =
  wordSet(`is are was were be been being am has have had having do does did will would shall should
  can could may might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot
  couldn't get gets got getting remain remains remained become becomes became`);

/** Negations inside a verb group. */
export const verbNegations = wordSet("not never n't");

/** All words that deny, contracted auxiliaries among them. */
export const negations =
  wordSet(`not never no neither nor without n't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't
  won't wouldn't can't cannot couldn't`);

const commonAdverbs = `also now still already just only even later then again away ago apart together today yesterday
  tomorrow tonight so far abroad back nearly almost instead long too more less`;

/** Adverbs that do not end in -ly and stand inside verb groups or open clauses. */
export const adverbs =
  wordSet(`${commonAdverbs} ever never always often soon once twice very quite rather perhaps maybe yet meanwhile however
  therefore thus indeed well further furthermore moreover nonetheless nevertheless otherwise elsewhere sometimes seldom
  here there first next afterward afterwards simply most least all both since before`);

/** Adverbs, and adjectives like them, that stand behind a counted noun and end its phrase: "1,200 people daily". */
export const adverbsBehindNouns =
  wordSet(`${commonAdverbs} alone respectively daily weekly monthly yearly annually overnight earlier home ahead
  reportedly allegedly seriously critically severely fatally slightly lightly mostly mainly largely currently previously
  recently about altogether high tall wide deep thick old each separately simultaneously initially directly subsequently
  fewer`);

/** After a number they say what became of the people counted, and end the noun phrase. */
export const predicates =
  wordSet(`dead alive injured wounded hurt killed missing unaccounted homeless displaced hospitalized
  hospitalised abducted kidnapped detained arrested trapped stranded infected sick ill safe free worth available`);

/** Words in -ly that are no adverbs. */
export const notAdverbs = wordSet(`family italy july assembly ally reply rally supply daily weekly monthly early likely
  unlikely friendly tally tallies elderly deadly only fly july monopoly anomaly apply comply rely holy ugly costly lonely orderly
  sally kelly billy emily molly polly holly lily willy bully silly belly jelly kimberly beverly lively timely`);

const lowerCase = (words: readonly string[]): string => words.join(' ').toLowerCase();

export const months = wordSet(`${lowerCase(monthNames)} jan feb mar apr jun jul aug sep sept oct nov dec`);

export const weekdays = wordSet(`${lowerCase(weekdayNames)} mon tue tues wed thu thurs fri sat sun`);

export const timeNouns = new Set([
  ...weekdays,
  ...months,
  ...wordSet(`today tonight yesterday tomorrow morning afternoon evening night day week weekend month year decade century
      hour minute hours minutes days weeks months years noon midnight spring summer autumn fall winter`),
]);

/** Open an adverbial of time: "last week", "earlier this month", "late Sunday". */
export const timeOpeners = wordSet('last next this earlier later late early on in at since during by');

export const adjectiveEndings = /(?:ous|ful|ive|ible|able|less|ical|ional|ary|ese|ish|esque)$/u;
