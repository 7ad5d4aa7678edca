import { extract } from '../../../shared/claims/extract.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import { blocksOf } from '../../../shared/text/blocks.ts';

const quantitiesOf = (text: string): readonly Quantity[] =>
  extract({ text, blocks: blocksOf(text), publishedAt: null }).quantities;
const brief = ({ quote, value, low, high, comparator, unit }: Quantity): string =>
  `${quote} = ${comparator} ${value ?? `${low}..${high}`}${unit ? ` ${unit}` : ''}`;
const kinds = (text: string): string[] =>
  quantitiesOf(text).map(({ kind, effect, unit, value }) => `${value} ${unit}: ${kind}${effect ? ` ${effect}` : ''}`);

describe('numbers are read', () => {
  test.each([
    ['The ferry cost £53.9bn.', ['£53.9bn = eq 53900000000 GBP']],
    ['The fund holds 100 million hryvnias.', ['100 million hryvnias = eq 100000000 UAH']],
    [
      'They paid AU$1.9 million (US$1.2 million).',
      ['AU$1.9 million = eq 1900000 AUD', 'US$1.2 million = eq 1200000 USD'],
    ],
    ['The plan costs $5-10 million.', ['$5-10 million = range 5000000..10000000 USD']],
    ['Tickets sell for between $62 and $68.', ['between $62 and $68 = range 62..68 USD']],
    ['Half a million homes went dark.', ['Half a million homes = eq 500000 home']],
    ['It holds two and a half million books.', ['two and a half million books = eq 2500000 book']],
    ['Dozens of houses burned.', ['Dozens of houses = order 12..99 house']],
    ['Hundreds of thousands of trees fell.', ['Hundreds of thousands of trees = order 100000..999999 tree']],
    ['About two-fifths stayed.', ['About two-fifths = approx 0.4']],
    ['One in five children skips breakfast.', ['One in five = eq 0.2 child']],
    ['Over a third of the harvest was lost.', ['Over a third of the harvest = gt 0.3333333333333333 harvest']],
    ['Turnout rose to 61.5 per cent.', ['61.5 per cent = eq 61.5 percent']],
    ['The lead shrank by two percentage points.', ['two percentage points = eq 2 percentage point']],
    ['The reef covers 5,000 square miles.', ['5,000 square miles = eq 5000 square mile']],
    ['Winds reached 74 mph at 18°C.', ['74 mph = eq 74 mile per hour', '18°C = eq 18 degree celsius']],
    ['The bill passed by 52-48 votes.', ['52 = eq 52 vote', '48 votes = eq 48 vote']],
    ['They make 3,000 lamps per day.', ['3,000 lamps per day = eq 3000 lamp per day']],
    [
      'The house was ten storeys high; it had a three-year lease.',
      ['ten storeys = eq 10 storey', 'three-year lease = eq 3 year'],
    ],
    ['It sells 27 or 31 litres.', ['27 = eq 27 litre', '31 litres = eq 31 litre']],
    ['The mill makes 900 tonnes of flour a day.', ['900 tonnes = eq 900 tonne per day']],
    ['The spill is 49 m wide.', ['49 m = eq 49 metre']],
    ['It is 4in wide.', ['4in = eq 4 inch']],
    ['Several hundred piers were closed.', ['Several hundred piers = order 100..999 pier']],
    ['Crews checked 4 out of 120 boats.', ['4 out of 120 boats = eq 4 boat', '120 boats = eq 120 boat']],
    ['He gets $2,100 a month after tax.', ['$2,100 a month = eq 2100 USD per month']],
    ['It was 45C in the port.', ['45C = eq 45 degree celsius']],
    ['The quake was 7.1 on the Richter scale.', ['7.1 = eq 7.1 magnitude']],
    ['The rate was 12.5 per 100,000 people.', ['12.5 per 100,000 = eq 0.000125 person']],
    ['Rents are tenfold those of 2005.', ['tenfold = eq 10 time']],
    ['A crowd of 81,365 came.', ['81,365 = eq 81365 person']],
    ['The bloc has 289 seats, 83 short of a majority.', ['289 seats = eq 289 seat', '83 = eq 83 seat']],
    ['The bay has 40 short piers.', ['40 short piers = eq 40 short pier']],
    ['Rovers won eight of their last 10 games.', ['eight of their last 10 games = eq 8 game', '10 games = eq 10 game']],
    ['Some 40 boats were damaged and 12 destroyed.', ['Some 40 boats = approx 40 boat', '12 = eq 12 boat']],
    ['Fifty or so anglers came.', ['Fifty or so anglers = approx 50 angler']],
    ['Half of 900 US sailors left.', ['Half of 900 US sailors = eq 0.5 sailor', '900 US sailors = eq 900 sailor']],
    [
      'Profit was 12.6 billion yuan, from 3.9 billion a year ago.',
      ['12.6 billion yuan = eq 12600000000 CNY', '3.9 billion = eq 3900000000 CNY'],
    ],
    [
      'Two 500-pound bombs lay there; he paid a 500-pound fine.',
      ['Two 500-pound bombs = eq 2 bomb', '500-pound = eq 500 pound-mass', '500-pound = eq 500 GBP'],
    ],
    [
      'The dam is 60 miles (97 km) away and nearly 90 m high.',
      ['60 miles = eq 60 mile', '97 km = eq 97 kilometre', 'nearly 90 m = approx_below 90 metre'],
    ],
    [
      'Shares closed at 145.6p, down 3.2p; they had been 9p.',
      ['145.6p = eq 1.456 GBP', '3.2p = eq 0.032 GBP', '9p = eq 0.09 GBP'],
    ],
    ['Milk rose by 12p a litre to 99¢.', ['12p a litre = eq 0.12 GBP per litre', '99¢ = eq 0.99 USD']],
    ['The film is shown in 1080p at 9p.m. today.', ['1080p = eq 1080 p']],
    [
      'He paid Rs. 45 lakh and Rs.1,200 crore.',
      ['Rs. 45 lakh = eq 4500000 INR', 'Rs.1,200 crore = eq 12000000000 INR'],
    ],
    ['The grid owes R2.3bn and R1,250.', ['R2.3bn = eq 2300000000 ZAR', 'R1,250 = eq 1250 ZAR']],
    [
      'Lagos spent N5.4 billion, Manila P250 million.',
      ['N5.4 billion = eq 5400000000 NGN', 'P250 million = eq 250000000 PHP'],
    ],
    ['Botswana spent P250 million.', ['P250 million = eq 250000000 BWP']],
    [
      'It cost KSh500, Tk 500 crore or NIS 400m.',
      ['KSh500 = eq 500 KES', 'Tk 500 crore = eq 5000000000 BDT', 'NIS 400m = eq 400000000 ILS'],
    ],
    ['The ward used N95 masks on deck P5.', []],
    ['He weighed 208 pounds, the dog 40 pounds.', ['208 pounds = eq 208 pound-mass', '40 pounds = eq 40 pound-mass']],
    ['The sack held 44 pounds (20 kg) of rice.', ['44 pounds = eq 44 pound-mass', '20 kg = eq 20 kilogram']],
    ['She has lost about 30 pounds since May.', ['about 30 pounds = approx 30 pound-mass']],
    [
      'The ticket costs 20 pounds; the club lost 30 million pounds.',
      ['20 pounds = eq 20 GBP', '30 million pounds = eq 30000000 GBP'],
    ],
    [
      'He earns £1.2m-a-year from a 40,000-a-day mine.',
      ['£1.2m-a-year = eq 1200000 GBP per year', '40,000 = eq 40000'],
    ],
    [
      'Oil at $98-a-barrel hurts a 30p-a-litre tax.',
      ['$98-a-barrel = eq 98 USD per barrel', '30p-a-litre = eq 0.3 GBP per litre'],
    ],
    [
      'A 10km-long tunnel drew a 1.2m-strong crowd to £5m-plus flats.',
      ['10km = eq 10 kilometre', '1.2m-strong crowd = eq 1200000 person', '£5m-plus = gte 5000000 GBP'],
    ],
    ['The 90-plus flats and 40+ shops sold.', ['90-plus flats = gte 90 flat', '40+ shops = gte 40 shop']],
    ['A 90-plus score is needed.', ['90-plus = gte 90']],
    ['Between 3 and 4 million trees fell.', ['Between 3 and 4 million trees = range 3000000..4000000 tree']],
    ['It cost between $3 and $4 million.', ['between $3 and $4 million = range 3000000..4000000 USD']],
    ['Sums run from $200 to $4 million.', ['from $200 to $4 million = range 200..4000000 USD']],
    ['Between 10 and 20 thousand trees fell.', ['Between 10 and 20 thousand trees = range 10000..20000 tree']],
    ['Between 900 and 1,200 trees fell.', ['Between 900 and 1,200 trees = range 900..1200 tree']],
    [
      'Eggs cost $4.90 a dozen and roses 20 euros a dozen.',
      ['$4.90 a dozen = eq 4.9 USD per dozen', '20 euros a dozen = eq 20 EUR per dozen'],
    ],
    ['A dozen barges sank in 2019 a dozen times.', ['A dozen barges = eq 12 barge', 'a dozen times = eq 12 time']],
    ['A hundred and twenty boats came.', ['A hundred and twenty boats = eq 120 boat']],
    ['It has a thousand and one steps.', ['a thousand and one steps = eq 1001 step']],
    ['Three-quarters of a million pounds went.', ['Three-quarters of a million pounds = eq 750000 GBP']],
    ['It is three quarters of a mile off.', ['three quarters of a mile = eq 0.75 mile']],
    ['About one in 40 people had it.', ['About one in 40 = approx 0.025 person']],
    ['One in 12 boats is late.', ['One in 12 = eq 0.08333333333333333 boat']],
    ['One in 12 months is wet.', ['One = eq 1', '12 months = eq 12 month']],
    ['The crew of 146 and a staff of 40 left.', ['146 = eq 146 person', '40 = eq 40 person']],
    ['It cost SFr12.2bn.', ['SFr12.2bn = eq 12200000000 CHF']],
    ['The rupee fell 14 paise.', ['14 paise = eq 0.14 INR']],
    ['Rents rose 40-fold, then five-fold.', ['40-fold = eq 40 time', 'five-fold = eq 5 time']],
    ['The bank moved by a quarter-point.', ['quarter-point = eq 0.25 percentage point']],
    ['The bank moved by half a percentage point.', ['half a percentage point = eq 0.5 percentage point']],
    [
      'The bank moved by a quarter of a percentage point.',
      ['a quarter of a percentage point = eq 0.25 percentage point'],
    ],
    ['It was 0.2 of a percentage point too high.', ['0.2 of a percentage point = eq 0.2 percentage point']],
    [
      'The world has 8 B people and 1.5 M users.',
      ['8 B people = eq 8000000000 person', '1.5 M users = eq 1500000 user'],
    ],
    ['The plan sent 3 B-team players.', ['3 B-team players = eq 3 player']],
    ['It sells the Orbit 14 and 15 Pro Max to 12 Pro users.', ['12 Pro users = eq 12 pro user']],
    ['He read XR21,700 and 3, 400.', ['3 = eq 3', '400 = eq 400']],
    [
      'London sent 12 Leopard and Challenger tanks, 20 Su-24 and Su-34 aircraft.',
      ['12 Leopard and Challenger tanks = eq 12 tank', '20 Su-24 and Su-34 aircraft = eq 20 aircraft'],
    ],
    ['Three Marines and Navy sailors left.', ['Three Marines = eq 3 marine']],
    ['Lanow shrank by 908,574 to 120.65 million.', ['908,574 = eq 908574', '120.65 million = eq 120650000']],
    ['It rose by 5 to 7 points.', ['5 to 7 points = range 5..7 point']],
    ['It lost 3.2 billion rand.', ['3.2 billion rand = eq 3200000000 ZAR']],
    ['One dose costs about $2m.', ['One dose = eq 1 dose', 'about $2m = approx 2000000 USD']],
    ['The 1,900-odd staff own 40-odd boats.', ['1,900-odd staff = approx 1900 staff', '40-odd boats = approx 40 boat']],
    ['He got a two-and-a-half-year term.', ['two-and-a-half-year term = eq 2.5 year']],
    ['A 5.9 magnitude quake struck.', ['5.9 magnitude = eq 5.9 magnitude']],
    ['The road runs about 60 miles (97 km) inland.', ['about 60 miles = approx 60 mile', '97 km = eq 97 kilometre']],
  ])('%s', (text, expected) => {
    expect(quantitiesOf(text).map(brief)).toEqual(expected);
  });
});

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

