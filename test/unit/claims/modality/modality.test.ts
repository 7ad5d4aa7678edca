import { modalityOf, quantityModality } from '../../../../shared/claims/modality/modality.ts';
import { blocksOf } from '../../../../shared/text/blocks.ts';
import { splitSentences } from '../../../../shared/text/sentences.ts';
import { tokenise } from '../../../../shared/text/tokens.ts';
import { attributionsIn, spanOf } from '../attribution/reports-in.ts';

const modalitiesIn = (text: string, part: string) => {
  const [sentence] = splitSentences(text, blocksOf(text));
  if (!sentence) throw new Error('no sentence');
  return modalityOf({
    text,
    sentence,
    tokens: tokenise(text, sentence),
    span: spanOf(text, part),
    attributions: attributionsIn(text),
  });
};

describe('modalityOf', () => {
  it.each([
    ['Twelve boats sank off Vigo.', 'Twelve boats', ['asserted']],
    ['The port says 12 boats sank.', '12 boats', ['attributed']],
    ['Twelve boats reportedly sank.', 'Twelve boats', ['attributed']],
    ['About 12 boats sank.', '12 boats', ['asserted', 'hedged']],
    ['The port pledged to buy 12 boats.', '12 boats', ['attributed', 'pledge']],
    ['The port signed a deal to buy 12 boats.', '12 boats', ['pledge']],
    ['Trade is expected to fall by 3%.', '3%', ['forecast']],
    ['The port would lose 12 boats if the pier fell.', '12 boats', ['asserted', 'conditional']],
    ['If the pier falls, 12 sailors will drown.', '12 sailors', ['forecast', 'conditional']],
    ['The port said that unless it rains, it will sell 12 boats.', '12 boats', ['attributed', 'pledge', 'conditional']],
    ['Even if it rains, the port will sell 12 boats.', '12 boats', ['pledge']],
    ['If that was not enough, 12 boats sank.', '12 boats', ['asserted']],
    ['The port promised 40 boats, of which 12 have come.', '12', ['attributed']],
    ['The port promised 40 boats, of which 12 are new.', '12', ['attributed', 'pledge']],
    ['The port will close its pier, moving 12 boats.', '12 boats', ['pledge']],
    ['The port closed its pier, moving 12 boats.', '12 boats', ['asserted']],
    ['The port will sell its pier, following a loss of 12 boats.', '12 boats', ['asserted']],
    ['The port did not lose 12 boats.', '12 boats', ['asserted', 'negated']],
    ['Pirates are said to have taken 12 boats.', '12 boats', ['attributed']],
    ['Pirates are thought to have taken 12 boats.', '12 boats', ['attributed', 'hedged']],
    ['The port lost 12 boats in May.', '12 boats', ['asserted']],
    ['The port may lose 12 boats.', '12 boats', ['asserted', 'hedged']],
    ['Twelve boats are reported missing.', 'Twelve boats', ['asserted']],
    ['The port denied that it had lost 12 boats.', '12 boats', ['attributed', 'negated']],
    ['The port dismissed claims by Vega that 12 boats sank.', '12 boats', ['attributed', 'negated']],
    ['The port did not confirm that 12 boats sank.', '12 boats', ['attributed', 'negated']],
    ['We cannot confirm the loss of 12 boats.', '12 boats', ['attributed', 'negated']],
    ['The port rejected a bid of 12 boats.', '12 boats', ['asserted']],
    ['Spain accused the port of sinking 12 boats.', '12 boats', ['attributed']],
    ['The mayor is accused of stealing 12 boats.', '12 boats', ['attributed']],
    ['The port expects 12 boats next week.', '12 boats', ['attributed', 'forecast']],
    ['More than 12 sailors are feared dead.', '12 sailors', ['asserted', 'hedged']],
    ['The union fears 12 boats sank.', '12 boats', ['attributed', 'hedged']],
    ['Residents believe that 12 boats sank.', '12 boats', ['attributed', 'hedged']],
    ['Analysts worry that 12 boats will go.', '12 boats', ['attributed', 'hedged', 'forecast']],
    ['Owners think 12 boats cannot be saved.', '12 boats', ['attributed', 'hedged', 'negated']],
    ['The board is confident that it will sell 12 boats.', '12 boats', ['attributed', 'hedged', 'forecast']],
    ['The union fears for 12 boats.', '12 boats', ['asserted']],
    ['The owner fears nobody, and 12 boats sank.', '12 boats', ['asserted']],
    ['I think 12 boats sank.', '12 boats', ['asserted']],
    ['The think tank owns 12 boats.', '12 boats', ['asserted']],
    ['The port said it would buy 12 boats.', '12 boats', ['attributed', 'pledge']],
    ['The pier would lose 12 boats by May, the port said.', '12 boats', ['attributed', 'forecast']],
    ['The port says it would buy 12 boats.', '12 boats', ['attributed', 'conditional']],
    ['Such a pier would need 12 boats, the port said.', '12 boats', ['attributed', 'conditional']],
    ['A strike would stop 12 boats, the port said.', '12 boats', ['attributed', 'conditional']],
    ['The plan would sink 12 boats, the port said.', '12 boats', ['attributed', 'conditional']],
    ['The port said it would have bought 12 boats.', '12 boats', ['attributed', 'conditional']],
    ['Without the pier, 12 boats would sink, the port said.', '12 boats', ['attributed', 'conditional']],
    ['Under the plans, the port could lose 12 boats.', '12 boats', ['asserted', 'conditional']],
    ['The port could not find 12 boats.', '12 boats', ['asserted', 'negated']],
    ['Some 12 boats could be seen.', '12 boats', ['asserted', 'hedged']],
    ['Twelve owners said they would sell.', 'Twelve owners', ['asserted']],
    ['The storm left 12 boats without sails.', '12 boats', ['asserted']],
    ['The court was told that 12 boats sank.', '12 boats', ['attributed']],
    ['The court heard he sold 12 boats.', '12 boats', ['attributed']],
    ['A jury heard the trial of 12 men.', '12 men', ['asserted']],
    ['The opposition claims 12 boats were sold.', '12 boats', ['attributed']],
    ['The opposition claims turnout was 12%.', '12%', ['attributed']],
    ['Officials in Kyiv fear Russia hit 12 boats.', '12 boats', ['attributed', 'hedged']],
    ['Insurance claims rose by 12%.', '12%', ['asserted']],
    ['About 12 boats have sunk, officials fear.', '12 boats', ['attributed', 'hedged']],
    ['The pier held 12 boats and could have held more.', '12 boats', ['asserted']],
    ['12 boats and their crews would sink.', '12 boats', ['asserted', 'conditional']],
    ['Neither port has confirmed that 12 boats sank.', '12 boats', ['attributed', 'negated']],
    ['Did the port lose 12 boats?', '12 boats', ['questioned']],
  ] as const)('%s: %s', (text, part, expected) => {
    expect(modalitiesIn(text, part)).toEqual(expected);
  });

  it('looks at the clause of the span only', () => {
    expect(modalitiesIn('The pier will reopen on Monday, and 12 boats sank last week.', '12 boats')).toEqual([
      'asserted',
    ]);
  });

  it('keeps the baseline of a pledge out of it', () => {
    expect(modalitiesIn('The state will raise the duty from 2% to 5%.', '2%')).toEqual(['asserted']);
    expect(modalitiesIn('The state will raise the duty from 2% to 5%.', '5%')).toEqual(['pledge']);
  });

  it('does not take "allegedly to" for hearsay about the number', () => {
    expect(modalitiesIn('The port hired 12 guards allegedly to watch the pier.', '12 guards')).toEqual(['asserted']);
  });
});

describe('quantityModality', () => {
  it.each([
    [['asserted', 'hedged'], 'asserted'],
    [['attributed', 'hedged', 'conditional'], 'conditional'],
    [['attributed', 'pledge'], 'pledge'],
    [['attributed', 'forecast'], 'forecast'],
    [['asserted', 'conditional'], 'conditional'],
  ] as const)('%j is %s', (modalities, expected) => {
    expect(quantityModality(modalities)).toBe(expected);
  });
});
