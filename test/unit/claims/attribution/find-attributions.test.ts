import { attributionsIn, reportsIn } from './reports-in.ts';

describe('indirect speech', () => {
  it('takes the subject, the verb and the clause without its final stop', () => {
    const [found] = attributionsIn('The harbour master said the bridge was closed.');
    expect(found).toMatchObject({
      source: { start: 0, end: 18 },
      cue: { start: 19, end: 23 },
      content: { start: 24, end: 45 },
      direct: false,
      rule: 'clause-say',
    });
  });

  it.each([
    [
      'Officials have repeatedly denied that the dam leaks.',
      'Officials',
      'have repeatedly denied',
      'that the dam leaks',
    ],
    [
      'Ana Moreno, 41, a pilot from Vigo, told reporters that 12 boats had sunk.',
      'Ana Moreno, 41, a pilot from Vigo,',
      'told',
      'that 12 boats had sunk',
    ],
    [
      'The minister announced on Monday that 300 troops would leave.',
      'The minister',
      'announced',
      'that 300 troops would leave',
    ],
    ['Some residents fear that the port will close.', 'Some residents', 'fear', 'that the port will close'],
    [
      'A report by the coastguard found that 12 boats sank.',
      'A report by the coastguard',
      'found',
      'that 12 boats sank',
    ],
    ['The port reported at least 12 losses.', 'The port', 'reported', 'at least 12 losses'],
    ['Mr. Vega called for a new pier.', 'Mr. Vega', 'called for', 'a new pier'],
    ['Six in 10 say the pier is safe.', 'Six in 10', 'say', 'the pier is safe'],
    [
      'The navy and the coastguard confirmed the loss of 12 boats.',
      'The navy and the coastguard',
      'confirmed',
      'the loss of 12 boats',
    ],
  ])('%s', (text, source, cue, content) => {
    expect(reportsIn(text)[0]).toEqual({ source, cue, content });
  });

  it('gives "and accused" the subject of the verb before', () => {
    expect(reportsIn('Moreno pledged to rebuild the pier and accused the insurer of delay.')).toEqual([
      { source: 'Moreno', cue: 'pledged', content: 'to rebuild the pier' },
      { source: 'Moreno', cue: 'accused', content: 'the insurer of delay' },
    ]);
  });

  it('gives ", saying" the subject of the sentence', () => {
    expect(reportsIn('The port denied the claim, saying that all boats were safe.')[1]).toEqual({
      source: 'The port',
      cue: 'saying',
      content: 'that all boats were safe',
    });
  });

  it('ends the content of a fronted clause at its comma', () => {
    expect(reportsIn('While the union says the pier is safe, the port has closed it.')[0]).toEqual({
      source: 'the union',
      cue: 'says',
      content: 'the pier is safe',
    });
  });

  it('takes what a relative clause speaks of', () => {
    expect(reportsIn('It is a step they believe could save the pier.')[0]).toEqual({
      source: 'they',
      cue: 'believe',
      content: 'a step they believe could save the pier',
    });
  });
});

describe('direct speech', () => {
  it('runs over the sentences of a quotation around the cue', () => {
    const text = '“We lost the bridge,” said Ana Moreno, a harbour pilot. “It was gone in minutes.”';
    expect(attributionsIn(text)[0]).toMatchObject({
      source: { start: 27, end: 54 },
      cue: { start: 22, end: 26 },
      content: { start: 0, end: text.length },
      direct: true,
      rule: 'inverted',
      sourceName: 'Ana Moreno',
    });
  });

  it('runs to the end of a quotation that opens after the cue', () => {
    expect(reportsIn('Vega said: "We lost it. It is gone." Nobody replied.')[0]).toEqual({
      source: 'Vega',
      cue: 'said:',
      content: '"We lost it. It is gone."',
    });
  });

  it('reads doubled apostrophes as quotation marks', () => {
    expect(reportsIn("''We lost it,'' Vega said.")[0]?.content).toBe("''We lost it,''");
  });

  it('does not look for sources inside a quotation', () => {
    expect(reportsIn('Vega said, “My father told me the pier would fall.”')).toHaveLength(1);
  });

  it('does not join two quotations with a cue each', () => {
    expect(reportsIn('“We lost it,” Vega said. “It is gone,” he added.').map(({ content }) => content)).toEqual([
      '“We lost it,”',
      '“It is gone,”',
    ]);
  });
});