describe('"over" and "under" are hedges only where they are no prepositions', () => {
  test.each([
    ['The state will spend £2.4bn over four years.', ['£2.4bn = eq 2400000000 GBP', 'four years = eq 4 year']],
    ['The mine made 5,000 jobs over two decades.', ['5,000 jobs = eq 5000 job', 'two decades = eq 2 decade']],
    ['Balloons were seen over 13 regions.', ['13 regions = eq 13 region']],
    ['The loan is repaid over 12 months.', ['12 months = eq 12 month']],
    ['Over two decades, prices fell.', ['two decades = eq 2 decade']],
    ['It was built under a five-year lease.', ['five-year lease = eq 5 year']],
    ['Prices rose over a three-year period.', ['three-year period = eq 3 year']],
    ['Inflation is below the 2% target.', ['2% = eq 2 percent']],
    ['She waited over three hours.', ['over three hours = gt 3 hour']],
    ['He has been ill for over two years.', ['over two years = gt 2 year']],
    ['Over 30 years ago it burned.', ['Over 30 years = gt 30 year']],
    [
      'The pier holds over 40 stalls, under 5% of them open.',
      ['over 40 stalls = gt 40 stall', 'under 5% = lt 5 percent'],
    ],
    ['The road stretches over 2,000km.', ['over 2,000km = gt 2000 kilometre']],
  ])('%s', (text, expected) => {
    expect(quantitiesOf(text).map(brief)).toEqual(expected);
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

describe('the age of a thing is a quantity, that of a person is not', () => {
  test.each([
    ['The 800-year-old cathedral was damaged.', ['800-year-old = eq 800 year of age']],
    ['A 140-year-old stone bridge fell.', ['140-year-old = eq 140 year of age']],
    ['The bridge over the Lann is about 140 years old.', ['about 140 years old = approx 140 year of age']],
    ['The law is more than 40 years old.', ['more than 40 years old = gt 40 year of age']],
    ['They broke a two-month-old truce.', ['two-month-old = eq 2 month of age']],
    ['The skull is 300,000 years old.', ['300,000 years old = eq 300000 year of age']],
    [
      'Digs found it to be between 400 and 450 years old.',
      ['between 400 and 450 years old = range 400..450 year of age'],
    ],
    ['Her grandmother is 92 years old.', []],
    ['The 30-year-old striker and a five-year-old boy left.', []],
    ['A 19-year-old dies in hospital.', []],
    ['The bank manager is 46 years old.', []],
    ['The 30-year-old company boss resigned.', []],
    ['A 14-week-old baby and 18- to 25-year-olds came.', []],
  ])('%s', (text, expected) => {
    expect(quantitiesOf(text).map(brief)).toEqual(expected);
  });
});

describe('numbers in names of channels, wars, offers and airliners', () => {
  test.each([
    ['The show returns to BBC One in May.', []],
    ['Air Force One landed after World War Two ended.', []],
    ['It offers a 2-for-1 split and a two-for-one deal.', []],
    ['The 787 Dreamliner was grounded.', []],
    ['Boeing delivered 38 737 Max jets.', ['38 737 Max jets = eq 38 jet']],
    ['It flies twelve 737s and 14 A320s.', ['twelve 737s = eq 12 737', '14 A320s = eq 14 a320']],
    ['It ordered 50 Boeing 787 Dreamliners.', ['50 Boeing 787 Dreamliners = eq 50 dreamliner']],
    ['The flight had 737 passengers.', ['737 passengers = eq 737 passenger']],
    ['War Kills Two In Lanow', ['Two = eq 2 person']],
    ['The force two men built is gone.', ['two men = eq 2 man']],
  ])('%s', (text, expected) => {
    expect(quantitiesOf(text).map(brief)).toEqual(expected);
  });
});

describe('what a number counts', () => {
  test.each([
    [
      'Sales hit 2.7m combined digital and physical copies.',
      ['2.7m combined digital and physical copies = eq 2700000 digital physical copy'],
    ],
    ['The raid left 12 injured and three people free.', ['12 = eq 12 person', 'three people = eq 3 person']],
    ['Jails hold 900 inmates, 70 fewer than in May.', ['900 inmates = eq 900 inmate', '70 fewer = eq 70 inmate']],
    ['Two-thirds of the grant went to roads.', ['Two-thirds of the grant = eq 0.6666666666666666 grant']],
    ['A third of the vote was cast.', ['A third of the vote = eq 0.3333333333333333 vote']],
    [
      'Of 1,400 flights, 212 were cancelled and 650 delayed.',
      ['1,400 flights = eq 1400 flight', '212 = eq 212 flight', '650 = eq 650 flight'],
    ],
    ['The mine employs about 4,300.', ['about 4,300 = approx 4300 person']],
    ['The mine measures 4,300.', ['4,300 = eq 4300']],
    ['Hundreds were evacuated.', ['Hundreds = order 100..999 person']],
    ['Hundreds were built.', ['Hundreds = order 100..999']],
    [
      'The bus held 47 passengers, two of them children.',
      ['47 passengers = eq 47 passenger', 'two of them children = eq 2 child'],
    ],
    ['The bus held 47 passengers, two of them ill.', ['47 passengers = eq 47 passenger', 'two = eq 2 passenger']],
    ['Members voted by 312 to 288 to close it.', ['312 = eq 312 vote', '288 = eq 288 vote']],
    [
      'It named a 15 member committee and 15 member states.',
      ['15 member committee = eq 15 member', '15 member states = eq 15 member state'],
    ],
    ['Senators passed the bill 53-47.', ['53 = eq 53 vote', '47 = eq 47 vote']],
    [
      'It lost 1,100 faulty meters and 40 front yards.',
      ['1,100 faulty meters = eq 1100 faulty meter', '40 front yards = eq 40 yard'],
    ],
    [
      'Of 9 million voters, 5 million cast a ballot.',
      ['9 million voters = eq 9000000 voter', '5 million = eq 5000000 voter'],
    ],
    ['The council approved 300 to 400 permits.', ['300 to 400 permits = range 300..400 permit']],
  ])('%s', (text, expected) => {
    expect(quantitiesOf(text).map(brief)).toEqual(expected);
  });
});

describe('hedges give the comparator', () => {
  test.each([
    ['at least 14 boats', 'gte'],
    ['no fewer than 14 boats', 'gte'],
    ['more than 14 boats', 'gt'],
    ['up to 14 boats', 'lte'],
    ['fewer than 14 boats', 'lt'],
    ['some 14 boats', 'approx'],
    ['nearly 14 boats', 'approx_below'],
    ['just over 14 boats', 'approx_above'],
    ['14 or more boats', 'gte'],
    ['another 14 boats', 'eq'],
    ['14 boats at the most', 'lte'],
    ['14 boats or more', 'gte'],
    ['14 boats at the very least', 'gte'],
    ['14 boats in a storm', 'eq'],
  ])('%s is %s', (phrase, comparator) => {
    expect(quantitiesOf(`The port lost ${phrase}.`)[0]?.comparator).toBe(comparator);
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

describe('what is no quantity is not read', () => {
  test.each([
    'He left on 9 May 2025 at 5 p.m. or 12:30.',
    'The winter of 2014-15 was mild, as in the 1990s.',
    'Two F-16s and a Su-24 would be quantities, but an F-16 and a Boeing 737-800 are not.'.slice(47),
    'Article 5 and Highway 35 matter to the G7 after COVID-19.',
    'The 45-year-old teacher, Ana Rey, 45, said so.',
    'The first and the 22nd came.',
    'Rovers won 2-0.',
    'Call +44 20 7946 0000 or 555-010-4477.',
    'The two sides met.',
    'One of the drivers waved; no one answered.',
    '1. Opening remarks',
    'The S&P 500 closed early.',
    'It rained over the next four years.',
    'The league was founded in 1999 (see below).',
    'Call 0800 111 999 today.',
    'The keeper, 31, joined in May.',
    'The couple, aged 72 and 68, left.',
    'She was 19 when she won.',
    'Adults over 50 and children under five came free.',
    'A one-off payment and a one-way street are no numbers.',
    'The road was shut between junctions 10 and 11.',
    'Voyager 1 is far away.',
    'The Form 10-K and iOS 18 are names.',
    'The survey ran between 3 and 5 June on runway 27 of the Big Four banks.',
    'One can only hope, and one must wait.',
    'Those over 65 and those who are over 80 came free.',
  ])('%s', (text) => {
    expect(quantitiesOf(text).map(brief)).toEqual([]);
  });
});

describe('kind and effect', () => {
  test.each([
    ['A blast killed the guard and two tourists.', ['2 tourist: casualty killed']],
    ['Three nurses and two drivers were killed.', ['3 nurse: casualty killed', '2 driver: casualty killed']],
    [
      'A fire killed four people and injured seven others.',
      ['4 person: casualty killed', '7 person: casualty injured'],
    ],
    ['Six people were hurt, including two children.', ['6 person: casualty injured', '2 child: casualty injured']],
    ['Nine miners died and one is missing.', ['9 miner: casualty killed', '1 miner: casualty missing']],
    ['The army shot down 34 of 67 missiles.', ['34 missile: materiel downed', '67 missile: materiel launched']],
    ['The navy agreed to send five frigates.', ['5 frigate: materiel pledged']],
    ['The raiders struck the port with 20 drones.', ['20 drone: materiel launched']],
    ['Some 900 soldiers guard the pass.', ['900 soldier: personnel']],
    ['Police arrested 19 people.', ['19 person: quantity']],
    ['The blaze damaged 15 buildings.', ['15 building: quantity']],
    ['Twelve were killed in Odesa and four in Kharkiv.', ['12 person: casualty killed', '4 person: casualty killed']],
    [
      'Nine drones were downed over Odesa and two over Kherson.',
      ['9 drone: materiel downed', '2 drone: materiel downed'],
    ],
    ['A man shot dead five people and wounded six more.', ['5 person: casualty killed', '6 person: casualty injured']],
    ['Thieves stabbed two guards to death.', ['2 guard: casualty killed']],
    ['Thieves stabbed two guards and one fled.', ['2 guard: casualty injured', '1 person: casualty displaced']],
    ['The clash left eight officers with minor injuries.', ['8 officer: casualty injured']],
    ['The fleet came with eight officers with families.', ['8 officer: personnel']],
    ['None of the 176 passengers was injured.', ['0 passenger: casualty injured']],
    ['The number of dead stands at 1,500.', ['1500 person: casualty killed']],
    ['The number of farms stands at 1,500.', ['1500 farm: quantity']],
    ['The number of people killed rose to 41.', ['41 person: casualty killed']],
    ['The number of officers injured is 12.', ['12 officer: casualty injured']],
    ['The number of wardens was cut to 900.', ['900 warden: quantity']],
    ['Burglaries fell 9% to 3,400.', ['9 percent: share', '3400 burglary: quantity']],
    ['Infections per 100,000 people fell.', []],
    ['Homicides dropped to 312.', ['312 homicide: casualty killed']],
    ['Deaths rose to more than 40 from 38.', ['40 death: casualty killed', '38 death: casualty killed']],
    ['Arrests rose to 40 a day.', ['40 arrest per day: quantity']],
    ['Profits fell to 300.', ['300 : quantity']],
    ['The board has a number of rules and met at 3.', ['3 : quantity']],
    ['The army lost 1,210 soldiers.', ['1210 soldier: casualty other']],
    ['The waiting list hit 800,000.', ['800000 : quantity']],
    [
      'The fever infected 1,500 people and hospitalised 300.',
      ['1500 person: quantity', '300 person: casualty injured'],
    ],
    ['Two Su-24 bombers were destroyed.', ['2 bomber: materiel destroyed']],
    ['Two suicide bombers were killed.', ['2 bomber: casualty killed']],
    ['Police seized 2,300 rounds of ammunition.', ['2300 round: materiel captured']],
    ['The flood claimed the lives of 45 children.', ['45 child: casualty killed']],
    ['The crash claimed 11 lives and hurt 3.', ['11 life: casualty killed', '3 person: casualty injured']],
    ['Two million people were forced from their homes.', ['2000000 person: casualty displaced']],
    ['Two people were forced to wait.', ['2 person: quantity']],
    ['Two MiG-31s were shot down.', ['2 mig-31: materiel downed']],
    ['They held three rounds of talks.', ['3 round: quantity']],
    [
      'They fired nine missiles, four of which were intercepted.',
      ['9 missile: materiel launched', '4 missile: materiel downed'],
    ],
    ['The army promised hundreds of missiles.', ['null missile: materiel pledged']],
    ['The dead included three children.', ['3 child: casualty killed']],
    ['Among the injured were two guards.', ['2 guard: casualty injured']],
    ['Those killed included at least five nurses.', ['5 nurse: casualty killed']],
    ['The winners included three children.', ['3 child: quantity']],
    ['The dead man had three children.', ['3 child: quantity']],
    ['The blast left a further 12 in hospital.', ['12 person: casualty injured']],
    ['The crash put nine people in hospital.', ['9 person: casualty injured']],
    ['The ward keeps nine people in hospital.', ['9 person: quantity']],
    ['There were 3.4 deaths per 1,000 births.', ['0.0034 death: share']],
    ['It found 60 new cases per 100,000 people.', ['0.0006 case: share']],
    ['A murder rate of 12 killings per 100,000 is high.', ['0.00012 killing: share']],
    ['They count 40 boats per 100 km.', ['40 boat: materiel other', '100 kilometre: quantity']],
    ['Life expectancy is 73, raising fears of dying early.', ['73 : quantity']],
    ['Another 12 in Tarnivka were injured.', ['12 person: casualty injured']],
    ['The duchy has a 9,000-strong army and a 300-strong choir.', ['9000 person: personnel', '300 person: quantity']],
    ['Yields rose 6bp and spreads 25 bps.', ['6 basis point: share', '25 basis point: share']],
    ['Two climbers froze to death.', ['2 climber: casualty killed']],
    ['Six fell to their deaths.', ['6 person: casualty killed']],
    ['Five miners were burned to death.', ['5 miner: casualty killed']],
    ['Three men were sentenced to death.', ['3 man: quantity']],
    ['Some 5,000 paratroopers have been deployed.', ['5000 paratrooper: personnel']],
    ['Three commandos died.', ['3 commando: casualty killed']],
    ['The car has 3 airbags that have killed 27.', ['3 airbag: quantity', '27 person: casualty killed']],
    ['The toll from the mine blast has climbed to 81.', ['81 person: casualty killed']],
    ['The bridge toll has climbed to 81.', ['81 : quantity']],
    ['Five people were hurt, two seriously.', ['5 person: casualty injured', '2 person: casualty injured']],
    ['Five people came, two seriously late.', ['5 person: quantity', '2 person: quantity']],
    ['Thirty-two of the 45 people on board died.', ['32 person: casualty killed', '45 person: quantity']],
    ['The firm sent 14 Challenger 2 tanks.', ['14 tank: materiel delivered']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe('what befalls a vehicle, a house or an event is not said of those in it', () => {
  test.each([
    [
      'A bus carrying 120 passengers overturned, leaving 18 dead.',
      ['120 passenger: quantity', '18 passenger: casualty killed'],
    ],
    [
      'A train transporting 300 commuters derailed and five people died.',
      ['300 commuter: quantity', '5 person: casualty killed'],
    ],
    [
      'A raft with 60 migrants aboard capsized and 20 drowned.',
      ['60 migrant: quantity', '20 migrant: casualty killed'],
    ],
    [
      'The school, home to 400 pupils, was hit by a missile that killed two teachers.',
      ['400 pupil: quantity', '2 teacher: casualty killed'],
    ],
    ['A ward treating 200 patients was struck.', ['200 patient: quantity']],
    [
      'The march, attended by 5,000 people, ended with two dead.',
      ['5000 person: quantity', '2 person: casualty killed'],
    ],
    ['The rally of 5,000 people ended with two dead.', ['5000 person: quantity', '2 person: casualty killed']],
    ['A jet carrying 180 passengers and six crew was shot down.', ['180 passenger: quantity', '6 crew: quantity']],
    ['The plane was lost from radar with 12 aboard.', ['12 person: quantity']],
    ['They lost three helicopters with 12 on board.', ['3 helicopter: materiel destroyed', '12 person: quantity']],
    ['It hit a bus with 30 passengers, none of whom was hurt.', ['30 passenger: quantity']],
    ['He met 30 passengers, some of whom were hurt.', ['30 passenger: quantity']],
    ['Thirty passengers, some of them tourists, were hurt.', ['30 passenger: casualty injured']],
    ['Twelve miners trapped in three shafts were killed.', ['12 miner: casualty killed', '3 shaft: quantity']],
    ['A virus killed 30 otters at three zoos.', ['30 otter: casualty killed', '3 zoo: quantity']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
  test.each([
    ['The crash killed all 62 passengers aboard.', ['62 passenger: casualty killed']],
    ['The 12 on board were killed.', ['12 person: casualty killed']],
    ['A raft carrying 45 migrants went missing.', ['45 migrant: casualty missing']],
    ['A truck carrying 12 wounded guards was hit.', ['12 guard: casualty injured']],
    ['The clinic treated 40 wounded.', ['40 person: casualty injured']],
    ['A van carrying 11 miners who were all killed burned out.', ['11 miner: casualty killed']],
    ['The bus carried 44 pupils, all of whom died.', ['44 pupil: casualty killed']],
    ['The lorry carried 39 migrants found dead in May.', ['39 migrant: casualty killed']],
    ['The bus carried 44 pupils who were all singing when it hit a truck.', ['44 pupil: quantity']],
    ['Gunmen held 250 people hostage.', ['250 person: casualty abducted']],
    [
      'Three nurses trapped underground and two drivers were killed.',
      ['3 nurse: casualty killed', '2 driver: casualty killed'],
    ],
  ])('but what is said of them is: %s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe('what was done to them stands before the noun', () => {
  test.each([
    ['Pilots saw five struck targets.', ['5 target: quantity']],
    [
      'Rescuers counted six destroyed houses and nine registered charities.',
      ['6 house: quantity', '9 registered charity: quantity'],
    ],
    [
      'The army reported 12 downed drones and three sunk ships.',
      ['12 drone: materiel downed', '3 ship: materiel destroyed'],
    ],
    ['They saw 12 downed drones and three boats.', ['12 drone: materiel downed', '3 boat: materiel other']],
    ['Ten wounded soldiers were evacuated.', ['10 soldier: casualty injured']],
    ['Police rescued 12 missing children.', ['12 child: quantity']],
    ['The lot holds ten used cars and 12 armed jets.', ['10 car: materiel other', '12 jet: materiel other']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe('harm is said in many ways, and not of things', () => {
  test.each([
    [
      'Twelve people were taken to hospital, three of them in a critical condition.',
      ['12 person: casualty injured', '3 person: casualty injured'],
    ],
    ['Twelve pupils were taken to a museum.', ['12 pupil: quantity']],
    ['Five of the injured died.', ['5 person: casualty killed']],
    ['Fighting has driven 400,000 people from their homes.', ['400000 person: casualty displaced']],
    ['The plan drives 900 people from their cars.', ['900 person: quantity']],
    ['Killed were three soldiers and a child.', ['3 soldier: casualty killed']],
    ['Among 31 people killed were nine children.', ['31 person: casualty killed', '9 child: casualty killed']],
    ['The killed men were nine guards.', ['9 guard: personnel']],
    ['Killed: 12. Injured: 30.', ['12 person: casualty killed', '30 person: casualty injured']],
    ['In Tarn, 12 were hurt; in Ostry, five.', ['12 person: casualty injured', '5 person: casualty injured']],
    ['A tanker with a crew of 22 was hit by a missile.', ['22 person: quantity']],
    ['The road toll angered 900 drivers.', ['900 driver: quantity']],
    ['The army said it lost 14 men.', ['14 man: casualty other']],
    ['The club lost 14 men to injury.', ['14 man: quantity']],
    ['The pilots hit 37 targets, nine of them depots.', ['37 target: quantity', '9 target: quantity']],
    [
      'The death toll from floods across five states in the east increases to 64.',
      ['5 state: quantity', '64 person: casualty killed'],
    ],
    [
      'Gunners shot down 61 of 84 drones, while another 19 were lost from radar.',
      ['61 drone: materiel downed', '84 drone: materiel launched', '19 drone: materiel other'],
    ],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe('losses of an army are told as a list', () => {
  test.each([
    [
      'The staff put enemy losses at 1,020 men, 9 tanks and 14 guns.',
      ['1020 man: casualty other', '9 tank: materiel destroyed', '14 gun: materiel destroyed'],
    ],
    [
      'Russian losses reached 900 soldiers and two ships.',
      ['900 soldier: casualty other', '2 ship: materiel destroyed'],
    ],
    ['Job losses at two mines reached 900 men.', ['2 mine: materiel other', '900 man: quantity']],
    ['After the losses the fleet received 12 boats.', ['12 boat: materiel delivered']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe('a body may be an office, and who flees the law is not displaced', () => {
  test.each([
    ['Two UN bodies and three sports bodies agreed.', ['2 body: quantity', '3 body: quantity']],
    ['Divers found three charred bodies.', ['3 body: casualty killed']],
    ['Three gunmen and five armed men fled.', ['3 gunman: quantity', '5 man: quantity']],
    ['Four people fled the scene.', ['4 person: quantity']],
    ['Some 4,000 people fled the town.', ['4000 person: casualty displaced']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe('a change by a sum and the sum it came to', () => {
  test.each([
    ['Revenue fell by $1.2bn to $38.9bn.', ['$1.2bn = eq 1200000000 USD', '$38.9bn = eq 38900000000 USD']],
    ['Profit rose by about £3m to £45m.', ['about £3m = approx 3000000 GBP', '£45m = eq 45000000 GBP']],
    ['Debt widened $3m to $45m.', ['$3m = eq 3000000 USD', '$45m = eq 45000000 USD']],
    ['Prices rose by $5 to $7.', ['$5 to $7 = range 5..7 USD']],
    ['Jobs could be cut by $1m to $5m.', ['$1m to $5m = range 1000000..5000000 USD']],
    ['Boats worth $5m to $40m were sold.', ['$5m to $40m = range 5000000..40000000 USD']],
  ])('%s', (text, expected) => {
    expect(quantitiesOf(text).map(brief)).toEqual(expected);
  });
});

describe('the size of a quake needs no word for its scale', () => {
  test.each([
    ['A quake measuring 5.8 struck the island.', ['5.8 = eq 5.8 magnitude']],
    ['The tremor registered 5.1.', ['5.1 = eq 5.1 magnitude']],
    ['A 6.1 earthquake hit.', ['6.1 = eq 6.1 magnitude']],
    ['A pearl measuring 5.8 was sold.', ['5.8 = eq 5.8']],
    ['The quake lasted 5.8 seconds and cut 2 mains.', ['5.8 seconds = eq 5.8 second', '2 mains = eq 2 main']],
  ])('%s', (text, expected) => {
    expect(quantitiesOf(text).map(brief)).toEqual(expected);
  });
});

describe('a number behind a name counts where its clause or list leaves out verb and noun', () => {
  test.each([
    ['Germany sent 12 tanks and Poland 14.', ['12 tank: materiel delivered', '14 tank: materiel delivered']],
    [
      'Germany sent twelve tanks on 5 May, the Czech Republic 40 in June.',
      ['12 tank: materiel delivered', '40 tank: materiel delivered'],
    ],
    [
      'Labour won 411 seats, the Conservatives 121 and the Liberal Democrats 72.',
      ['411 seat: quantity', '121 seat: quantity', '72 seat: quantity'],
    ],
    [
      'Russia launched 500 drones, Ukraine 300 last year.',
      ['500 drone: materiel launched', '300 drone: materiel launched'],
    ],
    ['Kharkiv reported 12 dead, Sumy 7.', ['12 person: casualty killed', '7 person: casualty killed']],
    ['In Kharkiv 12 died, in Sumy 7.', ['12 person: casualty killed', '7 person: casualty killed']],
    ['Casualties by region: Kharkiv 12, Sumy 7.', ['12 casualty: casualty other', '7 person: casualty other']],
    ['Death toll by region: Kharkiv 12, Sumy 7.', ['12 death: casualty killed', '7 person: casualty killed']],
    [
      'Latvia gave 1.3% of its income, Talvar 1.1% and Poland 0.7.',
      ['1.3 percent: share', '1.1 percent: share', '0.7 percent: share'],
    ],
    ['Results: Labour 38, Conservatives 31.', ['38 : quantity', '31 : quantity']],
    ['Gold medals: Norway 16, Talvar 12.', ['16 gold medal: quantity', '12 gold medal: quantity']],
    ['“Another 30 died,” he said.', ['30 person: casualty killed']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
  test.each([
    ['Talvar sold 12 million phones, including the Orbit 14 and the Fold 5.', ['12000000 phone: quantity']],
    ['He bought 12 tickets to hear Blink 182, Maroon 5 and Sum 41.', ['12 ticket: quantity']],
    ['The club flies two planes, a Spitfire 5 and the Boeing 737.', ['2 plane: materiel other']],
    ['It sold 40 copies, Windows 11 sold none.', ['40 copy: quantity']],
    ['Talks about Article 5 were held on 5 May, Channel 4 said.', []],
    ['Euro 2024 was played in Germany, the next cup in Lanow.', []],
  ])('but not in a name: %s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe('a sentence whose number nobody could place asks for a person', () => {
  test.each([
    ['Lib Dems 72.', 'unresolved'],
    ['It went to Doane Motors, Lanow Cars 15.', 'unresolved'],
    ['The Falcon 9 and Windows 11 came up in Article 5.', 'nothing-to-check'],
    ['He was born on 9 May 1985 and met Ana Rey, 45, at 5 p.m.', 'nothing-to-check'],
    ['She drove a Fiat 500 to the 22nd fair.', 'nothing-to-check'],
  ])('%s', (text, disposition) => {
    const { sentences } = extract({ text, blocks: blocksOf(text), publishedAt: null });
    expect(sentences.map((sentence) => sentence.disposition)).toEqual([disposition]);
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

test('a crash that claims lives and a firm that recalls cars say nothing', () => {
  expect(quantitiesOf('The crash claimed 11 lives.')[0]?.source).toBeNull();
  expect(quantitiesOf('The firm recalled 2,000 cars.')[0]?.source).toBeNull();
  expect(quantitiesOf('The firm claimed it sold 2,000 cars.')[0]?.source).toBe('The firm');
  expect(quantitiesOf('The pilot recalled that 12 boats sank.')[0]?.source).toBe('The pilot');
});
