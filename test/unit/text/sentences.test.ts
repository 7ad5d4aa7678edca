import { blocksOf } from '../../../shared/text/blocks.ts';
import { splitSentences } from '../../../shared/text/sentences.ts';

const split = (text: string): string[] =>
  splitSentences(text, blocksOf(text)).map(({ start, end }) => text.slice(start, end));

test('who asks is part of the sentence that ends in a quoted question', () => {
  const sentencesIn = (text: string): string[] =>
    splitSentences(text, [{ kind: 'body', start: 0, end: text.length }]).map(({ start, end }) =>
      text.slice(start, end),
    );
  expect(sentencesIn('“Who paid?” Ana Moreno asked. Nobody knew.')).toEqual([
    '“Who paid?” Ana Moreno asked.',
    'Nobody knew.',
  ]);
  expect(sentencesIn('“Who paid?” Ana Moreno left. Nobody said.')).toEqual([
    '“Who paid?”',
    'Ana Moreno left.',
    'Nobody said.',
  ]);
});

describe('sentences end', () => {
  test.each([
    ['at a stop before a capital', 'The bridge fell. Nobody was hurt.', ['The bridge fell.', 'Nobody was hurt.']],
    [
      'before a number',
      'It lies in the north. 30 people live there.',
      ['It lies in the north.', '30 people live there.'],
    ],
    [
      'at a stop without a space',
      'The siege is over.Residents returned, he said.',
      ['The siege is over.', 'Residents returned, he said.'],
    ],
    ['behind a citation', 'The tower burned.[12] It was old.', ['The tower burned.[12]', 'It was old.']],
    ['inside a quotation of several', '"We held. They fled," he said.', ['"We held.', 'They fled," he said.']],
    [
      'at the end of a paragraph without a stop',
      'No stop here\n\nNext paragraph.',
      ['No stop here', 'Next paragraph.'],
    ],
    [
      'behind U.S. when a new sentence opens',
      'He flew to the U.S. The rest stayed.',
      ['He flew to the U.S.', 'The rest stayed.'],
    ],
    ['at an ellipsis before a capital', 'He waited... Then they came.', ['He waited...', 'Then they came.']],
    ['behind a quotation that ends with it', '"We won." The mayor left.', ['"We won."', 'The mayor left.']],
    [
      'behind a date',
      'It hit Fort St. John on Dec. 3. Ten homes burned.',
      ['It hit Fort St. John on Dec. 3.', 'Ten homes burned.'],
    ],
    ['at each bullet', '- two boats\n- one van', ['- two boats', '- one van']],
  ])('%s', (_name, text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});

describe('sentences do not end', () => {
  test.each([
    ['at a title', 'Gen. Harbin spoke to Col. Vane.'],
    ['inside a country', 'The U.S. Navy sailed on.'],
    ['at approx. before a number', 'It weighs approx. 3.5 tonnes.'],
    ['at No. before a number', 'They live at No. 5 and like it.'],
    ['at an initial', 'J. K. Marden wrote it.'],
    ['at a question inside reported speech', '"Is it safe?" she asked.'],
    [
      'at a month, a time of day or a saint',
      'He came at 3.30 p.m. on Nov. 5 to St. Petersburg in Dec. with two boats.',
    ],
    ['at a rank behind a rank', 'Lt. Col. Ann Reeve of the U.S. Army said so.'],
    ['at "vs." or a name behind initials', 'Reeve vs. Harbin was won by J. R. Smith and M. Vane.'],
    ['at an ellipsis inside reported speech', '"Twelve died…," he said.'],
    ['behind a bracketed state', 'Sen. Reeve (D-Ill.) met Gov. Vane on Tues. morning.'],
    ['at a decimal', 'It rose 2.5 points.'],
    ['behind a list marker', '1. First things first'],
  ])('%s', (_name, text) => {
    expect(split(text)).toEqual([text]);
  });

  test('without bound: a run without a stop is cut at white space', () => {
    const text = 'word '.repeat(1_000).trim();
    expect(split(text).every((sentence) => sentence.length <= 1_500)).toBe(true);
    expect(split(text).join(' ')).toBe(text);
  });
});
