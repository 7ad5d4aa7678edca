import { readFileSync } from 'node:fs';
import type { ExtractedClaim, Extraction } from '../../../shared/domain/extracted-claim.ts';
import { blocksOf } from '../../../shared/text/blocks.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import { extract } from '../../support/extract.ts';

const read = (text: string, publishedAt: string | null = null): Extraction =>
  extract({ text, blocks: blocksOf(text), publishedAt });
const claimsOf = (text: string, publishedAt: string | null = null): readonly ExtractedClaim[] =>
  read(text, publishedAt).claims;

describe('the sample article', () => {
  const text = normaliseText(readFileSync('examples/paris-summit.txt', 'utf8'));
  const claimsOfSample = () => read(text).claims;
  const claimWith = (quote: string): ExtractedClaim =>
    claimsOfSample().find((claim) => claim.quantities.some((quantity) => quantity.quote === quote))!;

  test.each([
    ['at least three civilians', 'casualty', 'local authorities'],
    ['90 Ukrainian drones', 'materiel', 'the Russian Defense Ministry'],
    ['about 2.3%', 'share', null],
    ['approximately 100,000 soldiers', 'personnel', 'Former British Army head Lord Dannatt'],
    ['about two-fifths', 'share', 'Former British Army head Lord Dannatt'],
  ])('holds %s as %s by %s', (quote, kind, source) => {
    const claim = claimWith(quote);
    expect(claim.kind).toBe(kind);
    expect(claim.quantities[0]?.source).toBe(source);
  });

  test('takes 2.5% for a pledge', () => {
    expect(claimWith('2.5%')).toMatchObject({
      kind: 'pledge',
      quote: 'The government has pledged to increase defense spending to 2.5%',
    });
  });

  test('quotes the clause with its subject, not the paragraph', () => {
    expect(claimWith('at least three civilians').quote).toBe(
      'Russian attacks on Sunday killing at least three civilians',
    );
    expect(claimWith('at least three civilians').subject).toBe('Russian attacks on Sunday');
  });

  test('makes nothing of "pre-2014", "next week" and opinions', () => {
    expect(claimsOfSample().filter(({ quantities }) => quantities.length > 0)).toHaveLength(6);
    expect(
      claimsOfSample()
        .map(({ quote }) => quote)
        .join(),
    ).not.toMatch(/\b(?:I|we) (?:think|believe)/);
    expect(
      read(text)
        .quantities.map(({ quote }) => quote)
        .join(),
    ).not.toMatch(/2014|week/);
  });
});

test('what is true or false apart is a claim of its own', () => {
  const quote = 'A blast killed four people and injured seven others';
  const claims = claimsOf(`${quote}.`);
  expect(claims.map((claim) => [claim.quote, claim.quantities.map(({ value }) => value)])).toEqual([
    [quote, [4]],
    [quote, [7]],
  ]);
});

test('a part and its whole are one claim', () => {
  const claims = claimsOf('The army shot down 34 of 67 missiles.');
  expect(claims.map(({ quantities }) => quantities.map(({ value }) => value))).toEqual([[34, 67]]);
});

test('an amount and its conversion are one claim', () => {
  expect(claimsOf('They paid A$475 million (US$309 million).')).toHaveLength(1);
});

test('a relative time is read against the date of the article, never without it', () => {
  const text = 'Three sailors died on Sunday.';
  expect(claimsOf(text)[0]?.time).toMatchObject({ text: 'on Sunday', resolved: null });
  expect(claimsOf(text, '2025-02-18')[0]?.time).toMatchObject({ text: 'on Sunday', resolved: '2025-02-16' });
});

test('a written date needs no article date', () => {
  expect(claimsOf('Three sailors died on 9 May 2024.')[0]?.time?.resolved).toBe('2024-05-09');
});

test('a place is kept as written', () => {
  expect(claimsOf('Three sailors died in Port Vale on Sunday.')[0]?.place?.text).toBe('Port Vale');
});

describe('the time of a claim', () => {
  const timeOf = (text: string): string | undefined => claimsOf(text, '2025-05-14')[0]?.time?.text;

  test.each([
    ['Nine sailors were killed and 14 hurt when a shell hit Vigo on Tuesday, police said.', 'on Tuesday'],
    ['On Monday, a shell killed nine sailors, police said.', 'Monday'],
    ['The blast on Monday, which killed nine sailors, was an accident.', 'on Monday'],
    ['The ministry said on Monday that nine sailors had died on 3 May.', 'on 3 May'],
    ['The port handled 900 boats in March.', 'March'],
    ['A strike that killed nine sailors in Vigo, Spain, Tuesday, May 13, 2025.', 'Tuesday, May 13, 2025'],
  ])('is told of what happened: %s', (text, time) => {
    expect(timeOf(text)).toBe(time);
  });

  test.each([
    'Nine sailors were killed in the blast, the governor said on Monday.',
    'On Monday, the ministry said that nine sailors had died.',
    'The army on Tuesday said it had killed nine fighters.',
    'The mayor told reporters on Monday that nine sailors had died.',
    'The blast, which killed nine sailors, was confirmed by the army on Monday.',
    'The minister, who resigned on Friday, had spent €3.2 billion.',
    'Spain took 79 towns, down from 133 in March.',
    'Nine sailors died, while the port reopened on Monday.',
    'The navy lost 500 sailors, and the coastguard closed the port on Monday.',
  ])('is not that of the saying or of another clause: %s', (text) => {
    expect(timeOf(text)).toBeUndefined();
  });
});

