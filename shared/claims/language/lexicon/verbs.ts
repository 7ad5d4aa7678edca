import { wordSet } from './function-words.ts';

/** Which forms of a verb a word can be. `past` covers the past tense and the past participle. */
export type VerbForm = 'base' | 's' | 'past' | 'ing';

export interface VerbReading {
  readonly lemma: string;
  readonly form: VerbForm;
}

/** Irregular verbs: base, then every past tense and past participle. */
const irregular = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became become|begin began begun|bend bent|bet|bid
bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built
burn burnt burned|burst|buy bought|cast|catch caught|choose chose chosen|cling clung|come came come|cost|creep crept|cut
deal dealt|dig dug|do did done|draw drew drawn|dream dreamt dreamed|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden
forecast forecast forecasted|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen
get got gotten|give gave given|go went gone|grow grew grown|hang hung hanged|have had|hear heard|hide hid hidden|hit
hold held|hurt|keep kept|know knew known|lay laid|lead led|lean leant leaned|learn learnt learned|leave left|lend lent|let
lie lay lain|light lit|lose lost|make made|mean meant|meet met|mislead misled|mistake mistook mistaken|overcome overcame
overtake overtook overtaken|pay paid|plead pleaded pled|prove proved proven|put|quit|read|rebut rebutted|rebuild rebuilt
repay repaid|rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said|see saw seen|seek sought|sell sold
send sent|set|shake shook shaken|shed|shine shone|shoot shot|show showed shown|shrink shrank shrunk|shut|sing sang sung
sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|speak spoke spoken|spend spent|spin spun|split|spread|spring sprang sprung
stand stood|steal stole stolen|stick stuck|sting stung|strike struck stricken|strive strove striven|swear swore sworn
sweep swept|swell swelled swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told
think thought|throw threw thrown|thrust|undergo underwent undergone|understand understood|undertake undertook undertaken
uphold upheld|upset|wake woke woken|wear wore worn|weep wept|win won|wind wound|withdraw withdrew withdrawn
withhold withheld|withstand withstood|write wrote written|rewrite rewrote rewritten|tweet tweeted tweeted
retweet retweeted|broadcast broadcast broadcasted`;

/** Regular verbs that news English uses often, by base form. A word in `-ed` or `-ing` is a verb without being listed. */
const regular = wordSet(`
abandon abuse accelerate accept access accompany accomplish account accuse achieve acknowledge acquire act adapt add address
adjust admit adopt advance advertise advise advocate affect affirm agree aid aim air alarm alert alienate align allege allow
allude alter amount analyse analyze announce annoy answer anticipate apologise apologize appeal appear applaud apply appoint
approach approve argue arm arrange arrest arrive articulate ask assail assassinate assault assemble assert assess assign
assist associate assume assure attach attack attempt attend attract attribute authorise authorize avoid await award back
ban bar base battle beg believe belittle belong bemoan benefit berate betray blame blast block blow boast bolster bomb boo
boost border borrow bother brag brand breach brief brush bury calculate call calm campaign cancel capture care carry
categorise categorize cause caution celebrate censure challenge champion change chant characterise characterize charge chase
chat check cheer chide cite claim clarify clash classify clear climb close coin collapse collect combat comment commit
communicate compare compel compete compile complain complete comply concede conceive concern conclude concur condemn conduct
confess confirm conflict confront confuse congratulate connect consider consist constitute consult consume contact contain
contemplate contend contest continue contradict contrast contribute control convene convert convey convict convince
cooperate cope correct counter count cover crack crash create credit criticise criticize cross crush cry damage dare date
debate debunk decide declare decline decry deem defeat defend defer define defy delay delete deliver demand demonstrate
denounce deny depart depend depict deplore deploy deport deride derail describe deserve design desire destroy detail detain
detect determine detonate develop devote die differ direct disagree disappear disapprove disavow discharge disclose discount
discover discredit discuss dismiss dispatch display dispute disrupt distance distribute divide document dominate donate
doubt down downplay draft drag dread drop dub earn ease echo edit elaborate elect eliminate email embrace emerge emphasise
emphasize employ enable encounter encourage end endorse enforce engage enjoy ensure enter envision envisage err escalate
escape establish estimate evacuate evaluate examine exceed exchange exclaim exclude excuse execute exist expand expect
expel experience explain explode exploit explore export expose express extend face facilitate fail faint fault favor favour
fear feature figure file fill fine finish fire flag float flock flood focus follow force foresee form formulate found frame
frustrate fuel fume fund gain gather gauge generate grant greet grieve gripe groan grumble guarantee guess guide hail halt
hammer hand handle happen harass harm hate haul head heap help hesitate highlight hint hire hope host identify ignore
illustrate imagine impact implement implore imply import impose improve include increase incur indicate indict inflict
influence inform inherit initiate injure inquire insinuate insist inspect inspire install instruct insult intend intensify
intercept interject interpret interrupt intervene interview introduce invade invest investigate invite invoke involve issue
jail join joke judge jump justify kick kill knock label lack lambast lambaste lament land lash last laud laugh launch lay
lead leak lean lecture level liken like limit link list listen live lobby locate lock log look love lower maintain manage
march mark marvel match measure mention minimise minimize miss mobilise mobilize mock monitor mourn move mull murder murmur
muse name narrate need negotiate nominate note notice notify object oblige observe obtain occupy occur offer open operate
opine oppose opt order organise organize oust outline overlook overrule oversee overturn own paint panic pardon park
participate pass pause perceive perform permit persuade phone photograph pick pin pitch pivot place plan play please pledge
plot point poke poll portray pose position possess post postpone pour praise preach predict prefer prepare present
preserve press pressure presume prevail prevent proceed process proclaim produce profess project promise promote prompt
pronounce propose prosecute protect protest provide provoke publicise publicize publish pull pump punish purchase pursue
push qualify quash question quip quote rail raid raise rally rank rate rattle reach react reaffirm realise realize reason
reassure rebuff rebuke recall receive reckon recognise recognize recommend reconsider record recount recover recruit
recuse reduce refer reference reflect refrain refuse refute regard register regret reinforce reiterate reject rejoice relate
relay release rely remain remark remember remind reminisce remove render renew renounce repeat repel replace reply report
represent request require rescue research resemble resent reserve resign resist resolve respect respond restate restore
restrict result resume retain retaliate retire retort retract return reveal reverse review revise ridicule rip roll rule
rush salute sanction save scoff scold score scream search seem seize send sentence separate serve settle share shell shift
shock shout shower shrug side sigh sign signal single slam slap slip smear snap snipe solicit solve sound spare spark
specify speculate spot spout spur squeeze stage stake stall stamp stare start state station stay steer step stipulate stir
stop store strengthen stress stretch struggle study submit succeed sue suffer suggest summarise summarize summon supply
support suppose surge surprise surrender surround survey survive suspect suspend sustain swap sympathise sympathize tackle
talk target tap taunt tease tend term terminate test testify text thank theorise theorize threaten tie time title tout toy
track trade trail train transfer translate transport trash travel treat trigger trouble trumpet trust try turn twist
underestimate underline undermine underscore unite unleash unveil update upgrade urge use utter value venture verify veto
view vie violate visit voice volunteer vote vow wait walk want warn waste watch wave weaken weigh welcome whine
whisper wish witness wonder work worry wound yearn yell yield`);

/** Bases whose last consonant is doubled before -ed and -ing. */
const doubling = wordSet(`admit allot ban bar beg bet boo brag chat commit compel concur control cut defer dig drag drop
  begin bid dub equip expel fit flag get grab hit incur infer jab jam kidnap knit let log mob nod occur omit opt pat permit pin plan plot plug prefer
  put quip quit rap rebut rebel recur refer regret repel rid rip rob rub run set shed ship shrug shut signal sit skip slam slap
  slip snap span spin split spot spur squat stab step stop strip submit sum swap swim tap tip top total transfer transmit trap travel trim unplug
  upset wed whip win wrap`);

const doubles = (base: string): boolean => doubling.has(base) && /[^aeiou][aeiou][^aeiouwxy]$|ui[pt]$/u.test(base);

const thirdPerson = (base: string): string => {
  if (/(?:s|x|z|ch|sh|[^aeiou]o)$/u.test(base)) return `${base}es`;
  return /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
};

const past = (base: string): string => {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ied`;
  return doubles(base) ? `${base}${base.at(-1)}ed` : `${base}ed`;
};

