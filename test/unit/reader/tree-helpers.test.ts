import fc from 'fast-check';
import type { Sentence } from '../../../shared/reader/sentence.ts';
import type { Span } from '../../../shared/reader/span.ts';
import { clauseOf } from '../../../shared/reader/tree/clause.ts';
import { countedBy } from '../../../shared/reader/tree/counted.ts';
import { dependentOf, dependentsOf, isBelow } from '../../../shared/reader/tree/dependents.ts';
import { membersOf, modifiersOf } from '../../../shared/reader/tree/members.ts';
import { negationOf } from '../../../shared/reader/tree/negation.ts';
import { objectsOf, patientOf } from '../../../shared/reader/tree/objects.ts';
import { clausal, phraseOf, phraseSpan } from '../../../shared/reader/tree/phrase.ts';
import { isPredicate, predicateOf } from '../../../shared/reader/tree/predicate.ts';
import { reportsOf } from '../../../shared/reader/tree/reports.ts';
import { subjectOf } from '../../../shared/reader/tree/subject.ts';
import { agentOf, voiceOf } from '../../../shared/reader/tree/voice.ts';
import { indexOf, ownTexts, treeOf } from './own-trees.ts';

const form = ({ tokens }: Sentence, index: number | undefined): string | undefined =>
  index === undefined ? undefined : tokens[index]?.form;
const forms = (sentence: Sentence, indices: readonly number[]): string =>
  indices.map((index) => form(sentence, index)).join(' ');

/** Asks a helper about one word of a sentence. */
const about =
  <T>(ask: (sentence: Sentence, index: number) => T) =>
  (text: string, word: string): T => {
    const sentence = treeOf(text);
    return ask(sentence, indexOf(sentence, word));
  };

/** A tree with other relations, or heads, for some of its words. */
const changed = (text: string, changes: Readonly<Record<string, { rel?: string; head?: string }>>): Sentence => {
  const sentence = treeOf(text);
  const [head, rel] = [[...sentence.head], [...sentence.rel]];
  for (const [word, change] of Object.entries(changes)) {
    const index = indexOf(sentence, word);
    if (change.rel) rel[index] = change.rel;
    if (change.head) head[index] = indexOf(sentence, change.head);
  }
  return { ...sentence, head, rel };
};

describe('the subject', () => {
  const subject = about((sentence, index) => {
    const found = subjectOf(sentence, index);
    return found && `${form(sentence, found.token)}, ${found.from}`;
  });
  test.each([
    ['The ferry sank off Gdansk on Monday.', 'sank', 'ferry, clause'],
    ['The harbour was not shelled by the navy.', 'was', 'harbour, clause'],
    ['The harbour was not shelled by the navy.', 'shelled', 'harbour, clause'],
    ['Three fishermen have been killed and five injured.', 'injured', 'five, clause'],
    ['The ferry hit a rock and sank within minutes.', 'sank', 'ferry, first of joined'],
    ['The captain wanted to leave the port at dawn.', 'leave', 'captain, governor'],
    ['The minister asked the crew to stay on board.', 'stay', 'crew, governor'],
    ['The mayor promised residents to rebuild the bridge.', 'rebuild', 'mayor, governor'],
    ['Boats carrying grain left the harbour on Friday.', 'carrying', 'Boats, antecedent'],
    ['Boats carrying grain left the harbour on Friday.', 'left', 'Boats, clause'],
    ['Houses destroyed by the storm will be rebuilt.', 'destroyed', 'Houses, antecedent'],
    ['The woman who led the rescue spoke to reporters.', 'led', 'woman, antecedent'],
    ['The woman who led the rescue spoke to reporters.', 'spoke', 'woman, clause'],
    ['The bridge that the flood damaged has reopened.', 'damaged', 'flood, clause'],
    ['Speaking in Odesa, the governor thanked the volunteers.', 'Speaking', 'governor, governor'],
    ['A drone hit the depot, killing two guards.', 'killing', 'drone, governor'],
    ['Oslo is the capital of Norway.', 'is', 'Oslo, clause'],
    ['The reservoir has been almost empty since June.', 'been', 'reservoir, clause'],
    ['"We lost everything," said the farmer, who is 60.', 'is', 'farmer, antecedent'],
    ['There were 30 workers in the mine.', 'were', 'workers, clause'],
    ['The president is expected to visit Kenya next week.', 'visit', 'president, governor'],
    ['The ship seems to have been hit twice.', 'hit', 'ship, governor'],
    ['She stopped smoking and started to run.', 'run', 'She, first of joined'],
    ['The plane crashed while trying to land.', 'land', 'plane, governor'],
    ['The rebels said to hold the town are leaving.', 'hold', 'rebels, antecedent'],
    ['The army, which lost 40 tanks, retreated from the town.', 'lost', 'army, antecedent'],
    ['The boats the navy bought are too small.', 'bought', 'navy, clause'],
    ["We can't wait, and they won't help.", 'help', 'they, clause'],
    ['It is clear that the bridge is unsafe.', 'clear', 'unsafe, clause'],
    ['The general was arrested and charged with treason.', 'charged', 'general, first of joined'],
  ])('%s (%s) is %s', (text, word, expected) => expect(subject(text, word)).toBe(expected));

  it('is none for a noun', () => {
    expect(subject('The ferry sank off Gdansk on Monday.', 'Gdansk')).toBeUndefined();
    expect(subject('Old boats, nets and rods were for sale.', 'nets')).toBeUndefined();
  });
});

