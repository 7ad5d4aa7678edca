import { brief, quantitiesOf } from './read.ts';

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

describe('a sum written in one word has its currency and scale', () => {
  test.each([
    ['He paid R4bn for the port.', ['R4bn = eq 4000000000 ZAR']],
    ['The state owes R50m.', ['R50m = eq 50000000 ZAR']],
    ['It paid KSh500m for the pier.', ['KSh500m = eq 500000000 KES']],
    ['It cost R4,500.', ['R4,500 = eq 4500 ZAR']],
    ['The port lost tens of millions of dollars.', ['tens of millions of dollars = order 10000000..99999999 USD']],
    ['The port lost tens of thousands of boats.', ['tens of thousands of boats = order 10000..99999 boat']],
  ])('%s', (text, expected) => {
    expect(quantitiesOf(text).map(brief)).toEqual(expected);
  });

  test.each(['He drove an R4 to Vigo.', 'The A4bn road is shut.', 'The F16m jet crashed.', 'The R8 stopped.'])(
    'but is none in: %s',
    (text) => {
      expect(quantitiesOf(text)).toEqual([]);
    },
  );
});
