import { verbReading } from '../../../../shared/claims/language/lexicon/verbs.ts';
import { tagWords } from '../../../../shared/claims/language/tags/tag-words.ts';
import { verbGroupsOf } from '../../../../shared/claims/language/tags/verb-groups.ts';
import { tokenise } from '../../../../shared/text/tokens.ts';

const wordsOf = (text: string) => tagWords(tokenise(text, { start: 0, end: text.length }));
const tagsOf = (text: string) =>
  wordsOf(text)
    .map(({ text: word, tag }) => `${word}/${tag}`)
    .join(' ');
const groupsOf = (text: string) => {
  const words = wordsOf(text);
  return verbGroupsOf(words).map(({ start, end }) => text.slice(words[start]?.start, words[end - 1]?.end));
};

describe('tagWords', () => {
  it.each([
    ["They've said so", "They/subj 've/have said/verb so/adv"],
    ["Vega's boat sank", "Vega/name 's/gen boat/noun sank/verb"],
    ["the dockers' union left", "the/det dockers/noun '/gen union/noun left/verb"],
    ["sold 'the boats' and left", "sold/verb '/quote the/det boats/noun '/quote and/and left/verb"],
    ['The union fears 300 losses', 'The/det union/noun fears/verb 300/num losses/noun'],
    ['kept the rate unchanged', 'kept/verb the/det rate/noun unchanged/noun'],
    ["He's leaving", "He/subj 's/be leaving/verb"],
    ['The reports show that', 'The/det reports/noun show/verb that/that'],
    ['She reports losses', 'She/subj reports/verb losses/noun'],
    ['to Spain', 'to/prep Spain/name'],
    ['she wants to leave', 'she/subj wants/verb to/to leave/verb'],
  ])('%s', (text, expected) => {
    expect(tagsOf(text)).toBe(expected);
  });

  it('does not take the stop of a title for the end of a sentence', () => {
    expect(tagsOf('Mr. Vega left.')).toBe('Mr/name ./punct Vega/name left/verb ./stop');
  });
});

describe('verbGroupsOf', () => {
  it.each([
    ['She has repeatedly said it.', ['has repeatedly said']],
    ['She did not say it.', ['did not say']],
    ['She declined to say it.', ['declined', 'to say']],
    ['The boat was seen.', ['was seen']],
  ])('%s', (text, expected) => {
    expect(groupsOf(text)).toEqual(expected);
  });

  it('takes no participle of an irregular verb for a predicate', () => {
    expect(verbGroupsOf(wordsOf('The man known as Vega left.')).map(({ finite }) => finite)).toEqual([false, true]);
  });
});

describe('verbReading', () => {
  it.each([
    ['denied', 'deny', 'past'],
    ['urging', 'urge', 'ing'],
    ['forbade', 'forbid', 'past'],
    ['quipped', 'quip', 'past'],
    ['says', 'say', 's'],
    ['reiterated', 'reiterate', 'past'],
  ])('reads %s as %s', (word, lemma, form) => {
    expect(verbReading(word)).toEqual({ lemma, form });
  });

  it.each(['boat', 'hundred', 'king', 'monday', 'thing', ''])('does not read %j as a verb', (word) => {
    expect(verbReading(word)).toBeUndefined();
  });
});
