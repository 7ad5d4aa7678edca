import type { Token } from '../../../text/tokens.ts';
import { smallNumbers } from '../../language/lexicon/number-words.ts';
import { isPlural } from '../../language/lexicon/singular.ts';
import { glued, isDash, notQuantity, type Parser } from '../parsers/hit.ts';
import { isVote } from './score.ts';

const labels = new Set(
  `article section chapter page pages paragraph clause highway route flight channel room gate platform phase level tier
  grade number no nos part volume round week day stage step act bill proposition resolution order decree protocol title
  type version season episode interstate exit lane terminal pier zone district ward precinct sector annex schedule question
  chapter verse psalm item line figure table note rule regulation directive amendment game match heat race group pool class
  lot junction junctions articles sections chapters paragraphs clauses routes gates unit block building apartment reactor battalion brigade regiment division battery squadron area model mark formula apollo
  category decision case top issue appendix studio stand car bus train tram line seat door box field runway`.split(
    /\s+/,
  ),
);

/** These also count ("on day three of", "the number 10") but a small number word behind them is still a label. */
const countable = new Set(
  'top number case line bus train car building group class match game race unit division area field lot issue question order'.split(
    ' ',
  ),
);

/** Names that end in a number in words: "BBC One", "Air Force One", "World War Two". */
const namedInWords = /^(?:(?:\S+ )?(?:bbc|itv|radio|capital|big)|air force|world war)$/;

/**
 * A number that is a name: "Article 5", "Flight 5342", "Highway 35", "Part 3", "No. 10", "Phase Two", "BBC One", and the
 * "2-for-1" of offers and share splits. No quantity. The word
 * before decides; a plural noun behind shows a count after all ("in week 12 people").
 */
export const label: Parser = {
  name: 'label',
  opens: new Set([...labels, ...smallNumbers.keys(), 'bbc', 'itv', 'radio', 'capital', 'big', 'force', 'war']),
  parse: (tokens, at) => {
    const offer = offerEnd(tokens, at);
    if (offer) return notQuantity('label', tokens, at, offer);
    const word = tokens[at];
    if (isNamedInWords(tokens, at)) return notQuantity('label', tokens, at, at + 2);
    if (word?.kind !== 'word' || !labels.has(word.lower)) return;
    if (countable.has(word.lower) && !/^\p{Lu}/u.test(word.text)) return;
    let to = at + 1;
    if (tokens[to]?.text === '.' || tokens[to]?.text === '#') to += 1;
    const number = tokens[to];
    if (!number || !/^(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(number.lower))
      return;
    if (number.lower === 'one' && /^(?:no)$/.test(word.lower)) return;
    if (word.lower === 'no' && tokens[at + 1]?.text !== '.' && number.kind !== 'number') return;
    to += 1;
    const next = tokens[to];
    // "passed the bill 53-47"
    if (isDash(next) && tokens[to + 1]?.kind === 'number' && isVote(tokens, to - 1)) return;
    if (next && /^(?:%|percent|million|billion|thousand|hundred|dozen|per)$/.test(next.lower)) return;
    if (next?.kind === 'word' && !glued(number, next) && isPlural(next.lower) && !/^\p{Lu}/u.test(word.text)) return;
    if (word.lower.endsWith('s') && /^(?:and|or|to)$/.test(next?.lower ?? '') && isCountless(tokens, to + 1)) to += 2;
    else if (next && glued(number, next) && (next.kind === 'word' || (isDash(next) && glued(next, tokens[to + 1]))))
      to += next.kind === 'word' ? 1 : 2;
    return notQuantity('label', tokens, at, Math.min(to, tokens.length));
  },
};

const isNamedInWords = (tokens: readonly Token[], at: number): boolean =>
  /^(?:One|Two|Three|Four|Five|Six)$/.test(tokens[at + 1]?.text ?? '') &&
  /^\p{Lu}/u.test(tokens[at]!.text) &&
  namedInWords.test(`${tokens[at - 1]?.lower ?? ''} ${tokens[at]!.lower}`.trim());

/** "2-for-1", "two-for-one", "3-for-2". */
const offerEnd = (tokens: readonly Token[], at: number): number | undefined => {
  if (!isDash(tokens[at + 1]) || !glued(tokens[at], tokens[at + 1])) return;
  if (/^for-\d+$/.test(tokens[at + 2]?.lower ?? '')) return at + 3;
  const second = tokens[at + 4];
  return tokens[at + 2]?.lower === 'for' &&
    isDash(tokens[at + 3]) &&
    (smallNumbers.has(second?.lower ?? '') || second?.kind === 'number')
    ? at + 5
    : undefined;
};

/** "junctions 10 and 11", but not "pages 3 and 12 photographs". */
const isCountless = (tokens: readonly Token[], at: number): boolean =>
  /^\d[\d.,]*$/.test(tokens[at]?.text ?? '') && !isPlural(tokens[at + 1]?.lower ?? '');
