/** A word as written, and in the form in which the lists hold it. */
export interface WrittenWord {
  readonly raw: string;
  readonly form: string;
}

const FUNCTION_WORDS = new Set(
  `i you he she it we they me him her us them my your his its our their mine yours this that these those who whom whose
  which what when where why how a an the some any no every each all both many much few more most less least several other
  another such own same only just even also very too so than then there here now never ever always and or but if because
  while until since although though unless as of at by for with about against between into through during before after
  above below to from up down in out on off over under again further is am are was were be been being have has had having
  do does did doing will would shall should can could may might must ought not don't doesn't didn't won't can't isn't
  aren't wasn't weren't haven't hasn't hadn't wouldn't shouldn't couldn't i'm i've i'd i'll we're we've we'll you're you've
  they're they've he's she's it's that's there's let's go going gone get got make take know think believe want say says
  tell let need see look well yes thank please first last one time`.split(/\s+/),
);

const NUMBER_WORDS = new Set(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion hundreds thousands
  millions billions trillions half third quarter dozen dozens twice double doubled`.split(/\s+/),
);

const IRREGULAR_PASTS = new Set(
  `went gave took made said told saw came left lost won cut put set kept held brought built bought paid sent spent led met
  ran fought grew rose fell began wrote spoke stood knew thought found struck hit shot flew drove threw broke became bore
  chose drew drank ate forgot hid rode sank shook stole swore taught tore woke wore dealt fled lent meant slept
  swept`.split(/\s+/),
);

const SUFFIXES =
  `tion ment ness ity ance ence ship ism ist able ible ful less ous ive ical ing ed ly ers er est es al ic`.split(' ');

/**
 * What kind of word it is, from closed lists and its ending alone: function words stay themselves, numbers become
 * `number`, names `name`, other words their suffix. A stand-in for a part-of-speech tag at no cost.
 *
 * @example wordShape({ raw: 'spending', form: 'spending' }, false) // '-ing'
 */
export const wordShape = ({ raw, form }: WrittenWord, first: boolean): string => {
  if (form.startsWith('#')) return form;
  if (NUMBER_WORDS.has(form)) return 'number';
  if (FUNCTION_WORDS.has(form) || !/^\p{L}/u.test(form)) return form;
  if (IRREGULAR_PASTS.has(form)) return 'past';
  if (!first && isUpper(raw[0])) return raw.length > 1 && isUpper(raw[1]) ? 'abbreviation' : 'name';
  if (form.includes("'")) return form.endsWith("'s") ? "-'s" : "-'";
  const suffix = SUFFIXES.find((ending) => form.length > ending.length + 2 && form.endsWith(ending));
  if (suffix) return `-${suffix}`;
  return form.endsWith('s') && !form.endsWith('ss') ? '-s' : '-';
};

const isUpper = (letter: string | undefined): boolean =>
  letter !== undefined && letter !== letter.toLowerCase() && letter === letter.toUpperCase();

/** True for the shapes of numbers in digits and in words. */
export const isNumberShape = (shape: string): boolean => shape === 'number' || shape.startsWith('#');

/** True for words that carry grammar more than meaning: pronouns, articles, auxiliaries, prepositions. */
export const isFunctionWord = (form: string): boolean => FUNCTION_WORDS.has(form);
