import { withWindowsMarks } from './windows-1252.ts';

/**
 * The likeliest single-byte charset of text that is not UTF-8, by how plausible the letters and marks beyond ASCII are
 * once decoded: whole words of one script, capitals only where words begin, quotation marks on the right side of words.
 * Looks at the first 1,000 places with such characters. English prose with a few foreign names is enough.
 * Undefined when no charset gives anything plausible, unless nearly all of it is ASCII. Never throws.
 *
 * Method: decode with each candidate and score, as in "A composite approach to language/encoding detection"
 * (Li and Momoi, 2001), with letter classes in place of their frequency tables.
 *
 * @example detectCharset(new Uint8Array([0x93, 0x48, 0x69, 0x94])) // 'windows-1252': “Hi”
 */
export const detectCharset = (bytes: Uint8Array): string | undefined => {
  const sample = placesBeyondAscii(bytes);
  let best: { charset: string; score: number } | undefined;
  for (const charset of candidates) {
    const text = new TextDecoder(charset).decode(sample);
    const score = plausibility(charset === 'windows-1252' ? withWindowsMarks(text) : text, charset);
    if (!best || score > best.score) best = { charset, score };
  }
  if (best && best.score > 0) return best.charset;
  return sample.length < bytes.length / 4 ? 'windows-1252' : undefined;
};

type Candidate = (typeof candidates)[number];

// On equal scores the first wins. KOI8-U reads KOI8-R text as well.
const candidates = [
  'windows-1252',
  'iso-8859-15',
  'windows-1251',
  'koi8-u',
  'windows-1250',
  'iso-8859-2',
  'iso-8859-5',
  'ibm866',
  'macintosh',
] as const;

// A head start for what English newsrooms use, and a handicap for what they gave up.
const head: Partial<Record<Candidate, number>> = { 'windows-1252': 0.5, 'iso-8859-15': 0.4, macintosh: -0.6 };

const reach = 12;
const mostPlaces = 1000;

/** The bytes around each byte beyond ASCII, so that a long text costs no more than a short one. */
const placesBeyondAscii = (bytes: Uint8Array): Uint8Array => {
  const pieces: number[] = [];
  let places = 0;
  let taken = 0;
  for (let i = 0; i < bytes.length && places < mostPlaces; i += 1) {
    if ((bytes[i] as number) < 0x80) continue;
    places += 1;
    const from = Math.max(taken, i - reach);
    if (from > taken) pieces.push(0x20);
    taken = Math.max(taken, Math.min(bytes.length, i + reach));
    for (let j = from; j < taken; j += 1) pieces.push(bytes[j] as number);
  }
  return Uint8Array.from(pieces);
};

const western = /[éèêëáàâäãåóòôöõøúùûüíìîïñçßæœÿýÉÈÊÁÀÂÄÅÓÔÖØÚÜÍÎÑÇŒÆÕ]/;
const central = /[łŁąęśŚżŻźŹćĆńčČřŘšŠžŽěýůőŐűşŞţŢăđĐáéíóúöüäôÁÉÍÓÖÜâîťďňľĺŕ]/;
const cyrillicCommon = /[оеаинтсрвлкмдпугябьызчйхжшюцщфэъіїєґё]/;
const cyrillic = /[А-ЯЁІЇЄҐа-яёіїєґ]/;
const opening = /[“„«‘‚]/;
const closing = /[”»’]/;
const marks = /[–—…•·°½¼¾£€§©®™№×−\u00a0]/;
const letter = /\p{L}/u;
const upper = /\p{Lu}/u;
const lower = /\p{Ll}/u;
const latin = /[A-Za-z]/;

const plausibility = (text: string, charset: Candidate): number => {
  const accented = charset === 'windows-1250' || charset === 'iso-8859-2' ? central : western;
  let score = head[charset] ?? 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i] as string;
    if (char > '\u007f') score += ofChar(char, text[i - 1] ?? ' ', text[i + 1] ?? ' ', accented);
  }
  return score;
};

const ofChar = (char: string, before: string, after: string, accented: RegExp): number => {
  if (cyrillic.test(char)) return ofCyrillic(char, before, after);
  if (accented.test(char)) return ofAccented(char, before, after);
  if (closing.test(char)) return before !== ' ' ? 1 : -0.5;
  if (opening.test(char)) return letter.test(before) ? -0.5 : after !== ' ' ? 1 : -0.5;
  if (marks.test(char)) return 0.6;
  if (letter.test(char)) return -0.5;
  return /[\u0080-\u009f\ufffd]/.test(char) ? -3 : -1;
};

const ofCyrillic = (char: string, before: string, after: string): number => {
  if (latin.test(before) || latin.test(after)) return -1;
  if (lower.test(before) && upper.test(char)) return -1.5;
  if (!cyrillic.test(before) && !cyrillic.test(after)) return -0.5;
  return cyrillicCommon.test(char) ? 1 : 0.6;
};

const ofAccented = (char: string, before: string, after: string): number => {
  if (lower.test(before) && upper.test(char)) return -1.5;
  if (!latin.test(before) && !latin.test(after)) return -0.8;
  return before > '\u007f' && after > '\u007f' && letter.test(before) && letter.test(after) ? -0.5 : 0.9;
};
