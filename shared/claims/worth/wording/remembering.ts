const mostKept = 20_000;
const longestKept = 40;

/**
 * `read` with a memory: most words of a text have stood in it before. It must be a pure function of the word. The memory is
 * bounded: 20,000 words of 40 code units, then it begins anew.
 *
 * @example const lower = remembering((word) => word.toLowerCase())
 */
export const remembering = <T extends object>(read: (word: string) => T): ((word: string) => T) => {
  const kept = new Map<string, T>();
  return (word) => {
    const known = kept.get(word);
    if (known) return known;
    if (word.length > longestKept) return read(word);
    if (kept.size >= mostKept) kept.clear();
    // a copy: a slice would keep the whole text that it was cut from
    const own = JSON.parse(JSON.stringify(word)) as string;
    const result = read(own);
    kept.set(own, result);
    return result;
  };
};
