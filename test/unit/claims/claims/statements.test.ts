import { claimsOf, quotesOf, statementsOf } from '../clauses/read.ts';

describe('a clause without a number is a claim where it tells a deed', () => {
  test.each([
    'A judge sentenced the former mayor of Vigo to prison for fraud',
    'The high court of Farland overturned the ban on night fishing',
    'A jury in Lanow found the pilot Luis Vega guilty of arson',
    'Luis Vega pleaded guilty to fraud at a court in Lanow',
    'Farland has imposed sanctions on the owners of the port of Lanow',
    'Parliament repealed the law on coastal fishing last week',
    'The government approved the sale of the port to a foreign bank',
    'Farland and Lanow signed an agreement on fishing in the bay',
    'Workers at the port of Lanow went on strike over pay on Monday',
    'Rebels shelled the harbour of Vigo and the depot behind it overnight',
    'A train hit a bus near Port Vale on Monday',
    'Police in Vigo arrested the harbour chief over the missing ferry',
    'Moreno denied the allegations made by the port of Lanow',
    'Luis Vega has died in Lanow after a long illness',
    'The mayor of Lanow pledged to rebuild the pier before the summer',
    'The ferry is the oldest ship in the fleet of Farland',
  ])('%s', (quote) => {
    expect(statementsOf(`${quote}.`)).toEqual([quote]);
  });

  test.each([
    'The bridge in Port Vale was closed by the city council after the storm',
    'Ana Moreno was arrested in Lanow on suspicion of fraud',
    'Ana Moreno was appointed head of the central bank of Farland',
  ])('in the passive: %s', (quote) => {
    expect(statementsOf(`${quote}.`)).toEqual([quote]);
  });

  test('in the present tense of a headline', () => {
    const quote = 'Vega resigns as mayor of Lanow after ferry disaster';
    expect(statementsOf(quote)).toEqual([quote]);
  });

  test.each([
    [
      'A report for the government of Farland found that the port of Lanow had hidden its losses from the bank.',
      'the port of Lanow had hidden its losses from the bank',
    ],
    [
      'Rescuers say the army of Farland has captured the town of Vigo.',
      'the army of Farland has captured the town of Vigo',
    ],
    [
      'The mayor said the city council had banned cars from the old port.',
      'the city council had banned cars from the old port',
    ],
  ])('by the words of somebody, without who says so: %s', (text, quote) => {
    expect(statementsOf(text)).toEqual([quote]);
  });

  test('and is denied by whoever denies it', () => {
    expect(claimsOf('The army of Farland denied that its planes had bombed the hospital in Vigo.')).toMatchObject([
      { modality: ['attributed', 'negated'], attributions: [{ sourceName: 'The army of Farland' }] },
    ]);
  });
});

describe('a clause without a number is no claim where it is', () => {
  test.each([
    ['an opinion', 'I think the council of Lanow should sell the ferry.'],
    ['another’s opinion', 'The union believes that the council of Lanow is wrong.'],
    ['advice', 'Lanow must reopen the port of Vigo for the sake of the town.'],
    ['a wish', 'We want the government of Farland to reopen the port of Vigo.'],
    ['another’s wish', 'Moreno wants the port of Lanow to sell the ferry to Farland.'],
    ['a hope', 'Moreno hopes the council of Lanow will reopen the port soon.'],
    ['a fear', 'Moreno fears for the future of the port of Lanow.'],
    ['thanks', 'The mayor of Lanow thanked the crew of the ferry for its help.'],
    ['a question', 'Why did the council of Lanow sell the ferry to a foreign bank?'],
    ['a question that is told of', 'Moreno asked how the port of Lanow had lost the ferry.'],
    ['an answer that is not told', 'Moreno told the court of Lanow how much the port pays its crew.'],
    ['what I saw', 'I saw the mayor of Lanow leave the harbour by boat.'],
    ['what we did', 'We sold the ferry to the port of Lanow last year.'],
    ['what you may see', 'You can see the port of Vigo from the old tower in Lanow.'],
    ['a request', 'Please send your letters to the port of Lanow.'],
    ['a link', 'Read more about the port of Lanow and its ferries'],
    ['a feeling in quotation marks', 'The mayor said: “I love the people of Lanow.”'],
    ['a scene', 'The harbour was quiet and the boats lay still.'],
    ['praise', 'The streets of Lanow are lovely in the spring.'],
    ['what could be', 'The mayor could sell the ferry.'],
    ['two words', 'Fish swim.'],
  ])('%s: %s', (_name, text) => {
    expect(statementsOf(text)).toEqual([]);
  });

  test('who says so, around what is said', () => {
    expect(quotesOf('The union has 300 members and, the mayor said, no money.')).toEqual(['The union has 300 members']);
  });
});

describe('one deed is one claim', () => {
  test.each([
    ['with its number', 'The army dismissed claims by the rebels that 300 soldiers had died'],
    ['with a participle that counts', 'A bus overturned in Harbin, killing nine people'],
    ['with what it was for', 'The harbour of Lanow spent its savings to hire more than 1,000 men'],
  ])('%s', (_name, quote) => {
    expect(quotesOf(`${quote}.`)).toEqual([quote]);
  });

  test('and another clause of the sentence another', () => {
    expect(quotesOf('The port of Lanow lost 12 boats, but the city council approved the sale of the pier.')).toEqual([
      'The port of Lanow lost 12 boats',
      'the city council approved the sale of the pier',
    ]);
  });
});