describe('objects', () => {
  const objects = about((sentence, index) => forms(sentence, objectsOf(sentence, index)));
  test.each([
    ['The ferry hit a rock and sank within minutes.', 'hit', 'rock'],
    ['The ferry hit a rock and sank within minutes.', 'sank', ''],
    ['The firm bought and sold twelve tankers last year.', 'sold', 'tankers'],
    ['The bridge that the flood damaged has reopened.', 'damaged', 'bridge'],
    ['He gave the museum a painting.', 'gave', 'painting museum'],
    ['The museum reopened on Monday after the flood, which closed it for a year.', 'closed', 'it'],
    ['The painting was given to the museum by a collector.', 'given', ''],
    ['The harbour was not shelled by the navy.', 'shelled', ''],
  ])('%s (%s): %s', (text, word, expected) => expect(objects(text, word)).toBe(expected));
});

describe('voice, who does it and whom it is done to', () => {
  const roles = about((sentence, index) =>
    [
      voiceOf(sentence, index),
      form(sentence, agentOf(sentence, index)) ?? '–',
      form(sentence, patientOf(sentence, index)) ?? '–',
    ].join(' '),
  );
  test.each([
    ['The harbour was not shelled by the navy.', 'shelled', 'passive navy harbour'],
    ['Houses destroyed by the storm will be rebuilt.', 'destroyed', 'passive storm Houses'],
    ['Houses destroyed by the storm will be rebuilt.', 'be', 'passive – Houses'],
    ['The general was arrested and charged with treason.', 'charged', 'passive – general'],
    ['Three fishermen have been killed and five injured.', 'injured', 'passive – five'],
    ['The ship seems to have been hit twice.', 'hit', 'passive – ship'],
    ['The blast killed 12 people, including two children.', 'killed', 'active – people'],
    ['The mayor said three boats had sunk.', 'sunk', 'active – –'],
    ['Oslo is the capital of Norway.', 'capital', 'active – –'],
    ['A drone hit the depot, killing two guards.', 'killing', 'active – guards'],
  ])('%s (%s): %s', (text, word, expected) => expect(roles(text, word)).toBe(expected));
});

test('a participle of no known place is passive where somebody does it', () => {
  const text = 'Houses destroyed by the storm will be rebuilt.';
  const destroyed = indexOf(treeOf(text), 'destroyed');
  expect(voiceOf(changed(text, { destroyed: { rel: 'dep' } }), destroyed)).toBe('passive');
  expect(voiceOf(changed(text, { destroyed: { rel: 'dep' }, storm: { rel: 'obl' } }), destroyed)).toBe('active');
});

