import { wordSet } from '../../language/lexicon/function-words.ts';
import { anonymous, documents, officials, organisations, witnesses } from '../../language/lexicon/sources.ts';
import { sentenceContent } from '../content-end.ts';
import { type Hit, type SentenceContext, spanOfWords } from '../context.ts';

/**
 * "Mayor: bridge to stay closed", "TAPPER: Do you agree?": a short name before a colon at the start of a block; "Floods kill
 * 150: officials", "… – Reuters": who says so at the end of a headline.
 */
export const parseSpeakerColon = (ctx: SentenceContext): Hit[] => [...speakerBefore(ctx), ...speakerBehind(ctx)];

const speakerBefore = (ctx: SentenceContext): Hit[] => {
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
  if (labels.has(words[0]?.lower ?? '')) return [];
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

const longestName = 4;
const shortestHeadline = 3;
const speakers = [officials, organisations, documents, witnesses, anonymous];

/** Say what follows, not who says it. */
const labels =
  wordSet(`update updates breaking live watch listen photo photos photograph picture video graphic analysis opinion
  comment note correction summary factbox timeline explainer exclusive key recap read see also editor casualties losses`);

const speakerBehind = (ctx: SentenceContext): Hit[] => {
  const { words } = ctx;
  if (words.at(-1)?.tag === 'stop') return [];
  let mark = words.length - 1;
  while (mark > 0 && words.length - mark <= longestName && !['colon', 'dash'].includes(words[mark]!.tag)) mark--;
  const name = words.slice(mark + 1);
  const last = name.at(-1)?.lower ?? '';
  const opens = words[mark];
  if (!opens || !/^[:–—-]$/u.test(opens.text) || mark <= shortestHeadline || name.length === 0) return [];
  if (
    !speakers.some((set) => set.has(last)) ||
    !name.every(({ tag }) => ['name', 'noun', 'adj', 'punct'].includes(tag))
  )
    return [];
  return [
    {
      source: spanOfWords(words, mark + 1, words.length),
      cue: spanOfWords(words, mark, mark + 1),
      content: sentenceContent(ctx, 0, mark),
      rule: 'speaker-colon',
    },
  ];
};
