/** Words that keep their stop wherever they stand: titles, months and days, firms and places. */
const stopped = [
  'Mr Mrs Ms Mx Dr Drs Prof Rev Hon Fr Gen Lt Col Capt Cpl Sgt Maj Cmdr Adm Gov Sen Sens Rep Reps Pres Supt Det Insp',
  'Messrs Mlle Mme St Ste Ft Mt Jr Sr vs al approx Attn Esp esp ca cf eg ie viz',
  'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri',
  'Inc Ltd Corp Co Bros Ave Blvd Dept Univ Assn Ph Vol vol Conf',
  'Mich Calif Ariz Conn Mass Minn Tenn Wash Va Fla Pa Ga Ala Okla Que Ont',
];

/** Words that keep their stop where a number follows. */
const stoppedBeforeNumbers = ['No Nos no nos p pp Fig fig Figs Art Sec Ch Vols Eq c'];

/** Beginnings that stay with the word behind their hyphen: `non-human`, against `state` `-` `owned`. */
const prefixes = [
  'non e re pre anti co pro mid cross post multi sub semi ex counter mini inter neo socio psycho intra micro un ultra',
  'trans quasi pseudo de hyper macro meta wi',
];

/** Letters that are a unit where they are glued to a number: `35` `mm`, `5` `pm`, `3` `bn`. */
const units = [
  'mm cm km kg mg ml ft in lb lbs oz mph kph km/h kmh kw kW MW GW TW kWh MWh GWh TWh Hz kHz MHz GHz KB MB GB TB kb mb gb',
  'am pm AM PM k K m M MM bn Bn BN mn tn million billion trillion hr hrs min mins sec secs yr yrs px sq ha bp bps pc pt pts',
];

/** Letters that are money where a number follows them: `RM` `79`. */
const currencies = [
  'AUD CAD CHF CNY CZK DKK EUR GBP HKD HUF ILS INR JPY KRW MYR NOK NZD PHP PLN RMB RUB SEK SGD TRY UAH USD ZAR RM Rs Rp Kč',
];

const fileEndings = ['doc docx DOC DOCX xls xlsx XLS XLSX pdf PDF ppt pptx txt htm html jpg jpeg gif png zip csv exe'];
const domains = ['com org net edu gov mil info biz co uk de fr eu ca au ru ua tv io cn jp br ch nl pl'];

/** One of the words, the longest first, so that none hides another. */
const oneOf = (lines: readonly string[], spelling: (word: string) => string = (word) => word): string => {
  const words = lines.flatMap((line) => line.split(' ')).sort((a, b) => b.length - a.length);
  return `(?:${words.map(spelling).join('|')})`;
};

const eitherCase = (word: string): string => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`;

const { raw } = String;
const inWord = raw`[\p{L}\p{M}\p{N}_]`;
const inAddress = raw`[^\s<>"“”—]`;
const endOfAddress = raw`[^\s<>"“”—.,;:!?)\]'’]`;

const shapes = [
  // Addresses of pages, mail and hosts, names of files and newsgroups, without the stop that ends the sentence.
  raw`(?:https?:\/\/|www\.)${inAddress}{0,2000}${endOfAddress}`,
  raw`[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}`,
  raw`[A-Za-z0-9][A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{1,40}){0,4}\.${oneOf(domains)}(?:\/${inAddress}{0,500}${endOfAddress}|(?![\p{L}\p{N}'’/-]|\.\p{L}))`,
  raw`[A-Za-z0-9_#][A-Za-z0-9_-]{0,60}(?:\.[A-Za-z0-9_-]{1,20}){0,2}\.${oneOf(fileEndings)}(?!${inWord})`,
  raw`(?:alt|comp|misc|rec|sci|soc|talk)(?:\.[a-z][a-z-]{1,30}){1,6}`,
  raw`[@#][\p{L}_][\p{L}\p{N}_]*`,
  // Abbreviations with their stops; an initial where a name goes on.
  raw`(?:Ph\.D|[Ee]d\.D|M\.Sc|B\.Sc)\.?`,
  raw`(?:\p{L}\.)+\p{L}(?!${inWord})\.?`,
  raw`${oneOf(stopped)}\.(?!\.)`,
  raw`etc\.(?=\s*\S)(?!\.)`,
  raw`${oneOf(stoppedBeforeNumbers)}\.(?=\s?\d)`,
  raw`\p{Lu}\.(?=\s+[\p{L}"“(]|\p{Lu})`,
  // Emoticons.
  raw`[:;=]['-]?[)(DP](?![\p{L}\p{N}])|\(:(?!\p{L})`,
  // Dates and telephone numbers.
  raw`\d{1,4}\/\d{1,2}\/\d{2,4}(?!\d)|9\/11(?!\d)|\d{4}-\d{2}-\d{2}(?!\d)`,
  raw`(?:1-)?\d{3}-\d{3}-\d{4}(?!\d)|\d{3}-\d{4}(?![\d-])`,
  // Ordinals and decades, also without their century.
  raw`\d+(?:,\d{3})*(?:s|st|nd|rd|th|ST|ND|RD|TH)(?![\p{L}\p{N}])|\d*0['’]s(?!\p{L})`,
  raw`['’]\d0s(?!\p{L})|['’]\d\d(?![\p{L}\p{N}%])`,
  // A number before its unit; times; numbers.
  raw`(?:\d+(?::\d\d){1,2}|\d+(?:,\d{3})*(?:\.\d+)*|\.\d+)(?=${oneOf(units)}(?![\p{L}\p{M}\p{N}'’])|[ap]\.m\.)`,
  raw`\d{1,2}(?::\d\d){1,2}(?!\d)`,
  raw`\d+(?:(?:,\d{3}(?!\d))+(?:\.\d+)*|(?:\.\d+)+)(?!\p{L})|(?<![\p{L}\p{N}])\.\d+(?!\p{L})`,
  raw`${oneOf(currencies)}(?=\d)|R(?=\d+(?:\.\d+)?(?:bn|m|tn)(?!${inWord}))`,
  // Words, the only group.
  raw`((?:(?<!-)(?:${oneOf(prefixes, eitherCase)}|NON)-(?=\p{L}))?[\p{L}\p{N}_]${inWord}*(?:&[\p{L}\p{N}]${inWord}*|['’]\p{L}${inWord}*)*)`,
  // Runs of one sign, signs that stand for one another, pictures, any other character.
  raw`\.{2,}|[-=]{2,}|[!?]{2,}|\*{2,}|_{2,}|\+{2,}|~{2,}|#{2,}|<{2,}|>{2,}|''|’’|‘‘|\x60\x60|…+\.?|—+|–+|->`,
  raw`\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic}|\p{M}|\p{Emoji_Modifier})*`,
  raw`\S\p{M}*`,
];

/**
 * One alternative for each shape of a token, the first that fits wins. None looks further than what it takes plus a
 * bounded piece, so that reading with it is linear. Its group is set for a word that may end in a clitic.
 */
export const tokenPattern = new RegExp(shapes.join('|'), 'uy');
