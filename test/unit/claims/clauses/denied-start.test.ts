import { quotesOf } from './read.ts';

describe('a quote begins with the words of doubt', () => {
  test.each([
    'No evidence was found that 200 people died',
    'There is no proof that 200 people died',
    'It is not true that 200 people died',
    'Nobody could say whether 200 people had died',
    'It is false that 200 people died',
    'The mayor could never show that 200 people had died',
    'The mayor couldn’t show that 200 people had died',
  ])('%s', (quote) => {
    expect(quotesOf(`${quote}.`)).toEqual([quote]);
  });
});

describe('a quote begins behind words that do not doubt it', () => {
  test.each([
    ['No boat was near; it is known that 200 people died.', '200 people died'],
    ['It is known that 200 people died.', '200 people died'],
    ['It is clear that 200 people died.', '200 people died'],
    ['The town knows whether 200 people died.', '200 people died'],
  ])('%s', (text, quote) => {
    expect(quotesOf(text)).toEqual([expect.stringMatching(new RegExp(`${quote}$`))]);
    expect(quotesOf(text)[0]).not.toMatch(/^No/);
  });
});
