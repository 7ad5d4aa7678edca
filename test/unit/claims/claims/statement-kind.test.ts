import { claimsOf } from '../clauses/read.ts';

const kindsOf = (text: string): string[] => claimsOf(text).map(({ kind }) => kind);

describe('a claim without a number is', () => {
  test.each([
    ['pledge', 'The council of Lanow promised to rebuild the pier for the fishermen of Port Vale.'],
    ['forecast', 'The council of Lanow is expected to approve the sale of the ferry to Farland.'],
    ['forecast', 'Ana Moreno will face a judge in Port Vale over the missing ferry of Lanow.'],
    ['rule', 'The law bans fishing in the waters off Lanow at night.'],
    ['rule', 'The constitution of Farland forbids the president to own a bank or a newspaper.'],
    ['rule', 'The new law allows the port of Lanow to fine the captains of idle ships.'],
    ['rule', 'It is illegal in Farland to sell herring from the bay of Lanow on Sundays.'],
    ['rule', 'Drivers in Farland are required to carry a lamp in the boot.'],
    ['causal', 'The storm caused the collapse of the old bridge in Port Vale.'],
    ['causal', 'The strike at the port of Lanow led to a shortage of fish in Farland.'],
    ['causal', 'The bridge in Port Vale collapsed because the builders used wet sand.'],
    ['causal', 'The port of Lanow closed due to a storm over Farland on Sunday.'],
    ['comparison', 'Lanow has the oldest lighthouse on the coast of Farland.'],
    ['comparison', 'The port of Lanow is busier than the port of Vigo in Farland.'],
    ['change', 'Exports of fish from Lanow to Farland fell sharply over the winter.'],
    ['change', 'The price of fish in Lanow rose sharply over the winter.'],
    ['event', 'The mayor of Lanow opened the new pier of Port Vale on Sunday.'],
  ])('%s: %s', (kind, text) => {
    expect(kindsOf(text)).toEqual([kind]);
  });

  test.each([
    ['no pledge, where it was kept', 'The mayor of Lanow rebuilt the pier for the fishermen of Port Vale.'],
    ['no forecast, where something was set', 'Luis Vega set the table in the hall of the Lanow council.'],
    ['no rule, where only a law is in it', 'The law professor Ana Moreno gave a talk in Lanow on Sunday.'],
    ['no rule, where a law does something else', 'The law of the sea fascinates Ana Moreno and her crew.'],
    ['no comparison by "at least"', 'At least Luis Vega and Ana Moreno reached the port of Lanow by Sunday.'],
    ['no cause, where it only comes after', 'The bridge in Port Vale was closed by the city council after the storm.'],
  ])('%s: %s', (_name, text) => {
    expect(kindsOf(text)).toEqual(['event']);
  });
});
