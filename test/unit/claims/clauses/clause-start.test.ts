import { withClause } from './marked.ts';

describe('a clause begins', () => {
  test.each([
    ['with the sentence', '|The old ferry sank with [nine] men|.'],
    ['behind a semicolon', 'The town wept; |the ferry sank with [nine] men|.'],
    ['behind the comma of another clause', 'The town wept, |the ferry sank with [nine] men|.'],
    ['behind "while"', 'The town slept while |the ferry sank with [nine] men|.'],
    ['behind "who"', 'This is the captain who |saved [nine] men|.'],
    ['behind "after" where a clause follows', 'The town wept after |the ferry sank with [nine] men|.'],
    ['behind "that" and a verb', 'The mayor said that |the ferry sank with [nine] men|.'],
    ['behind "and" where another number stands before', 'The blast killed {40} men and |hurt [nine]|.'],
    ['behind a comma where another number stands before', 'The blast killed {40} men, |hurt [nine]|.'],
    ['behind "but"', 'but |the ferry sank with [nine] men|.'],
    ['behind "and"', 'And |the ferry sank with [nine] men|.'],
    ['behind "since" where it joins a clause', 'Since |the ferry sank with [nine] men|.'],
    ['behind the comma where a number stands in the main clause', 'The bus took {40} men, |killing [nine]|.'],
  ])('%s: %s', (_where, marked) => {
    expect(withClause(marked)).toBe(marked);
  });
});

describe('a clause takes in', () => {
  test.each([
    ['what is inserted between subject and verb', '|The ferry, which was old, sank with [nine] men|.'],
    ['a reduced clause there', '|The vote, held on Monday, was [nine] to none|.'],
    ['an insertion before an adverb', '|The ferry, which was old, quickly took [nine] men|.'],
    ['what stands between dashes', '|The raid – the worst since March – killed [nine] men|.'],
    ['what stands in brackets', '|The captain (of the old ferry) saved [nine] men|.'],
    ['the main clause of a participle', '|A bus left the road, killing [nine]|.'],
    ['the main clause of a participle behind an adverb', '|A bus left the road, instantly killing [nine]|.'],
    ['the main clause behind a place and its country', '|A bus left the road in Vigo, Spain, killing [nine]|.'],
    ['the comma of a name', '|The plant in Washington, D.C. employs [nine] men|.'],
    ['"since" where it is no conjunction', '|Since the start of May, [nine] men have died|.'],
    ['"after" where no clause follows', '|The town wept after the loss of [nine] men|.'],
    ['"that" where no verb stands before', '|This was the blast that killed [nine] men|.'],
    ['a premise', '|If it rains, the ferry will take [nine] men|.'],
    ['a premise behind "even"', '|Even if it rains, the ferry will take [nine] men|.'],
    ['the verb that governs', '|The town <mourned> the deaths of [nine] men|.'],
  ])('%s: %s', (_what, marked) => {
    expect(withClause(marked)).toBe(marked);
  });
});

describe('a clause does not take in', () => {
  test.each([
    ['a premise with a number of its own', 'If {40} vote, |the ferry will take [nine] men|.'],
    ['a premise behind another comma', 'If it rains, as it may, |the ferry will take [nine] men|.'],
    ['a bracket that opens the sentence', '(In May) |the ferry sank with [nine] men|.'],
    [
      'a main clause of more than 160 code units',
      `A bus ${'on the long and narrow road '.repeat(6)}to the north left it, |killing [nine]|.`,
    ],
  ])('%s: %s', (_what, marked) => {
    expect(withClause(marked)).toBe(marked);
  });
});
