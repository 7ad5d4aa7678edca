import type { Token } from '../../text/tokens.ts';
import { isPlural } from '../lexicon/singular.ts';
import { glued, isDash, notQuantity, type Parser } from './hit.ts';

const labels = new Set(
  `article section chapter page pages paragraph clause highway route flight channel room gate platform phase level tier
  grade number no nos part volume round week day stage step act bill proposition resolution order decree protocol title
  type version season episode interstate exit lane terminal pier zone district ward precinct sector annex schedule question
  chapter verse psalm item line figure table note rule regulation directive amendment game match heat race group pool class
  lot junction junctions articles sections chapters paragraphs clauses routes gates unit block building apartment reactor battalion brigade regiment division battery squadron area model mark formula apollo
  category decision case top issue appendix studio stand car bus train tram line seat door box field`.split(/\s+/),
);

/** These also count ("on day three of", "the number 10") but a small number word behind them is still a label. */
const countable = new Set(
  'top number case line bus train car building group class match game race unit division area field lot issue question order'.split(
    ' ',
  ),
);

/**
 * A number that is a name: "Article 5", "Flight 5342", "Highway 35", "Part 3", "No. 10", "Phase Two". No quantity. The word
 * before decides; a plural noun behind shows a count after all ("in week 12 people").
 */
export const label: Parser = {
  name: 'label',
  opens: labels,
  parse: (tokens, at) => {
    const word = tokens[at];
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
    if (next && /^(?:%|percent|million|billion|thousand|hundred|dozen|per)$/.test(next.lower)) return;
    if (next?.kind === 'word' && !glued(number, next) && isPlural(next.lower) && !/^\p{Lu}/u.test(word.text)) return;
    if (word.lower.endsWith('s') && /^(?:and|or|to)$/.test(next?.lower ?? '') && isCountless(tokens, to + 1)) to += 2;
    else if (next && glued(number, next) && (next.kind === 'word' || (isDash(next) && glued(next, tokens[to + 1]))))
      to += next.kind === 'word' ? 1 : 2;
    return notQuantity('label', tokens, at, Math.min(to, tokens.length));
  },
};

/** "junctions 10 and 11", but not "pages 3 and 12 photographs". */
const isCountless = (tokens: readonly Token[], at: number): boolean =>
  /^\d[\d.,]*$/.test(tokens[at]?.text ?? '') && !isPlural(tokens[at + 1]?.lower ?? '');
