/** The words of a template string, separated by white space. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const determiners = wordSet(`the a an this these those some any no every each either neither both all many most
  several few much more another other such what which half enough`);

export const possessives = wordSet('my your his her its our their whose');

/** Stand as the subject of a clause on their own. */
export const subjectPronouns = wordSet('he she they we i it you who whoever');

export const otherPronouns = wordSet(`him me us them himself herself themselves itself myself ourselves yourself nobody
  everyone everybody someone somebody anyone anybody nothing something anything everything others none there here`);

export const prepositions = wordSet(`of in on at by for with from about against into over under after before between
  through during without within among amid amidst amongst across toward towards upon off up down out around near despite
  regarding concerning behind beyond above below beside besides inside outside along alongside past per via onto
  since until till throughout except like unlike than as aboard atop plus versus`);

export const coordinators = wordSet('and or but nor');

export const subordinators = wordSet(`because if although though while when whenever where wherever whether unless
  whereas once lest so how why until since after before as`);

export const whWords = wordSet('who whom whose which what how why whether when where if');

export const modals =
  wordSet(`will would can could may might must shall should ought won't wouldn't can't couldn't cannot
  shouldn't mustn't may'll 'll 'd`);

export const beForms = wordSet("be is are was were been being am isn't aren't wasn't weren't 're 'm ain't");
export const haveForms = wordSet("have has had having haven't hasn't hadn't 've");
export const doForms = wordSet("do does did don't doesn't didn't");

export const negations = wordSet("not never n't");

/** Adverbs that do not end in -ly and stand inside verb groups or open clauses. */
export const adverbs =
  wordSet(`also now then just still even ever never always often again already soon later once twice
  too very so quite rather almost nearly perhaps maybe yet instead meanwhile however therefore thus indeed well
  almost only further furthermore moreover nonetheless nevertheless otherwise elsewhere sometimes seldom here there
  first next long far back together apart ago afterward afterwards abroad today tonight yesterday tomorrow away
  simply more most less least all both since before`);

/** Words in -ly that are no adverbs. */
export const notAdverbs = wordSet(`family italy july assembly ally reply rally supply daily weekly monthly early likely
  unlikely friendly tally tallies elderly deadly only fly july monopoly anomaly apply comply rely holy ugly costly lonely orderly
  sally kelly billy emily molly polly holly lily willy bully silly belly jelly kimberly beverly lively timely`);

export const timeNouns =
  wordSet(`monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri
  sat sun today tonight yesterday tomorrow morning afternoon evening night day week weekend month year decade century
  january february march april may june july august september october november december jan feb mar apr jun jul aug
  sep sept oct nov dec hour minute hours minutes days weeks months years noon midnight spring summer autumn fall winter`);

/** Open an adverbial of time: "last week", "earlier this month", "late Sunday". */
export const timeOpeners = wordSet('last next this earlier later late early on in at since during by');

export const adjectiveEndings = /(?:ous|ful|ive|ible|able|less|ical|ional|ary|ese|ish|esque)$/u;
