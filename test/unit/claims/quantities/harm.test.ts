import { kinds, quantitiesOf } from './read.ts';

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

test('a crash that claims lives and a firm that recalls cars say nothing', () => {
  expect(quantitiesOf('The crash claimed 11 lives.')[0]?.source).toBeNull();
  expect(quantitiesOf('The firm recalled 2,000 cars.')[0]?.source).toBeNull();
  expect(quantitiesOf('The firm claimed it sold 2,000 cars.')[0]?.source).toBe('The firm');
  expect(quantitiesOf('The pilot recalled that 12 boats sank.')[0]?.source).toBe('The pilot');
});
