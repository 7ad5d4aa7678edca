/** Never end a sentence: what follows belongs to them. */
const titles = new Set(
  `mr mrs ms mx dr prof gen lt col maj capt cmdr cpl sgt pvt adm brig gov sen rep reps sens pres rev hon messrs mme
  mlle fr sr supt det insp amb atty dir vs approx ca cf eg ie e.g i.e viz fig figs no nos art sec vol pp rs`.split(
    /\s+/,
  ),
);

/** End a sentence only where a word of a new sentence follows. */
const abbreviations = new Set(
  `inc ltd co corp bros jr sr etc plc llc a.m p.m u.s u.k u.n e.u u.s.a u.a.e d.c ph.d m.d b.c a.d dept al op est ft lb
  lbs oz mt st ave blvd rd`.split(/\s+/),
);

/** The same, but words of their own unless capitalised: months, days, American states. */
const capitalAbbreviations = new Set(
  `Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun Calif Conn Fla Ill Ind Kan Ky
  La Mass Mich Minn Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo`.split(/\s+/),
);

/** Words that open a sentence far more often than they go on after an abbreviation. */
const openers = new Set(
  `the a an it he she they we i this that these those but and in on at for as if when while after before there his her
  its their our my some many most no not officials police since although however meanwhile`.split(/\s+/),
);

const lastWord = /(?:^|[\s("“‘[])((?:\p{L}\.)*\p{L}+(?:\.\p{L}+)*)\.["'”’)\]]*$/u;
const firstWord = /^["'“‘([]*(\p{L}+)/u;
const initial = /^\p{Lu}$/u;

/**
 * True when the stop at the end of `before` belongs to an abbreviation, title or initial, and `after` goes on with the
 * same sentence. Both need only hold a few words.
 *
 * @example endsInAbbreviation('said Gen.', 'Smith') // true
 */
export const endsInAbbreviation = (before: string, after: string): boolean => {
  const word = lastWord.exec(before.slice(before.lastIndexOf(' ') + 1))?.[1];
  if (!word) return false;
  const lower = word.toLowerCase();
  const next = firstWord.exec(after)?.[1]?.toLowerCase();
  if (titles.has(lower)) return !(lower === 'no' && next !== undefined);
  if (initial.test(word) && word !== 'I') return !(next && openers.has(next));
  if (abbreviations.has(lower) || capitalAbbreviations.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word))
    return !(next && openers.has(next));
  return false;
};
