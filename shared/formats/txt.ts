import { blocksOf } from '../text/blocks.ts';
import { normaliseText } from '../text/normalise.ts';
import type { Draft } from './draft.ts';
import { mastheadOf } from './masthead.ts';

/**
 * The draft of a plain text: its paragraphs, a headline when the first line reads like one, byline and date when lines
 * near the top hold nothing else. Lines broken at a fixed width become one paragraph. Never throws.
 *
 * @example readTxt('Dozens hurt\n\nBy Ann Lee\n\nThree people died.').byline // 'Ann Lee'
 */
export const readTxt = (raw: string): Draft => {
  const text = normaliseText(raw);
  const parts = blocksOf(text).map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) }));
  return { kind: 'draft', title: null, ...mastheadOf(parts), parts };
};
