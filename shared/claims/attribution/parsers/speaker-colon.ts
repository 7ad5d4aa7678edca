import { sentenceContent } from '../content-end.ts';
import { type Hit, type SentenceContext, spanOfWords } from '../context.ts';

/** "Mayor: bridge to stay closed", "TAPPER: Do you agree?": a short name before a colon at the start of a block. */
export const parseSpeakerColon = (ctx: SentenceContext): Hit[] => {
  const { words } = ctx;
  const colon = words.findIndex((word) => word.tag === 'colon');
  if (colon < 1 || colon > 7 || words[colon]?.text !== ':' || colon + 3 >= words.length) return [];
  if (words[colon]?.start !== words[colon - 1]?.end) return [];
  const named = words
    .slice(0, colon)
    .every(
      (word) =>
        ['name', 'noun', 'punct', 'gen', 'open', 'close', 'adj'].includes(word.tag) &&
        /^[\p{Lu}\p{P}'’]/u.test(word.text),
    );
  if (!named || ctx.groups.some((group) => group.start < colon)) return [];
  return [
    {
      source: spanOfWords(words, 0, colon),
      cue: spanOfWords(words, colon, colon + 1),
      content: sentenceContent(ctx, colon + 1, words.length),
      rule: 'speaker-colon',
    },
  ];
};
