import { clauseAt, treeClausesOf } from '../../../../shared/claims/clauses/tree-clauses.ts';
import type { Sentence } from '../../../../shared/reader/sentence.ts';
import { blocksOf } from '../../../../shared/text/blocks.ts';
import { splitSentences } from '../../../../shared/text/sentences.ts';
import { reader } from '../../../support/extract.ts';

const treeOf = (text: string): Sentence => reader.readSentences(text, splitSentences(text, blocksOf(text)))[0]!;

/** The clause that the first number of a sentence stands in. */
const clauseOfNumber = (text: string): string | undefined => {
  const span = clauseAt(treeOf(text), /\d/.exec(text)!.index)?.span;
  return span && text.slice(span.start, span.end);
};

describe('a clause keeps', () => {
  test.each([
    ['its condition', 'If it rains, 40 boats will stay in the harbour'],
    ['its reason', 'Because the dam broke, 40 farms were flooded'],
    ['the participle that follows it', 'The navy conducted raids, sinking 12 boats'],
    ['a relative clause at its end', 'The council sold 40 boats, which nobody had used'],
  ])('%s: %s', (_name, clause) => {
    expect(clauseOfNumber(`${clause}.`)).toBe(clause);
  });
});

describe('a clause ends before', () => {
  test.each([
    ['"although"', 'The port employs 300 people|, although the mayor wants to close it.'],
    ['"while" that contrasts', 'The port employs 300 people|, while the airport lies idle.'],
    ['"as" with a subject', 'The ferry carried 120 people|, as the mayor admits.'],
    ['who says so', 'The port lost 12 boats|, the mayor said.'],
    ['"according to"', 'The port lost 12 boats|, according to the mayor.'],
  ])('%s: %s', (_name, marked) => {
    expect(clauseOfNumber(marked.replace('|', ''))).toBe(marked.slice(0, marked.indexOf('|')));
  });
});

describe('a clause begins', () => {
  test.each([
    ['with the noun of a relative clause', 'The mayor wrote about |boats that carry 40 men'],
    ['with the noun of an aside', 'The council met |the owner, who has 40 boats'],
    ['with the noun of a participle', 'The mayor spoke of |attacks killing 9 sailors'],
    ['behind who says so', 'The mayor said that |the port lost 12 boats'],
    ['behind "and"', 'The ship left before the storm, and |12 boats followed'],
    ['behind its conjunction', 'And |the port lost 12 boats'],
  ])('%s: %s', (_name, marked) => {
    expect(clauseOfNumber(`${marked.replace('|', '')}.`)).toBe(marked.slice(marked.indexOf('|') + 1));
  });
});

test('each verb of a sentence with a clause of its own has its words', () => {
  const text = 'The port, which employs 300 people, is closing.';
  const clauses = treeClausesOf(treeOf(text)).map(({ span }) => text.slice(span.start, span.end));
  expect(clauses).toEqual(['which employs 300 people', 'The port, which employs 300 people, is closing']);
});

test('nothing stands behind the end of a sentence', () => {
  expect(clauseAt(treeOf('The port lost 12 boats.'), 999)).toBeUndefined();
});
