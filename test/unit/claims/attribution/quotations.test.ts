import { findQuotations } from '../../../../shared/claims/attribution/quotations.ts';
import { blocksOf } from '../../../../shared/text/blocks.ts';
import { splitSentences } from '../../../../shared/text/sentences.ts';
import { tokenise } from '../../../../shared/text/tokens.ts';

const quotationsIn = (text: string) => {
  const sentences = splitSentences(text, blocksOf(text));
  const found = findQuotations(
    text,
    sentences,
    sentences.map((sentence) => tokenise(text, sentence)),
  );
  return found.map(({ start, end }) => text.slice(start, end));
};

describe('findQuotations', () => {
  it.each([
    ['"Go," he said. "Now."', ['"Go,"', '"Now."']],
    ['“Go. Run,” he said.', ['“Go. Run,”']],
    ["''Go,'' he said.", ["''Go,''"]],
    ['He said “go”, then “stay”.', ['“go”', '“stay”']],
  ])('%s', (text, expected) => {
    expect(quotationsIn(text)).toEqual(expected);
  });

  it('ends a quotation that is never closed with its paragraph', () => {
    expect(quotationsIn('He said “go.\n\nThen he left.')).toEqual(['“go.']);
  });

  it('goes on in a paragraph that opens with a mark', () => {
    expect(quotationsIn('He said “go.\n\n“Run,” he said.')).toEqual(['“go.', '“Run,”']);
  });

  it.each(["It's Vega's boat.", 'No marks here.', 'He closed” it.', ''])('finds none in %j', (text) => {
    expect(quotationsIn(text)).toEqual([]);
  });
});
