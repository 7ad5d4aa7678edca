import { reportsIn } from './reports-in.ts';

describe('the tree tells who says it, far from the verb too', () => {
  test.each([
    ['Just over a month ago, allies of the mayor suggested the port would lose 12 boats.', 'allies of the mayor'],
    ['After a long night on the pier, Ana Moreno told reporters the port had lost 12 boats.', 'Ana Moreno'],
    ['Vega, in a letter to the port of Lanow, warned that 12 boats would sink.', 'Vega'],
    ['14 dead there, police say', 'police'],
  ])('%s', (text, source) => {
    expect(reportsIn(text).map((report) => report.source)).toEqual([source]);
  });
});

describe('each verb of saying is found once', () => {
  test.each([
    ['Support stood at 33%, according to the survey.', 'according to'],
    ['“We need 300 boats,” Vega was quoted as saying.', 'was quoted as saying'],
    ['The mayor said 12 boats sank.', 'said'],
  ])('%s', (text, cue) => {
    expect(reportsIn(text).map((report) => report.cue)).toEqual([cue]);
  });
});

describe('nobody says it', () => {
  test.each([
    'A teenager and two adults were stabbed; none of the injuries is life-threatening.',
    'The mayor opened the port.',
    'The report was suggested reading for 12 sailors.',
  ])('%s', (text) => {
    expect(reportsIn(text)).toEqual([]);
  });
});
