import { remembering } from '../../../../shared/claims/worth/wording/remembering.ts';

describe('remembering', () => {
  const counting = () => {
    const read: string[] = [];
    const of = remembering((word) => {
      read.push(word);
      return { upper: word.toUpperCase() };
    });
    return { of, read };
  };

  it('reads a word once', () => {
    const { of, read } = counting();
    expect(of('ferry')).toEqual({ upper: 'FERRY' });
    expect(of('ferry')).toBe(of('ferry'));
    expect(read).toEqual(['ferry']);
  });

  it('does not take one word for another, nor keep a word without bound', () => {
    const { of, read } = counting();
    expect([of('constructor').upper, of('Ferry').upper, of('ferry').upper]).toEqual(['CONSTRUCTOR', 'FERRY', 'FERRY']);
    const long = 'a'.repeat(41);
    expect([of(long).upper, of(long).upper]).toEqual([long.toUpperCase(), long.toUpperCase()]);
    expect(read.slice(3)).toEqual([long, long]);
  });

  it('begins anew after 20,000 words', () => {
    const { of, read } = counting();
    for (let i = 0; i <= 20_000; i++) of(`w${i}`);
    of('w0');
    of('w20000');
    expect(read.length).toBe(20_002);
  });
});