test('an agent is known by its "by" too, and nothing else is one', () => {
  const agent = (text: string, word: string): string | undefined => {
    const sentence = changed(text, { [word]: { rel: 'obl' } });
    return form(sentence, agentOf(sentence, sentence.head[indexOf(sentence, word)]!));
  };
  expect(agent('The harbour was not shelled by the navy.', 'navy')).toBe('navy');
  expect(agent('Three of the boats were towed to port.', 'port')).toBeUndefined();
});

describe('negation', () => {
  const negation = about((sentence, index) => form(sentence, negationOf(sentence, index)));
  test.each([
    ['The harbour was not shelled by the navy.', 'shelled', 'not'],
    ["We can't wait, and they won't help.", 'wait', "n't"],
    ['The company never denied the leak.', 'denied', 'never'],
    ['No passengers were hurt.', 'were', 'No'],
    ['Nobody told the crew about the fire.', 'told', 'Nobody'],
    ['The strike did not stop production.', 'did', 'not'],
  ])('%s (%s): %s', (text, word, expected) => expect(negation(text, word)).toBe(expected));
  test.each([
    ['The spokesman, Jan Novak, denied that the army had withdrawn.', 'withdrawn'],
    ['The ferry sank off Gdansk on Monday.', 'sank'],
    ['Dozens of boats sank in the storm.', 'sank'],
  ])('%s (%s) denies nothing', (text, word) => expect(negation(text, word)).toBeUndefined());

  it.each([
    ['obj', 'no'],
    ['nsubj', 'neither'],
  ])('stands at a noun that is %s: %s', (rel, lemma) => {
    const sentence = changed('The ferry hit a rock and sank within minutes.', { rock: { rel } });
    const tokens = sentence.tokens.map((token) => (token.form === 'a' ? { ...token, lemma } : token));
    expect(form(sentence, negationOf({ ...sentence, tokens }, indexOf(sentence, 'hit')))).toBe('a');
  });
});

describe('the predicate', () => {
  const predicate = about((sentence, index) => {
    const { head, finite, tokens } = predicateOf(sentence, index);
    return `${form(sentence, head)}, ${form(sentence, finite)}: ${forms(sentence, tokens)}`;
  });
  test.each([
    ['The harbour was not shelled by the navy.', 'not', 'shelled, was: was not shelled'],
    ['The reservoir has been almost empty since June.', 'has', 'empty, has: has been empty'],
    ['The old pier was torn down in 1987.', 'down', 'torn, was: was torn down'],
    ['The police set up checkpoints along the coast.', 'set', 'set, set: set up'],
    ['Oslo is the capital of Norway.', 'is', 'capital, is: is capital'],
    ["We can't wait, and they won't help.", 'wo', "help, wo: wo n't help"],
    ['The ferry sank off Gdansk on Monday.', 'ferry', 'ferry, ferry: ferry'],
  ])('%s (%s): %s', (text, word, expected) => expect(predicate(text, word)).toBe(expected));
});

describe('a clause hangs on', () => {
  const sank = (rel: string): boolean => {
    const sentence = changed('The ferry hit a rock and sank within minutes.', { sank: { rel } });
    return isPredicate(sentence, indexOf(sentence, 'sank'));
  };
  it.each(['conj', 'ccomp', 'xcomp', 'acl', 'root'])('a verb that is %s', (rel) => expect(sank(rel)).toBe(true));
  it.each(['aux', 'cop', 'amod', 'compound', 'case', 'mark', 'cc', 'fixed', 'flat'])('no verb that is %s', (rel) =>
    expect(sank(rel)).toBe(false),
  );
  it.each([
    ['Oslo is the capital of Norway.', 'capital'],
    ['There were 30 workers in the mine.', 'were'],
    ['"We lost everything," said the farmer, who is 60.', '60'],
  ])('%s: %s', (text, word) => expect(about(isPredicate)(text, word)).toBe(true));
  it.each([
    ['Oslo is the capital of Norway.', 'Norway'],
    ['The ferry sank off Gdansk on Monday.', 'ferry'],
  ])('not in %s: %s', (text, word) => expect(about(isPredicate)(text, word)).toBe(false));
});

