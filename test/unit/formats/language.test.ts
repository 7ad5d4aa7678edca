import { languageName, languageOf } from '../../../shared/formats/language.ts';

const german =
  'Die Regierung will die Ausgaben im kommenden Jahr deutlich erhöhen, sagte der Minister am Montag in der Hauptstadt. ' +
  'Nach Angaben der Behörde wurden in der Nacht mehrere Gebäude beschädigt und drei Menschen verletzt, zwei davon schwer, heißt es.';
const ukrainian =
  'Уряд наступного року збільшить видатки на оборону, повідомив міністр у понеділок. За словами місцевої влади, ' +
  'уночі пошкоджено кілька будинків, поранено трьох людей, двоє з них у важкому стані. Рятувальники ще працюють на місці влучання, кажуть у службі порятунку.';

test('English is sure from one sentence on', () => {
  expect(languageOf('The ministry said that three people were killed.')).toEqual({ tag: 'en', sure: true });
});

test('English full of foreign names stays English', () => {
  const text = `${'Олег Синєгубов and Іван Федоров of the Харків region said so. '.repeat(9)}`;
  expect(languageOf(text).tag).toBe('en');
});

test('another language is sure when the text is long enough', () => {
  expect(languageOf(german)).toEqual({ tag: 'de', sure: true });
  expect(languageOf(ukrainian)).toEqual({ tag: 'uk', sure: true });
});

test('a short text is never surely another language', () => {
  expect(languageOf('Drei Menschen wurden verletzt.')).toEqual({ tag: 'en', sure: false });
  expect(languageOf('Drei Menschen wurden verletzt.', 'de-AT')).toEqual({ tag: 'de', sure: false });
  expect(languageOf('')).toEqual({ tag: 'en', sure: false });
});

test('scores and names without sentences are not surely another language', () => {
  expect(languageOf('Palmer 12, Okafor 9, Lindqvist 7, Moreau 5, Tanaka 4. '.repeat(12)).sure).toBe(false);
});

test('what a page declares does not outweigh clear English', () => {
  expect(languageOf('The ministry said that three people were killed.', 'uk')).toEqual({ tag: 'en', sure: true });
});

test('languages have English names, unknown tags none', () => {
  expect(languageName('uk')).toBe('Ukrainian');
  expect(languageName('und')).toBeUndefined();
  expect(languageName('not a tag')).toBeUndefined();
});