const ing = (base: string): string => {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/u.test(base)) return `${base.slice(0, -1)}ing`;
  return doubles(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
};

/** The past tenses and participles of irregular verbs, by base form. */
const irregularPasts: ReadonlyMap<string, readonly string[]> = new Map(
  irregular
    .trim()
    .split(/[|\n]/u)
    .map((entry): [string, string[]] => {
      const [base = '', ...pasts] = entry.trim().split(/\s+/u);
      return [base, pasts];
    }),
);

/**
 * The forms of a verb other than its base, and those of a doubled consonant also without it ("travelled", "traveled").
 *
 * @example formsOfVerb('take') // ['takes', 'took', 'taken', 'taking']
 */
export const formsOfVerb = (base: string): readonly string[] => [
  thirdPerson(base),
  ...(irregularPasts.get(base) ?? [past(base)]),
  ing(base),
  ...(doubles(base) && !irregularPasts.has(base) ? [`${base}ed`, `${base}ing`] : []),
];

const buildReadings = (): ReadonlyMap<string, VerbReading> => {
  const readings = new Map<string, VerbReading>();
  const add = (word: string, lemma: string, form: VerbForm) => {
    if (!readings.has(word)) readings.set(word, { lemma, form });
  };
  for (const [base, pasts] of irregularPasts) for (const word of pasts) if (word !== base) add(word, base, 'past');
  for (const base of [...irregularPasts.keys(), ...regular]) {
    add(base, base, 'base');
    add(thirdPerson(base), base, 's');
    add(past(base), base, 'past');
    add(ing(base), base, 'ing');
  }
  return readings;
};

