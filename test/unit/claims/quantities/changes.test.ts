import { brief, quantitiesOf } from './read.ts';

describe('a verb of multiplying is a multiple, up or down', () => {
  const multiples = (text: string): string[] =>
    quantitiesOf(text).map((quantity) => `${brief(quantity)} ${quantity.trend ?? 'neither'}`);
  test.each([
    ['Profit doubled last year.', ['doubled = eq 2 time up']],
    ['Thefts have more than tripled since 2021.', ['more than tripled = gt 3 time up']],
    ['Applications nearly quadrupled.', ['nearly quadrupled = approx_below 4 time up']],
    ['Output at the mine halved after the flood.', ['halved = eq 0.5 time down']],
    ['The port wants to more than double its berths.', ['more than double = gt 2 time up']],
    ['A ban could halve the catch.', ['halve = eq 0.5 time down']],
    ['The party more than doubles its share of the vote.', ['more than doubles = gt 2 time up']],
    ['The lake doubled over the past decade.', ['doubled = eq 2 time up']],
    ['Rents are about double the national rate.', ['about double = approx 2 time neither']],
    ['Revenue more than doubled to $7bn.', ['more than doubled = gt 2 time up', '$7bn = eq 7000000000 USD up']],
    ['Vega doubled down on the claim.', []],
    ['The hall doubled as a court.', []],
    ['They won the mixed doubles in the spring.', []],
    ['He led by double digits after a double shift.', []],
    ['Unemployment rose to double digits.', []],
    ['Ruiz doubled in the fifth inning.', []],
  ])('%s', (text, expected) => {
    expect(multiples(text)).toEqual(expected);
  });
});

describe('a rise or fall carries over what stands between, and to what shares it', () => {
  const trends = (text: string): string[] => quantitiesOf(text).map(({ quote, trend }) => `${quote} ${trend ?? '='}`);
  test.each([
    ['The bank raised its key rate to 4.75%.', ['4.75% up']],
    ['The fund cut its growth forecast to 1.2 percent.', ['1.2 percent down']],
    ['The court doubled the fine to £200.', ['doubled up', '£200 up']],
    ['The mill hopes to boost its output to 900 tonnes.', ['900 tonnes =']],
    ['They raised £5m to build 3 homes.', ['£5m =', '3 homes =']],
    ['Joblessness fell from 5.2% to 4.9%.', ['5.2% =', '4.9% down']],
    ['Output rose from about 3m tonnes to just under 4m tonnes.', ['about 3m tonnes =', 'just under 4m tonnes up']],
    ['Fares run from £5 to £7.', ['from £5 to £7 =']],
    ['Shares of Norrix rose 4%, Talvar by 2.5% and Oskel 1%.', ['4% up', '2.5% up', '1% up']],
    ['Norrix fell 4%, while Talvar rose 2%.', ['4% down', '2% up']],
    ['Turnout rose 4%, and Ruiz won by 3%.', ['4% up', '3% =']],
    ['Sterling was 0.6 per cent weaker.', ['0.6 per cent down']],
    ['The lira closed 2% stronger.', ['2% up']],
    ['Sales were 5% stronger than in May.', ['5% =']],
  ])('%s', (text, expected) => {
    expect(trends(text)).toEqual(expected);
  });
});

describe('the other end of a change counts the same', () => {
  const counts = (text: string): string[] =>
    quantitiesOf(text).map(({ value, unit, kind, effect }) => `${value} ${unit} ${effect ?? kind}`);
  test.each([
    ['The death toll rose to 41 from 38.', ['41 person killed', '38 person killed']],
    ['The force will shrink from 12,000 troops to 9,500.', ['12000 troop personnel', '9500 troop personnel']],
    ['The party won 63 seats, up from 51 in 2019.', ['63 seat quantity', '51 seat quantity']],
    ['The navy lost 12 boats, compared with 7 last year.', ['12 boat destroyed', '7 boat destroyed']],
    ['Volume fell to 138,285 lots from 212,577 a week earlier.', ['138285 lot quantity', '212577 lot quantity']],
    ['He went from 208 kg to 193 by walking.', ['208 kilogram quantity', '193 kilogram quantity']],
    ['Ten crews came from 3 ports.', ['10 crew quantity', '3 port quantity']],
    ['They sank 5 boats. Ten died.', ['5 boat destroyed', '10 person killed']],
    ['They sank 5 boats. Ten were repaired.', ['5 boat destroyed', '10 boat other']],
  ])('%s', (text, expected) => {
    expect(counts(text)).toEqual(expected);
  });
});

describe('a year with a change in brackets behind it', () => {
  test.each([
    ['tanks ‒ 1704 (+4) од, aircraft – 221 (+0) од,', ['1704', '4', '221', '0']],
    ['Reservists: 2019 (−16).', ['2019', '16']],
    ['The party held the seat in 2019 (+12).', ['12']],
  ])('is a count, but not after "in": %s', (text, expected) => {
    expect(quantitiesOf(text).map(({ quote }) => quote)).toEqual(expected);
  });
});

describe('a change by a sum and the sum it came to', () => {
  test.each([
    ['Revenue fell by $1.2bn to $38.9bn.', ['$1.2bn = eq 1200000000 USD', '$38.9bn = eq 38900000000 USD']],
    ['Profit rose by about £3m to £45m.', ['about £3m = approx 3000000 GBP', '£45m = eq 45000000 GBP']],
    ['Debt widened $3m to $45m.', ['$3m = eq 3000000 USD', '$45m = eq 45000000 USD']],
    ['Oil fell $28.63 to $38.65.', ['$28.63 = eq 28.63 USD', '$38.65 = eq 38.65 USD']],
    ['Shares rose $4 to $52 in Lanow.', ['$4 = eq 4 USD', '$52 = eq 52 USD']],
    ['Tickets cost $5 to $7.', ['$5 to $7 = range 5..7 USD']],
    ['Prices rose by $5 to $7.', ['$5 to $7 = range 5..7 USD']],
    ['Jobs could be cut by $1m to $5m.', ['$1m to $5m = range 1000000..5000000 USD']],
    ['Boats worth $5m to $40m were sold.', ['$5m to $40m = range 5000000..40000000 USD']],
  ])('%s', (text, expected) => {
    expect(quantitiesOf(text).map(brief)).toEqual(expected);
  });
});

describe('a rise or fall', () => {
  test.each([
    ['The bank raised its rate by 50 basis points.', 'up'],
    ['Output grew at an annual rate of 3%.', 'up'],
    ['Crime saw a rise of 20 per cent.', 'up'],
    ['The port shipped coal, 11% up on a year earlier.', 'up'],
    ['Income more than doubled to $7 billion.', 'up'],
    ['Inflation slowed to 2.2%.', 'down'],
    ['Margins narrowed by 40 basis points.', 'down'],
    ['Rents are 11% higher than in the capital.', null],
    ['The minister gave up by 5%.', null],
    ['The dividend was raised to 14p a share.', 'up'],
    ['The fund raised $5m.', null],
    ['Coverage slipped below 85 per cent.', 'down'],
    ['The index rose above 900 points.', 'up'],
    ['It cleared the lower house by 30 votes.', null],
    ['The union called for a rise of 5%.', null],
    ['The bloc pledged a cut of 5%.', null],
    ['The bloc pledged a decrease of 400 barrels.', null],
    ['The storm cut power to 300 houses.', null],
    ['The firm owns a share of 20%.', null],
  ])('%s %s', (text, trend) => {
    expect(quantitiesOf(text)[0]?.trend).toBe(trend);
  });
});
