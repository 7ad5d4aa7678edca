/** How many tokens are read at once. Not one in a thousand sentences of news has more. */
export const longestPiece = 200;

/**
 * Where each piece of a sentence ends that is to be read on its own: the sentence's end, unless it has more than
 * {@link longestPiece} tokens. A piece then ends behind the last semicolon, colon, stop or comma of its second half, the
 * strongest first, or is as long as can be.
 *
 * @example pieceEnds(['It', 'sank', '.']) // [3]
 */
export const pieceEnds = (forms: readonly string[]): number[] => {
  const ends: number[] = [];
  for (let from = 0; from < forms.length; from = ends.at(-1)!) {
    const limit = from + longestPiece;
    ends.push(forms.length <= limit ? forms.length : lastBreak(forms, limit));
  }
  return ends;
};

const lastBreak = (forms: readonly string[], limit: number): number => {
  for (const breaks of [';:.!?', ',']) {
    for (let end = limit; end > limit - longestPiece / 2; end--) {
      const form = forms[end - 1]!;
      if (form.length === 1 && breaks.includes(form)) return end;
    }
  }
  return limit;
};