describe('the clause of a token', () => {
  const clause = about((sentence, index) => form(sentence, clauseOf(sentence, index)));
  test.each([
    ['The mayor said three boats had sunk.', 'three', 'sunk'],
    ['The mayor said three boats had sunk.', 'mayor', 'said'],
    ['The captain wanted to leave the port at dawn.', 'port', 'wanted'],
    ['The army, which lost 40 tanks, retreated from the town.', '40', 'lost'],
    ['The army, which lost 40 tanks, retreated from the town.', 'town', 'retreated'],
    ['Three fishermen have been killed and five injured.', 'five', 'injured'],
    ['Their old boats and a new net burned.', 'net', 'burned'],
    ['If the river rises, the village will be flooded.', 'river', 'rises'],
    ['If the river rises, the village will be flooded.', 'will', 'flooded'],
    ['A drone hit the depot, killing two guards.', 'two', 'killing'],
  ])('%s (%s): %s', (text, word, expected) => expect(clause(text, word)).toBe(expected));
});

describe('joined words', () => {
  const members = about((sentence, index) => forms(sentence, membersOf(sentence, index)));
  test.each([
    ['Old boats, nets and rods were for sale.', 'nets', 'boats nets rods'],
    ['Old boats, nets and rods were for sale.', 'boats', 'boats nets rods'],
    ['The ferry hit a rock and sank within minutes.', 'sank', 'hit sank'],
    ['Neither the bank nor the regulator answered questions.', 'bank', 'bank regulator'],
    ['The minister of health and the mayor visited the wounded.', 'mayor', 'minister mayor'],
    ['The ferry sank off Gdansk on Monday.', 'ferry', 'ferry'],
  ])('%s (%s): %s', (text, word, expected) => expect(members(text, word)).toBe(expected));

  const modifiers = about((sentence, index) => forms(sentence, modifiersOf(sentence, index)));
  test.each([
    ['Old boats, nets and rods were for sale.', 'rods', 'Old'],
    ['Their old boats and a new net burned.', 'boats', 'Their old'],
    ['Their old boats and a new net burned.', 'net', 'a new'],
    ['More than 200 soldiers and 15 officers were captured.', 'officers', '15'],
    ['Teachers and nurses from the north want higher pay.', 'nurses', ''],
  ])('%s (%s) is described by: %s', (text, word, expected) => expect(modifiers(text, word)).toBe(expected));

  it.each(['det', 'nummod', 'nmod:poss'])('a member with a %s of its own shares none', (rel) => {
    const sentence = changed('Their old boats and a new net burned.', { a: { rel } });
    expect(forms(sentence, modifiersOf(sentence, indexOf(sentence, 'net')))).toBe('a new');
    const without = changed('Their old boats and a new net burned.', { a: { rel: 'dep' } });
    expect(forms(without, modifiersOf(without, indexOf(without, 'net')))).toBe('Their old new');
  });
});