describe('the place of a claim', () => {
  const placesOf = (text: string): readonly (string | undefined)[] => claimsOf(text).map(({ place }) => place?.text);

  test.each([
    ['Nine sailors died near Mocimboa da Praia.', 'Mocimboa da Praia'],
    ['Nine people were killed in Israeli strikes on Khan Younis.', 'Khan Younis'],
    ['Nine miners died in Shopian district.', 'Shopian'],
    ['Nine soldiers died in Russia’s Kursk region.', 'Russia’s Kursk'],
    ['In Lagos, nine sailors died, police said.', 'Lagos'],
    ['The strike killed nine people, including two nurses, in Vigo.', 'Vigo'],
  ])('is read: %s', (text, place) => {
    expect(placesOf(text)[0]).toBe(place);
  });

  test.each([
    ['The ministry in Gaza said nine people were killed.', [undefined]],
    ['Speaking in Geneva, the envoy said 1,400 people had been displaced.', [undefined]],
    ['Nine people were killed in Russian shelling.', [undefined]],
    ['Israel lost nine soldiers, while 52 people died in Gaza.', [undefined, 'Gaza']],
    ['They shot down 47 drones, 18 of them over the Vigo region.', [undefined, 'Vigo']],
  ])('is not the source’s or another clause’s: %s', (text, places) => {
    expect(placesOf(text)).toEqual(places);
  });
});

test('the signature changes with the number and not with words around it', () => {
  const signature = (text: string): string | undefined => claimsOf(text)[0]?.signature;
  expect(signature('Three sailors died.')).toBe(signature('Three  sailors died.'));
  expect(signature('Three sailors died.')).not.toBe(signature('Four sailors died.'));
  expect(signature('Three sailors died.')).toMatch(/^[0-9a-f]{16}$/);
});

test('every sentence gets a disposition', () => {
  const text = 'Three sailors died. I believe that it was reckless. The two sides met. The sea is wide.';
  expect(read(text).sentences.map(({ disposition }) => disposition)).toEqual([
    'claim',
    'opinion',
    'unresolved',
    'nothing-to-check',
  ]);
});

test.each([
  [
    'In March 300 sailors drowned and, in April, 900 were hurt.',
    [
      ['In March 300 sailors drowned', '2025-03'],
      ['in April, 900 were hurt', '2025-04'],
    ],
  ],
  [
    'On Monday 14 boats sank, and on Tuesday, 20 were found.',
    [
      ['On Monday 14 boats sank', '2025-05-12'],
      ['on Tuesday, 20 were found', '2025-05-13'],
    ],
  ],
  [
    'In January, 300 boats sank, in February, 400 sank and in March, 500 sank.',
    [
      ['In January, 300 boats sank', '2025-01'],
      ['in February, 400 sank', '2025-02'],
      ['in March, 500 sank', '2025-03'],
    ],
  ],
])('each clause with a number has its verb and its own time: %s', (text, expected) => {
  expect(claimsOf(text, '2025-05-14').map(({ quote, time }) => [quote, time?.resolved])).toEqual(expected);
});

test('a number behind "at" is no time of day, a bare "night" no date', () => {
  const [claim] = claimsOf('Ten boats sank each night off pier 3, at 4 of them the crew was hurt.', '2025-02-18');
  expect(claim?.time).toBeNull();
  expect(claimsOf('Ten boats sank last night.', '2025-02-18')[0]?.time?.resolved).toBe('2025-02-17');
});

describe('a deed without a number', () => {
  test.each([
    'Parliament approved the new budget.',
    'A court convicted the former president of bribery.',
    'Protesters stormed the town hall in Vigo.',
    'Economy minister Luis Vega has resigned.',
  ])('is an event: %s', (text) => {
    expect(claimsOf(text).map(({ kind, quote }) => [kind, quote])).toEqual([['event', text.slice(0, -1)]]);
  });

  test.each([
    'The council met in the old hall.',
    'The company has a fine office.',
    'Should the council have approved it?',
  ])('is none: %s', (text) => {
    expect(claimsOf(text)).toEqual([]);
  });
});