describe('the source after the content', () => {
  it.each([
    ['The bridge was closed, police said on Monday.', 'police', 'said', 'The bridge was closed'],
    ['In Vigo, Moreno said, 12 boats sank.', 'Moreno', 'said', 'In Vigo, Moreno said, 12 boats sank'],
    ['Twelve boats sank, according to the port authority.', 'the port authority', 'according to', 'Twelve boats sank'],
    ['According to the port authority, 12 boats sank.', 'the port authority', 'According to', '12 boats sank'],
    ['The plan was criticised by the union.', 'the union', 'was criticised', 'The plan'],
  ])('%s', (text, source, cue, content) => {
    expect(reportsIn(text)[0]).toEqual({ source, cue, content });
  });
});

describe('no source named', () => {
  it.each([
    ['It was announced that the port would close.', 'was announced', 'that the port would close'],
    ['The storm is expected to weaken.', 'is expected', 'The storm is expected to weaken'],
    ['Twelve boats reportedly sank.', 'reportedly', 'Twelve boats reportedly sank'],
    ['Asked about the pier, she laughed.', 'Asked about', 'the pier'],
  ])('%s', (text, cue, content) => {
    expect(reportsIn(text)[0]).toEqual({ source: null, cue, content });
    expect(attributionsIn(text)[0]).toMatchObject({ sourceName: null, sourceKind: 'anonymous' });
  });
});

describe('other cues', () => {
  it('takes a noun with its possessor', () => {
    expect(reportsIn("The mayor's claim that boats sank angered the port.")[0]).toMatchObject({
      source: "The mayor's",
      cue: 'claim',
    });
  });

  it('takes a feeling', () => {
    expect(reportsIn('Residents are worried about the pier.')[0]).toEqual({
      source: 'Residents',
      cue: 'are worried about',
      content: 'the pier',
    });
  });

  it('takes a speaker before a colon', () => {
    expect(reportsIn('Vega: Port will reopen')[0]).toEqual({ source: 'Vega', cue: ':', content: 'Port will reopen' });
  });
});

describe('what is no report', () => {
  it.each([
    'The mayor walked to the harbour and sat down.',
    'Twelve boats sank off Vigo on Sunday.',
    'The report was long.',
    'The storm raised the water and closed the pier.',
    'Boats: 12',
    '',
    '“',
  ])('%j', (text) => {
    expect(reportsIn(text)).toEqual([]);
  });

  it('keeps what somebody hopes inside the words of another with the other', () => {
    expect(reportsIn('The mayor said he hoped to win.').map(({ cue }) => cue)).toEqual(['said']);
  });
});

