import { blocksOf } from '../text/blocks.ts';
import { oneLine, type Part } from './draft.ts';

/**
 * The same parts with the first one as the headline when none is one yet and it reads like one: a short line without a
 * final stop before a paragraph, as in plain text.
 *
 * @example withHeadline([{ kind: 'body', text: 'Dozens hurt' }, { kind: 'body', text: 'Three died.' }])[0]?.kind // 'headline'
 */
export const withHeadline = (parts: readonly Part[]): readonly Part[] => {
  const [first, second, ...rest] = parts;
  if (!first || !second || first.kind !== 'body' || parts.some((part) => part.kind === 'headline')) return parts;
  const [block] = blocksOf(`${oneLine(first.text)}\n\n${oneLine(second.text)}`);
  return block?.kind === 'headline' ? [{ ...first, kind: 'headline' }, second, ...rest] : parts;
};