const readings = buildReadings();
const notPast =
  wordSet(`hundred need speed feed seed bed red wed shed indeed greed breed creed deed exceed proceed succeed
  united sacred naked wicked rugged ted fred ed med fed alfred mohammed ahmed hamed khaled`);
const notIng =
  wordSet(`king ring spring string thing wing ming beijing evening morning during something nothing anything
  everything building ceiling wedding meeting sterling pudding bing xing boeing reading viking wyoming according`);

/**
 * The verb form that a lower-case word can be, or undefined when it is no verb. Words in -ed and -ing that are not
 * listed are read as regular verbs, those in un- ("unchanged") as adjectives.
 *
 * @example verbReading('pledged') // { lemma: 'pledge', form: 'past' }
 */
export const verbReading = (word: string): VerbReading | undefined => {
  const known = readings.get(word);
  if (known) return known;
  if (word.length > 4 && word.endsWith('ed') && !word.startsWith('un') && !notPast.has(word))
    return { lemma: word.slice(0, -2), form: 'past' };
  if (word.length > 5 && word.endsWith('ing') && !notIng.has(word)) return { lemma: word.slice(0, -3), form: 'ing' };
  return undefined;
};

/** Past participles that differ from the past tense: no predicate without an auxiliary. */
export const onlyParticiples =
  wordSet(`known seen shown given taken written spoken chosen drawn driven eaten fallen forgotten
  frozen grown hidden risen shaken stolen sworn thrown torn worn withdrawn broken begun done gone become born borne`);

/** Forms spelled like the base: "read", "put", "cost" may be present or past. */
export const sameInPast = wordSet(
  'read put set cut let cost hit quit bet burst hurt shed spread split upset forecast broadcast cast',
);
