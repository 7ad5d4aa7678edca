import { blocksOf } from '../../../../shared/text/blocks.ts';
import { extract } from '../../../support/extract.ts';

const claimsOf = (text: string) => extract({ text, blocks: blocksOf(text), publishedAt: null }).claims;
const forwardOf = (text: string) => {
  const [claim] = claimsOf(text);
  return claim?.modality.find((one) => one === 'pledge' || one === 'forecast');
};

describe('what comes of itself, is counted or stands in a calendar is foretold', () => {
  test.each([
    'Temperatures will reach 40C in Port Vale.',
    'More than 300 millimetres of rain will fall on the coast.',
    'The population will pass 9 million by 2040.',
    'The number of soldiers in the north will rise to 4,000.',
    'Sea levels along the coast will rise by 30cm.',
    'Spending will double to £4bn.',
    'Farland will have 10 million pensioners by 2030.',
    'Some 40 million people will vote.',
    'The port will need 300 guards.',
    'The law will cover 30 days of leave.',
    'The match will be played before 60,000 people.',
    'Two men will be sentenced over the theft of 40 boats.',
    'The pier will be 300 metres long.',
    'About 2,000 homes will be left in the dark.',
    'The asteroid will pass within 240,000km of the Earth.',
    'Storm Vera will make landfall with winds of 135 km per hour.',
    'The hospital will continue to need 300 nurses.',
  ])('%s', (text) => {
    expect(forwardOf(text)).toBe('forecast');
  });

  it('says the same of the number and of its claim', () => {
    const [claim] = claimsOf('The bridge will cost £4bn.');
    expect(claim).toMatchObject({ kind: 'forecast', modality: ['forecast'], quantities: [{ modality: 'forecast' }] });
  });
});

describe('what somebody can do or leave is pledged', () => {
  test.each([
    'Berlin will send 18 tanks.',
    'The government will spend £4bn on roads.',
    'We will reach 40 towns.',
    'The council said it will close 12 libraries.',
    'The port will start charging £12.',
    'The government will double its aid to £4bn.',
    'A total of 300 jobs will be cut.',
    'An additional 5,000 soldiers will be deployed.',
    'Prices will be reduced by 12%.',
    'Each household will get £150.',
    'Rail fares will go up by 4%.',
    'Ministers pledged that emissions will fall by 68%.',
    'Up to 300,000 reservists are to be called up.',
  ])('%s', (text) => {
    expect(forwardOf(text)).toBe('pledge');
  });
});

describe('a will that is written or strong is no future', () => {
  test.each([
    'His will left £3m to the school.',
    'There is no political will to spend £4bn.',
    'Will Roe sold 12 boats.',
    'The price rose from 40 to 60.',
  ])('%s', (text) => {
    expect(forwardOf(text)).toBeUndefined();
  });
});