describe('who speaks, in the manner of newspapers and agencies', () => {
  it.each([
    [
      'The strikes, the ministry said on Sunday, destroyed three depots.',
      'the ministry',
      'said',
      'The strikes, the ministry said on Sunday, destroyed three depots',
    ],
    ['The ministry said on Monday 14 people had died.', 'The ministry', 'said', '14 people had died'],
    ['The ministry said Monday 14 people died in Vigo.', 'The ministry', 'said', '14 people died in Vigo'],
    ['The cost may reach £100bn, leaked documents show.', 'leaked documents', 'show', 'The cost may reach £100bn'],
    [
      'A study of newly filed reports found that 12 boats sank.',
      'A study of newly filed reports',
      'found',
      'that 12 boats sank',
    ],
    ['The mayor responded that 12 boats had sunk.', 'The mayor', 'responded', 'that 12 boats had sunk'],
    [
      'Sixteen died in Vigo, the port’s chief, Tom Vega, told the council.',
      'the port’s chief, Tom Vega,',
      'told',
      'Sixteen died in Vigo',
    ],
    ['The bridge fell, Ana Ruiz, the mayor, told reporters.', 'Ana Ruiz, the mayor,', 'told', 'The bridge fell'],
    ['The bridge fell, Ana Ruiz, the mayor, said Monday.', 'Ana Ruiz, the mayor,', 'said', 'The bridge fell'],
    [
      'Amnesty said in a report published on Monday that at least 108 had died.',
      'Amnesty',
      'said',
      'that at least 108 had died',
    ],
    ['The court heard that he had taken 800 million won.', 'The court', 'heard', 'that he had taken 800 million won'],
    ['The army acknowledged only nine deaths.', 'The army', 'acknowledged', 'only nine deaths'],
    [
      'A shell hit a hotel, killing nine people and wounding 30, Mayor Ana Ruiz said.',
      'Mayor Ana Ruiz',
      'said',
      'A shell hit a hotel, killing nine people and wounding 30',
    ],
    ['14 dead in Vigo bus crash, police say', 'police', 'say', '14 dead in Vigo bus crash'],
    [
      'The army lost 500 troops, the latest data from the Defense Ministry show.',
      'the latest data from the Defense Ministry',
      'show',
      'The army lost 500 troops',
    ],
    ['Data from the bank show that reserves fell.', 'Data from the bank', 'show', 'that reserves fell'],
    [
      'Support stood at 33% and 28% respectively, according to the survey.',
      'the survey',
      'according to',
      'Support stood at 33% and 28% respectively',
    ],
    [
      'According to figures released by the port on Wednesday, 300 boats sank.',
      'figures released by the port',
      'According to',
      '300 boats sank',
    ],
    ['The ministry said about 300 people had died.', 'The ministry', 'said', 'about 300 people had died'],
    ['Officials said between 30 and 40 boats sank.', 'Officials', 'said', 'between 30 and 40 boats sank'],
    ['Police reported over 40 arrests.', 'Police', 'reported', 'over 40 arrests'],
    ['Vega told Reuters 12 boats had sunk.', 'Vega', 'told', '12 boats had sunk'],
    ['Vega told AFP about 300 boats had sunk.', 'Vega', 'told', 'about 300 boats had sunk'],
    ['The IMF expects growth of 3%.', 'The IMF', 'expects', 'growth of 3%'],
    [
      'One in four nurses plans to leave, a union survey found.',
      'a union survey',
      'found',
      'One in four nurses plans to leave',
    ],
    [
      '“14 boats were lost,” the ministry’s statement read.',
      'the ministry’s statement',
      'read',
      '“14 boats were lost,”',
    ],
    ['“3 killed, 14 wounded,” Governor Ruiz posted.', 'Governor Ruiz', 'posted', '“3 killed, 14 wounded,”'],
    ['Growth will slow to 2.8%, the IMF forecast on Tuesday.', 'the IMF', 'forecast', 'Growth will slow to 2.8%'],
    ['The institute assessed that Spain held 79 towns.', 'The institute', 'assessed', 'that Spain held 79 towns'],
    ['Two pilots, who flew home, confirmed the loss.', 'Two pilots, who flew home,', 'confirmed', 'the loss'],
    ['Forty sailors remain missing, the port believes.', 'the port', 'believes', 'Forty sailors remain missing'],
    ['All left, with officials warning that 300 homes may burn.', 'officials', 'warning', 'that 300 homes may burn'],
    ['The bank no longer expects a 5% rise.', 'The bank', 'expects', 'a 5% rise'],
    [
      'The rebels say they hold 40 men, a claim the army denies.',
      'The rebels',
      'say',
      'they hold 40 men, a claim the army denies',
    ],
    ['Organisers put the figure at 120.', 'Organisers', 'put', 'the figure at 120'],
    ['“We need 300 boats,” Vega was quoted as saying.', 'Vega', 'was quoted as saying', '“We need 300 boats,”'],
    ['Floods kill 150 in Vigo: officials', 'officials', ':', 'Floods kill 150 in Vigo'],
    ['Spain to buy 500 trains – Bloomberg', 'Bloomberg', '–', 'Spain to buy 500 trains'],
    ['“Who sank 30 boats?” Moreno asked.', 'Moreno', 'asked', '“Who sank 30 boats?”'],
  ])('%s', (text, source, cue, content) => {
    expect(reportsIn(text)).toEqual([{ source, cue, content }]);
  });

  it.each([
    ['Moscow said it held 3 towns, while Kyiv said only one had fallen.', 'it held 3 towns', 'only one had fallen'],
    ['The mayor said 12 were hurt, but police put the number at 19.', '12 were hurt', 'the number at 19'],
    ['The mayor said 12 were hurt, and a doctor said nine had died.', '12 were hurt', 'nine had died'],
  ])('ends the words of the first where another speaks: %s', (text, first, second) => {
    expect(reportsIn(text).map(({ content }) => content)).toEqual([first, second]);
  });

  it('keeps what the same speaker says on', () => {
    expect(reportsIn('The mayor said 12 were hurt, and nine had died.')[0]?.content).toBe(
      '12 were hurt, and nine had died',
    );
  });

  it('names people without a name whom a newspaper cites', () => {
    expect(reportsIn('Reuters, citing two people briefed on the talks, reported that Spain would pay.')).toEqual([
      { source: 'two people briefed on the talks', cue: 'citing', content: 'that Spain would pay' },
      { source: 'Reuters', cue: 'reported', content: 'that Spain would pay' },
    ]);
  });

  it('keeps the hedge of a number whose source is not named', () => {
    expect(reportsIn('As many as 200 miners are believed to be trapped.')[0]?.content).toBe(
      'As many as 200 miners are believed to be trapped',
    );
  });

  it('takes whom a newspaper quotes for who says so', () => {
    expect(reportsIn('Interfax quoted a source as saying 17 sailors had been rescued.').at(-1)).toEqual({
      source: 'a source',
      cue: 'saying',
      content: '17 sailors had been rescued',
    });
  });

  it.each([
    'Update: 14 injured, 2 dead',
    'Photograph: Ana Moreno, Vigo',
    'No group claimed responsibility for the blast that killed 22.',
    'The officer assessed the damage.',
    'He put the ship at risk.',
    'The team has 12 players - the old guard',
    'Later, in May, it rained.',
  ])('takes none for a report: %s', (text) => {
    expect(reportsIn(text)).toEqual([]);
  });
});