describe('what a number counts', () => {
  const counted = about((sentence, index) => form(sentence, countedBy(sentence, index)));
  test.each([
    ['Twelve fishing boats were lost.', 'Twelve', 'boats'],
    ['The mayor said three boats had sunk.', 'three', 'boats'],
    ['About 3.5 million people fled their homes.', '3.5', 'people'],
    ['About 3.5 million people fled their homes.', 'million', 'people'],
    ['Dozens of boats sank in the storm.', 'Dozens', 'boats'],
    ['Thousands of people marched through the capital on Sunday.', 'Thousands', 'people'],
    ['Three of the boats were towed to port.', 'Three', 'boats'],
    ['Some 40 per cent of voters stayed at home.', '40', 'voters'],
    ['Prices rose by 4.5 percent in May.', '4.5', 'percent'],
    ['The navy sent a 12-boat fleet.', '12', 'boat'],
    ['More than 200 soldiers and 15 officers were captured.', '200', 'soldiers'],
    ['More than 200 soldiers and 15 officers were captured.', '15', 'officers'],
    ['The court fined the bank 20 million euros.', '20', 'euros'],
    ['The fund spent $5 million on repairs.', '5', '$'],
    ['The blast killed 12 people, including two children.', 'two', 'children'],
    ["The city's water supply was cut off for two days.", 'two', 'days'],
  ])('%s (%s): %s', (text, word, expected) => expect(counted(text, word)).toBe(expected));
  test.each([
    ['Flight 370 vanished in 2014.', '370'],
    ['Flight 370 vanished in 2014.', '2014'],
    ['Three were hurt.', 'Three'],
    ['Three fishermen have been killed and five injured.', 'five'],
    ['"We lost everything," said the farmer, who is 60.', '60'],
  ])('%s (%s): nothing', (text, word) => expect(counted(text, word)).toBeUndefined());

  it('is nothing for the day of a month', () => {
    const right = treeOf('The blast killed 12 people, including two children.');
    const dated = { ...right, tokens: right.tokens.map((token, i) => (i === 2 ? { ...token, form: 'Sept.' } : token)) };
    expect(countedBy(dated, 3)).toBeUndefined();
  });

  it('climbs over a wrong head within a compound', () => {
    const right = treeOf('Twelve fishing boats were lost.');
    const wrong = { ...right, head: [1, 2, 4, 4, -1, 4] };
    expect(form(wrong, countedBy(wrong, 0))).toBe('boats');
  });
});

describe('a phrase', () => {
  const phrase = (text: string, word: string, options?: Parameters<typeof phraseSpan>[2]): string => {
    const sentence = treeOf(text);
    const { start, end } = phraseSpan(sentence, indexOf(sentence, word), options);
    return text.slice(start, end);
  };
  const army = 'The army, which lost 40 tanks, retreated from the town.';
  test.each([
    [army, 'army', {}, 'The army, which lost 40 tanks'],
    [army, 'army', { without: clausal }, 'The army'],
    [army, 'lost', {}, 'which lost 40 tanks'],
    [army, 'lost', { punctuation: true }, ', which lost 40 tanks,'],
    [army, 'retreated', { without: ['nsubj'] }, 'retreated from the town'],
    [
      'The minister of health and the mayor visited the wounded.',
      'minister',
      {},
      'The minister of health and the mayor',
    ],
    [
      'The minister of health and the mayor visited the wounded.',
      'minister',
      { without: ['conj', 'cc'] },
      'The minister of health',
    ],
    ["The city's water supply was cut off for two days.", 'city', {}, "The city's"],
    ['Houses destroyed by the storm will be rebuilt.', 'Houses', { without: clausal }, 'Houses'],
    ['The mayor said three boats had sunk.', 'sunk', {}, 'three boats had sunk'],
    ['Flight 370 vanished in 2014.', 'Flight', {}, 'Flight 370'],
  ])('%s (%s, %j): %s', (text, word, options, expected) => expect(phrase(text, word, options)).toBe(expected));

  it.each(clausal)('leaves out what is %s', (rel) => {
    const sentence = changed(army, { lost: { rel } });
    expect(forms(sentence, phraseOf(sentence, indexOf(sentence, 'army'), { without: clausal }))).toBe('The army');
  });

  it('is cut where the tree crosses itself', () => {
    const sentence = { ...treeOf('Flight 370 vanished in 2014.'), head: [2, 0, -1, 4, 0, 2] };
    expect(forms(sentence, phraseOf(sentence, 0))).toBe('Flight 370');
  });
});

