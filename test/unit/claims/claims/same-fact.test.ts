import { sameFacts } from '../../../../shared/claims/claims/same-fact.ts';
import { blocksOf } from '../../../../shared/text/blocks.ts';
import { extract } from '../../../support/extract.ts';

const sameIn = (text: string) => {
  const { claims } = extract({ text, blocks: blocksOf(text), publishedAt: null });
  return sameFacts(claims).map((at, index) => [claims[index]!.quote, at === null ? null : claims[at]!.quote]);
};

describe('the same fact twice', () => {
  it('is linked where headline and body give the same figure', () => {
    const linked = sameIn(
      'Ferry fire kills 14 sailors near Port Vale\n\nThe coastguard opened an inquiry. A fire killed 14 sailors on a ferry near Port Vale.',
    );
    expect(linked.at(-1)).toEqual([
      expect.stringContaining('A fire killed 14 sailors'),
      expect.stringContaining('kills 14'),
    ]);
  });

  it('is linked where a deed without a number is told again', () => {
    const linked = sameIn(
      'The court convicted the former harbour minister of bribery. On Tuesday the court convicted former harbour minister Ana Moreno of bribery.',
    );
    expect(linked[1]).toEqual([expect.stringContaining('Ana Moreno'), expect.stringContaining('convicted the former')]);
  });

  it.each([
    'A fire killed 14 sailors on a ferry near Port Vale. A fire injured 14 sailors on a ferry near Port Vale.',
    'A fire killed 14 sailors on a ferry near Port Vale. A fire killed 15 sailors on a ferry near Port Vale.',
    'The council bought 14 buses. The army lost 14 tanks.',
    'The court convicted the former harbour minister of bribery. The court did not convict the former harbour minister of bribery.',
  ])('is none in “%s”', (text) => {
    expect(sameIn(text).map(([, same]) => same)).toEqual(expect.not.arrayContaining([expect.any(String)]));
  });
});
