import { attributionsIn } from './reports-in.ts';

const named = (text: string) => attributionsIn(text).map(({ sourceName, sourceKind }) => [sourceName, sourceKind]);

describe('the name of a source', () => {
  it.each([
    ['Ana Moreno, 41, a pilot from Vigo, said no.', 'Ana Moreno', 'person'],
    ['The Spanish Defence Ministry said no.', 'The Spanish Defence Ministry', 'official'],
    ['Local authorities said no.', 'Local authorities', 'official'],
    ["Ana Moreno's spokesperson said no.", "Ana Moreno's spokesperson", 'official'],
    ['Reuters reported the loss.', 'Reuters', 'organisation'],
    ['A report by the coastguard found that 12 boats sank.', 'A report by the coastguard', 'official'],
    ['The survey found that 12 boats sank.', 'The survey', 'document'],
    ['Two witnesses said the boats sank.', 'Two witnesses', 'witness'],
    ['Critics said the boats sank.', 'Critics', 'anonymous'],
    ['Spain said the boats sank.', 'Spain', 'official'],
    ['A person familiar with the matter said no.', 'A person familiar with the matter', 'anonymous'],
    ['Two people briefed on the talks said no.', 'Two people briefed on the talks', 'anonymous'],
    ['Nothing broke, said hospital director Ana Moreno.', 'hospital director Ana Moreno', 'person'],
    ['Nothing broke, said the aid group Safe Harbour.', 'the aid group Safe Harbour', 'organisation'],
    ['The Red Crescent said no.', 'The Red Crescent', 'organisation'],
    ['Aid agencies said no.', 'Aid agencies', 'organisation'],
  ])('%s', (text, name, kind) => {
    expect(named(text)[0]).toEqual([name, kind]);
  });

  it('resolves a pronoun to the only person named in the paragraph', () => {
    expect(named('Moreno said the port was open. She added that 12 boats sank.')[1]).toEqual(['Moreno', 'person']);
  });

  it('resolves a pronoun to the subject of the sentence before', () => {
    expect(named('The mayor spoke first. He said 12 boats sank.')).toEqual([['The mayor', 'official']]);
  });

  it('leaves a pronoun unresolved where the sentence before names a second person', () => {
    expect(named('Ana Moreno met Luis Vega in Vigo. She said 12 boats sank.')).toEqual([[null, 'unresolved']]);
    expect(named('Ana Moreno flew to New York. She said 12 boats sank.')).toEqual([['Ana Moreno', 'person']]);
  });

  it('names what "who" stands for', () => {
    expect(named('Vega, who said the boats sank, left.')[0]?.[0]).toBe('Vega');
  });

  it('leaves a pronoun unresolved between two people', () => {
    expect(named('Ana Moreno said no. Luis Vega said yes. He added that 12 boats sank.')[2]).toEqual([
      null,
      'unresolved',
    ]);
  });

  it('leaves a pronoun unresolved where the sentence names a second office', () => {
    expect(named('The president met the prime minister. He said 300 boats would leave.')).toEqual([
      [null, 'unresolved'],
    ]);
    expect(named('The president became mayor of the town. He said 300 boats would leave.')).toEqual([
      ['The president', 'official'],
    ]);
  });

  it('leaves a pronoun unresolved where somebody else acts in between', () => {
    expect(named('Moreno said no. Luis Vega disagreed. He added that 12 boats sank.')[1]).toEqual([null, 'unresolved']);
    expect(named('Moreno said no. He was born in Vigo. He added that 12 boats sank.')[1]).toEqual(['Moreno', 'person']);
  });

  it('resolves "it" to the only body named', () => {
    expect(named('The company reported a loss. It said it would close 27 stores.')[1]).toEqual([
      'The company',
      'organisation',
    ]);
  });

  it('takes no sentence for the one before the first', () => {
    expect(named('According to him, Luis Vega stole 12 boats.')).toEqual([[null, 'unresolved']]);
  });

  it('takes the last speaker for a pronoun in a new paragraph that names nobody', () => {
    const port = 'Moreno said the port was open.';
    expect(named(`${port}\n\nShe added that 12 boats sank.`)[1]).toEqual(['Moreno', 'person']);
    expect(named(`${port}\n\nIt rained.\n\n“We lost 12 boats.”`)[1]).toEqual(['Moreno', 'person']);
  });

  it('leaves a pronoun unresolved in a new paragraph that is too far or fits no last speaker', () => {
    const rain = '\n\nIt rained.';
    const moreno = `Moreno said the port was open.${rain.repeat(4)}\n\nShe added that 12 boats sank.`;
    expect(named(moreno)[1]).toEqual([null, 'unresolved']);
    expect(named('Moreno said no.\n\nThey added that 12 boats sank.')[1]).toEqual([null, 'unresolved']);
    expect(named('The ministry said no.\n\nShe added that 12 boats sank.')[1]).toEqual([null, 'unresolved']);
    expect(named('Moreno said no.\n\nI added that 12 boats sank.')[1]).toEqual([null, 'unresolved']);
  });

  it('does not name a ministry for "she" nor a person for "it"', () => {
    expect(named('The ministry said no. She added that 12 boats sank.')[1]).toEqual([null, 'unresolved']);
    expect(named('Ana Moreno said no. It added that 12 boats sank.')[1]).toEqual([null, 'unresolved']);
  });

  describe('after four others were named', () => {
    const others = 'The ministry said yes. The army said yes. The company said yes. The union said yes.';

    it('still resolves a pronoun to the only person', () => {
      expect(named(`Ana Moreno said no. ${others} She added that 12 boats sank.`).at(-1)).toEqual([
        'Ana Moreno',
        'person',
      ]);
    });

    it('still leaves a pronoun unresolved between two people', () => {
      expect(named(`Ana Moreno said no. ${others} Luis Vega said no. He added that 12 boats sank.`).at(-1)).toEqual([
        null,
        'unresolved',
      ]);
    });
  });
});