describe('reports', () => {
  const shown = (text: string, sentence: Sentence): string[] => {
    const words = ({ start, end }: Span): string => text.slice(start, end);
    return reportsOf(sentence).map(
      ({ cue, speakerSpan, parts }) =>
        `${speakerSpan ? words(speakerSpan) : '–'} ${form(sentence, cue)}: ${parts.map(words).join(' | ')}`,
    );
  };
  const reports = (text: string): string[] => shown(text, treeOf(text));
  test.each([
    ['The mayor said three boats had sunk.', ['The mayor said: three boats had sunk']],
    ['The mayor said that the town would rebuild its school.', ['The mayor said: the town would rebuild its school']],
    ['"We lost everything," the farmer said.', ['the farmer said: We lost everything']],
    ['"We lost everything," said the farmer, who is 60.', ['the farmer said: We lost everything']],
    [
      '“The dam will hold,” she told reporters, “for another week.”',
      ['she told: The dam will hold | for another week'],
    ],
    [
      'The dam will hold, the engineer says, for another week.',
      ['the engineer says: The dam will hold | for another week'],
    ],
    ['According to the mayor, forty houses were destroyed.', ['the mayor According: forty houses were destroyed']],
    ['Forty houses were destroyed, according to the mayor.', ['the mayor according: Forty houses were destroyed']],
    [
      'The ministry announced that it had sent aid and that more would follow.',
      ['The ministry announced: it had sent aid and that more would follow'],
    ],
    ['The governor said: "The road is closed."', ['The governor said: The road is closed']],
    [
      'The spokesman, Jan Novak, denied that the army had withdrawn.',
      ['The spokesman, Jan Novak denied: the army had withdrawn'],
    ],
    ['The union claimed the firm cut 300 jobs.', ['The union claimed: the firm cut 300 jobs']],
    [
      'The union said it had won and added that members would vote.',
      ['The union said: it had won', 'The union added: members would vote'],
    ],
    ['Police believe the fire was set on purpose.', ['Police believe: the fire was set on purpose']],
    [
      'An official in Kyiv told the agency that Russia had launched 81 missiles overnight.',
      ['An official in Kyiv told: Russia had launched 81 missiles overnight'],
    ],
  ])('%s', (text, expected) => expect(reports(text)).toEqual(expected));

  test.each([
    'The woman who led the rescue spoke to reporters.',
    'The company never denied the leak.',
    'Nobody told the crew about the fire.',
    'The rebels said to hold the town are leaving.',
    'What the minister said was wrong.',
  ])('%s: none', (text) => expect(reports(text)).toEqual([]));

  it.each(['acl', 'advcl'])('according to somebody is the whole of a sentence, not a %s in it', (rel) => {
    const text = 'According to the mayor, forty houses were destroyed.';
    const sentence = changed(text, { mayor: { head: 'houses' }, houses: { rel } });
    expect(shown(text, sentence)).toEqual(['the mayor According: forty houses were destroyed']);
    expect(form(sentence, reportsOf(sentence)[0]?.content)).toBe('destroyed');
  });

  it('takes which verbs say something from who asks', () => {
    const sentence = treeOf('The mayor said three boats had sunk.');
    expect(reportsOf(sentence, () => false)).toEqual([]);
  });

  it('finds a speaker behind the verb where a wrong tree has an object', () => {
    const right = treeOf('"We lost everything," said the farmer, who is 60.');
    const wrong = { ...right, rel: right.rel.map((rel, i) => (i === indexOf(right, 'farmer') ? 'obj' : rel)) };
    expect(form(wrong, reportsOf(wrong)[0]?.speaker)).toBe('farmer');
  });

  it('keeps a word inside the speech that a wrong tree hangs on the verb of saying', () => {
    const text = 'The mayor said that the town would rebuild its school.';
    const right = treeOf(text);
    const wrong = { ...right, head: right.head.map((head, i) => (i === indexOf(right, 'would') ? 2 : head)) };
    expect(shown(text, wrong)).toEqual(['The mayor said: the town would rebuild its school']);
  });

  it('gives a clause its subject back that a wrong tree hangs on the verb of saying', () => {
    const text = 'The union claimed the firm cut 300 jobs.';
    const right = treeOf(text);
    const [claimed, firm, cut] = ['claimed', 'firm', 'cut'].map((word) => indexOf(right, word)) as [
      number,
      number,
      number,
    ];
    const wrong = {
      ...right,
      head: right.head.map((head, i) => (i === firm ? claimed : head)),
      rel: right.rel.map((rel, i) => (i === firm ? 'obj' : rel)),
    };
    expect(shown(text, wrong)).toEqual(['The union claimed: the firm cut 300 jobs']);
    expect(subjectOf(wrong, cut)).toEqual({ token: firm, from: 'governor' });
  });
});

