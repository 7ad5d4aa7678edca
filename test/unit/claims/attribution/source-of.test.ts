import { attributionsOf, sourceOf } from '../../../../shared/claims/attribution/source-of.ts';
import { attributionsIn, spanOf } from './reports-in.ts';

const sourcesOf = (text: string, part: string) =>
  attributionsOf(spanOf(text, part), attributionsIn(text)).map(({ sourceName }) => sourceName);
const sourceIn = (text: string, part: string) => sourceOf(spanOf(text, part), attributionsIn(text));

describe('attributionsOf', () => {
  it('gives the outermost source first', () => {
    expect(sourcesOf('Reuters, citing the governor, said 12 boats sank.', '12 boats')).toEqual([
      'Reuters',
      'the governor',
    ]);
    expect(sourcesOf('The ministry said that, according to witnesses, 12 boats sank.', '12 boats')).toEqual([
      'The ministry',
      'witnesses',
    ]);
  });

  it('names the subject of both verbs, and no minutes of a live blog', () => {
    expect(sourcesOf('The bank kept the rate unchanged and said 12 boats sank.', '12 boats')).toEqual(['The bank']);
    expect(sourcesOf('10:42 Police say 12 boats sank.', '12 boats')).toEqual(['Police']);
  });

  it('leaves out attributions of other sentences', () => {
    expect(sourcesOf('Police said the road was closed. Later 12 boats sank.', '12 boats')).toEqual([]);
  });

  it('leaves out an attribution whose source holds the span', () => {
    expect(sourcesOf('Twelve boats sank, according to 40 witnesses.', '40 witnesses')).toEqual([]);
  });
});

describe('sourceOf', () => {
  it.each([
    ['The port says it lost at least 12 boats.', '12 boats', 'The port'],
    ['Twelve boats sank, killing three people, according to local authorities.', 'three people', 'local authorities'],
    ['Former pilot Lord Moreno estimated that it would take about 90 days.', '90 days', 'Former pilot Lord Moreno'],
    ['Reuters, citing the governor, said 12 boats sank.', '12 boats', 'the governor'],
    ['The navy closed the port and claims to have sunk 12 boats.', '12 boats', 'The navy'],
    ['Port director Luis Vega Jr. announces the loss of 12 boats.', '12 boats', 'Port director Luis Vega Jr.'],
    ['The survey found 12 wrecks.', '12 wrecks', 'The survey'],
  ])('%s: %s', (text, part, source) => {
    expect(sourceIn(text, part)).toBe(source);
  });

  it.each([
    ['Twelve boats sank off Vigo.', 'Twelve boats'],
    ['Twelve boats reportedly sank.', 'Twelve boats'],
    ['Residents hope for 12 new boats.', '12 new boats'],
    ['The mayor declared three days of mourning.', 'three days'],
    ['The union urged its 400 members to wait.', '400 members'],
    ['She said 12 boats sank.', '12 boats'],
    ['Divers found 12 wrecks.', '12 wrecks'],
    ['The court overturned a ban and upheld 12 others.', '12 others'],
  ])('names nobody in: %s', (text, part) => {
    expect(sourceIn(text, part)).toBeNull();
  });
});
