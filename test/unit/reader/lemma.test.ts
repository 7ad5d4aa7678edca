import { lemmatiserOf } from '../../../shared/reader/lemma.ts';

const known = new Set(
  'say debate hope hop plan plane visit injure cause kill pass miss bathe bath change launch use add stop carry house order attack city box cache hero state store reach deny atlas'.split(
    ' ',
  ),
);
const lemmaOf = lemmatiserOf((word) => known.has(word));

describe('verbs', () => {
  test.each([
    ['said', 'VBD', 'say'],
    ['killed', 'VBN', 'kill'],
    ['was', 'VBD', 'be'],
    ['’s', 'VBZ', 'be'],
    ["'ve", 'VBP', 'have'],
    ["'d", 'VBD', 'have'],
    ["'d", 'MD', 'would'],
    ['wo', 'MD', 'will'],
    ['ca', 'MD', 'can'],
    ['has', 'VBZ', 'have'],
    ['shot', 'VBD', 'shoot'],
    ['SUNK', 'VBN', 'sink'],
    ['debated', 'VBD', 'debate'],
    ['visited', 'VBD', 'visit'],
    ['hoping', 'VBG', 'hope'],
    ['hopping', 'VBG', 'hop'],
    ['planned', 'VBN', 'plan'],
    ['passing', 'VBG', 'pass'],
    ['missed', 'VBD', 'miss'],
    ['added', 'VBD', 'add'],
    ['stopped', 'VBD', 'stop'],
    ['injured', 'VBN', 'injure'],
    ['caused', 'VBD', 'cause'],
    ['carried', 'VBD', 'carry'],
    ['dying', 'VBG', 'die'],
    ['denies', 'VBZ', 'deny'],
    ['launches', 'VBZ', 'launch'],
    ['changes', 'VBZ', 'change'],
    ['reaches', 'VBZ', 'reach'],
    ['uses', 'VBZ', 'use'],
    ['sank', 'VBD', 'sink'],
    ['say', 'VB', 'say'],
  ])('%s %s', (form, tag, lemma) => expect(lemmaOf(form, tag)).toBe(lemma));
});

describe('verbs that no list knows', () => {
  test.each([
    ['invoked', 'VBD', 'invoke'],
    ['indulging', 'VBG', 'indulge'],
    ['evacuated', 'VBN', 'evacuate'],
    ['torpedoed', 'VBD', 'torpedo'],
    ['harassing', 'VBG', 'harass'],
    ['tweeted', 'VBD', 'tweet'],
    ['shelled', 'VBN', 'shell'],
    ['clarifies', 'VBZ', 'clarify'],
  ])('%s %s', (form, tag, lemma) => expect(lemmaOf(form, tag)).toBe(lemma));
});

describe('other words', () => {
  test.each([
    ['boats', 'NNS', 'boat'],
    ['cities', 'NNS', 'city'],
    ['boxes', 'NNS', 'box'],
    ['houses', 'NNS', 'house'],
    ['caches', 'NNS', 'cache'],
    ['atlases', 'NNS', 'atlas'],
    ['gazes', 'NNS', 'gaze'],
    ['heroes', 'NNS', 'hero'],
    ['women', 'NNS', 'woman'],
    ['people', 'NNS', 'people'],
    ['1990s', 'NNS', '1990s'],
    ['crises', 'NNS', 'crisis'],
    ["n't", 'RB', 'not'],
    ['Not', 'RB', 'not'],
    ['Heads', 'NNPS', 'Heads'],
    ['Said', 'NNP', 'Said'],
    ['Killed', 'JJ', 'killed'],
    ['ness', 'NNS', 'ness'],
  ])('%s %s', (form, tag, lemma) => expect(lemmaOf(form, tag)).toBe(lemma));
});