describe('dependents', () => {
  const sentence = treeOf('The harbour was not shelled by the navy.');
  it('are found by relation, with and without subtype', () => {
    const shelled = indexOf(sentence, 'shelled');
    expect(forms(sentence, dependentsOf(sentence, shelled))).toBe('harbour was not navy .');
    expect(forms(sentence, dependentsOf(sentence, shelled, 'nsubj', 'aux:pass'))).toBe('harbour was');
    expect(dependentsOf(sentence, shelled, 'nsubj:outer')).toEqual([]);
    expect(dependentOf(sentence, shelled, 'obj')).toBeUndefined();
  });
  it('are below what they hang on', () => {
    expect(isBelow(sentence, indexOf(sentence, 'the'), indexOf(sentence, 'shelled'))).toBe(true);
    expect(isBelow(sentence, indexOf(sentence, 'The'), indexOf(sentence, 'navy'))).toBe(false);
  });
});

test('every helper has an answer for every tree, however wrong', () => {
  const relations = [...new Set(ownTexts.flatMap((text) => treeOf(text).rel))];
  const wrongTree = fc
    .record({
      text: fc.constantFrom(...ownTexts),
      up: fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
      order: fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
      rel: fc.array(fc.constantFrom(...relations), { minLength: 30, maxLength: 30 }),
    })
    .map(({ text, up, order, rel }): Sentence => {
      const right = treeOf(text);
      // Each token hangs on one that comes earlier in a random order.
      const sequence = right.tokens.map((_, i) => i).sort((a, b) => order[a]! - order[b]! || a - b);
      const head = new Array<number>(sequence.length).fill(-1);
      sequence.forEach((token, place) => {
        if (place > 0) head[token] = sequence[up[token]! % place]!;
      });
      return { ...right, head, rel: head.map((index, i) => (index < 0 ? 'root' : rel[i]!)) };
    });
  fc.assert(
    fc.property(wrongTree, (sentence) => {
      const length = sentence.tokens.length;
      const isToken = (index: number | undefined): boolean => index === undefined || (index >= 0 && index < length);
      for (let i = 0; i < length; i++) {
        expect(isToken(subjectOf(sentence, i)?.token)).toBe(true);
        expect(isToken(countedBy(sentence, i))).toBe(true);
        expect(isToken(agentOf(sentence, i)) && isToken(patientOf(sentence, i))).toBe(true);
        expect(isToken(negationOf(sentence, i)) && isToken(clauseOf(sentence, i))).toBe(true);
        expect([...objectsOf(sentence, i), ...modifiersOf(sentence, i)].every(isToken)).toBe(true);
        expect(membersOf(sentence, i)).toContain(i);
        expect(phraseOf(sentence, i, { without: clausal })).toContain(i);
        expect(predicateOf(sentence, i).tokens.every(isToken)).toBe(true);
      }
      for (const { parts, speakerSpan } of reportsOf(sentence))
        for (const { start, end } of [...parts, ...(speakerSpan ? [speakerSpan] : [])])
          expect(end).toBeGreaterThan(start);
    }),
    { numRuns: 300 },
  );
});
