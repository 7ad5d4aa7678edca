import type { Token } from '../../../text/tokens.ts';
import { durations, measures } from '../../language/lexicon/measures.ts';
import { singularOf } from '../../language/lexicon/singular.ts';
import { isDash } from '../parsers/hit.ts';
import type { Draft, Refiner } from './draft.ts';
import { endsPhrase } from './noun-phrase.ts';

/** What prices are told for: "$98 a share". */
const priced = new Set('share head person ticket bottle unit pupil household night piece dozen pound'.split(' '));

/** Adds the denominator of a rate to the unit: "3,000 tests per day", "$1,100 a square foot", "£3bn a year", "10 kV/cm". */
export const rate: Refiner = {
  name: 'rate',
  refine: (draft, { tokens }) => {
    if (!draft.unit) return draft;
    const compact = hyphenedRate(tokens, draft.to);
    if (compact) return { ...draft, unit: `${draft.unit} per ${compact.name}`, to: compact.to };
    const at = behindConversion(tokens, behindMaterial(tokens, draft));
    const word = tokens[at]?.lower ?? '';
    const strict = word === 'per' || word === '/';
    if (!strict && word !== 'a' && word !== 'an' && word !== 'each' && word !== 'every') return draft;
    const square = /^(?:square|cubic)$/.test(tokens[at + 1]?.lower ?? '') ? 1 : 0;
    const noun = tokens[at + 1 + square];
    if (noun?.kind !== 'word') return draft;
    const name = measures.get(noun.lower) ?? singularOf(noun.lower);
    if (
      !strict &&
      !durations.has(name) &&
      !measures.has(noun.lower) &&
      !(draft.hit.form === 'money' && priced.has(name))
    )
      return draft;
    const follow = tokens[at + 2 + square]?.lower ?? '';
    const untaxed = /^(?:tax|taxes|deductions)$/.test(tokens[at + 3 + square]?.lower ?? '');
    if (/^(?:ago|earlier|later|before|after)$/.test(follow) && !untaxed) return draft;
    if (word === 'per' && name === 'cent') return draft;
    const full = square ? `${tokens[at + 1]!.lower} ${name}` : name;
    return { ...draft, unit: `${draft.unit} per ${full}`, to: at === draft.to ? at + 2 + square : draft.to };
  },
};

/** "£1.2m-a-year", "$98-a-barrel", "5,000-a-day": also where the tokeniser leaves "a-day" whole. */
const hyphenedRate = (tokens: readonly Token[], at: number): { name: string; to: number } | undefined => {
  const from = isDash(tokens[at]) ? at + 1 : at;
  const whole = /^(?:an?|per)-(\p{L}+)$/u.exec(tokens[from]?.lower ?? '')?.[1];
  if (whole) return { name: singularOf(whole), to: from + 1 };
  const [article, dash, noun] = [tokens[from], tokens[from + 1], tokens[from + 2]];
  if (from === at || !/^(?:an?|per)$/.test(article?.lower ?? '') || !isDash(dash) || noun?.kind !== 'word') return;
  return { name: singularOf(noun.lower), to: from + 3 };
};

/** "900 tonnes of steel a day": the rate stands behind what is measured. */
const behindMaterial = (tokens: readonly Token[], { hit, to }: Draft): number => {
  if (hit.form !== 'measure' || tokens[to]?.lower !== 'of') return to;
  for (let at = to + 1; at < to + 5 && tokens[at]?.kind === 'word'; at += 1) {
    const span = singularOf(tokens[at + 1]?.lower ?? '');
    if (/^(?:an?|per|each|every)$/.test(tokens[at]!.lower) && durations.has(span)) return at > to + 1 ? at : to;
    if (endsPhrase(tokens[at]!)) return to;
  }
  return to;
};

/** "9 billion shekels ($2.4 billion) a year": the rate stands behind the amount in the other currency. */
const behindConversion = (tokens: readonly Token[], at: number): number => {
  if (tokens[at]?.text !== '(') return at;
  for (let i = at + 1; i < at + 8; i += 1) if (tokens[i]?.text === ')') return i + 1;
  return at;
};
