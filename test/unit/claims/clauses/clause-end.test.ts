import { withClause } from './marked.ts';

describe('a clause goes on', () => {
  test.each([
    '|[Nine] died in a fire on the old pier|.',
    '|[Nine] died in the fire|!',
    '|[Nine] died in Vigo, D.C. on Monday|.',
    '|The ferry sank with [nine] men (of the night crew) on board|.',
    '|The ferry took [nine] men (and their dogs) on board|.',
    '|[Nine] people, most of them farmers, died|.',
    '|[Nine] boats – the whole fleet – sank in May|.',
    '|The ferry took [nine] “brave men” to the port|.',
    '|The ferry took [nine] "brave men" to the port|.',
    '|The ferry took [nine] men and women to the port|.',
    '|The ferry took [nine] men to the port and to the town|.',
    '|The town lost [nine] as well as {40} boats|.',
    '|Output fell by [9%] after the end of the {40} year lease|.',
    '|Shops closed and [nine] burned in the riots of the spring|.',
  ])('%s', (marked) => {
    expect(withClause(marked)).toBe(marked);
  });
});

describe('a clause ends', () => {
  test.each([
    ['at a question mark', '|[Nine] died|? More will.'],
    ['at a semicolon', '|[Nine] died in May|; the town wept.'],
    ['at a comma', '|[Nine] died in May|, the mayor said.'],
    ['at a dash that nothing closes', '|[Nine] died in May| – the town wept.'],
    ['at a long quotation', '|The mayor gave [nine] men| “what they had asked of him for the last long years of war”.'],
    ['at a quotation with a comma', '|The mayor gave [nine] men| “what they asked, and more”.'],
    ['before a bracket that counts something', '|The ferry took [nine] men| (of {40} in all) on board.'],
    ['before a bracket at the end', '|The ferry took [nine] men| (of the crew).'],
    ['before another clause', '|[Nine] died| while the town slept.'],
    ['before a verb behind "and"', '|[Nine] died in May| and were buried.'],
    ['before a clause behind "and"', '|[Nine] died in May| and the old town wept.'],
    ['before a number behind "and"', '|The blast killed [nine] men| and hurt {40}.'],
    ['before a number soon behind "and"', '|The blast killed [nine] men| and some of the {40} guards.'],
    ['before a clause of time that counts', '|[Nine] died| when a ferry with {40} people sank.'],
    ['before a clause of time with a verb', '|[Nine] died in May| after the mayor closed {40} wards.'],
    ['before the clause that another number stands in', '|[Nine] think| that {40} died.'],
    ['before a participle with another number', '|[Nine] boats sank| carrying {40} people.'],
    ['before a clause of time with a participle', '|[Nine] died in May| when a boat carrying {40} people sank.'],
  ])('%s: %s', (_where, marked) => {
    expect(withClause(marked)).toBe(marked);
  });
});