describe('what others are said to have said', () => {
  it.each([
    ['The army dismissed claims by the rebels that 300 had died.', 'the rebels', 'claims', 'that 300 had died'],
    ['Spain rejected Vigo’s assertion that 15 boats had sunk.', 'Vigo’s', 'assertion', 'that 15 boats had sunk'],
    ['There were reports that 30 boats had sunk.', null, 'reports', 'that 30 boats had sunk'],
  ])('is theirs: %s', (text, source, cue, content) => {
    expect(reportsIn(text)).toContainEqual({ source, cue, content });
  });

  it.each(['The army published reports that were sent by the rebels.', 'The army made 300 claims by post.'])(
    'is not read into things that were written: %s',
    (text) => {
      expect(reportsIn(text).map(({ cue }) => cue)).not.toContain('reports');
      expect(reportsIn(text).map(({ cue }) => cue)).not.toContain('claims');
    },
  );
});

describe('a quotation that goes on', () => {
  it('runs over paragraphs that open with a mark while none closed it', () => {
    const text = '“We lost 40 boats,” Vega said. “It is true.\n\n“Another 300 are safe.”\n\nThe port has 90 piers.';
    expect(reportsIn(text).map(({ content }) => content)).toEqual([text.slice(0, text.indexOf('\n\nThe'))]);
  });

  it('ends where it is closed, or where a paragraph has a speaker of its own', () => {
    const closed = '“We lost 40 boats,” Vega said.\n\n“Another 300 are safe,” said Moreno.';
    expect(reportsIn(closed).map(({ source, content }) => [source, content])).toEqual([
      ['Vega', '“We lost 40 boats,”'],
      ['Moreno', '“Another 300 are safe,”'],
    ]);
  });

  it('belongs to the speaker whose colon ends the sentence before', () => {
    expect(reportsIn('Vega told reporters:\n\n“We lost 40 boats.”')).toEqual([
      { source: 'Vega', cue: 'told', content: '“We lost 40 boats.”' },
    ]);
  });

  it('without a speaker is nobody’s, and not the article’s', () => {
    const [found] = attributionsIn('Moreno ran.\n\n“I counted 30 boats that burned.”');
    expect(found).toMatchObject({ source: null, cue: null, sourceName: null, sourceKind: 'unresolved', direct: true });
  });

  it('is none where the writer borrows words', () => {
    expect(reportsIn('“Safe” boats sank off Vigo. “The last one” was empty.')).toEqual([]);
  });
});

describe('a headline that ends with who says so', () => {
  it.each([
    ['14 dead in Vigo: police', '14 dead in Vigo'],
    ['14 boats sink off Vigo – officials', '14 boats sink off Vigo'],
    ['14 dead in Vigo, police say', '14 dead in Vigo'],
    ['14 dead there, police say', '14 dead there'],
  ])('has four words or more, or a verb of saying: %s', (text, content) => {
    expect(reportsIn(text).map((report) => report.content)).toEqual([content]);
  });

  it.each(['14 dead there: police', '14 boats sink – officials'])('is not seen in three words: %s', (text) => {
    expect(reportsIn(text)).toEqual([]);
  });
});
