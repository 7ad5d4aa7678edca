import { outgrown } from '../../../desk/src/screens/work/outgrown.ts';

describe('what has to go', () => {
  const sizes = new Map([
    ['first', 3],
    ['second', 5],
    ['third', 4],
  ]);

  it('is nothing while all have room, however many they are', () => {
    expect(outgrown(sizes, 12)).toEqual([]);
    expect(outgrown(new Map(Array.from({ length: 1000 }, (_, i) => [String(i), 5])), 5000)).toEqual([]);
  });

  it('is the oldest, as many as it takes', () => {
    expect(outgrown(sizes, 11)).toEqual(['first']);
    expect(outgrown(sizes, 8)).toEqual(['first', 'second']);
  });

  it('is never the newest, however large', () => {
    expect(outgrown(sizes, 1)).toEqual(['first', 'second']);
    expect(outgrown(new Map([['only', 9]]), 1)).toEqual([]);
  });
});
