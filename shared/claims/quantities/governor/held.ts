import type { Token } from '../../../text/tokens.ts';
import { materiel, people } from '../../language/lexicon/nouns.ts';
import { beforeHedge } from '../../language/phrases/before-hedge.ts';
import type { Context, Draft } from '../refiners/draft.ts';

const holds =
  /^(?:carr(?:y|ies|ied|ying)|transport(?:s|ed|ing)|ferr(?:ies|ied|ying)|hous(?:es|ed|ing)|shelter(?:s|ed|ing)|host(?:s|ed|ing)|accommodat(?:es|ed|ing)|treat(?:s|ed|ing)|employ(?:s|ed|ing)|hold(?:s|ing)|held|seat(?:s|ed|ing)|serv(?:es|ed|ing)|(?:bring|tak|driv|fly|escort)ing)$/;
/** What stands before the preposition of "full of", "packed with", "home to", "attended by". */
const filled: ReadonlyMap<string, RegExp> = new Map([
  ['of', /^full$/],
  ['with', /^(?:load|pack|cramm?|fill|crowd|jamm?)ed$|^laden$/],
  ['to', /^home$/],
  ['by', /^(?:attend|us|occupi|inhabit|watch|visit)ed$/],
]);

/** "12 aboard", "12 on board": people, whatever was counted before. */
export const isAboard = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'aboard' || (tokens[at]?.lower === 'on' && tokens[at + 1]?.lower === 'board');

/**
 * True for what a vehicle carries, a house holds or an event draws: "a bus carrying 120 passengers", "packed with 40
 * pilgrims", "with 90 people aboard", "home to 400 pupils". What befalls the holder is said of it, not of them.
 */
export const isHeld = (draft: Draft, { tokens, previous }: Context): boolean =>
  isContent(tokens, draft) ||
  (previous?.to === draft.from - 1 && tokens[previous.to]?.lower === 'and' && isContent(tokens, previous));

const isContent = (tokens: readonly Token[], { from, to, unit }: Draft): boolean => {
  const at = beforeHedge(tokens, from);
  const word = tokens[at]?.lower ?? '';
  if (holds.test(word)) return true;
  // "a tanker with a crew of 22"
  if (
    word === 'of' &&
    /^(?:crew|staff|complement)$/.test(tokens[at - 1]?.lower ?? '') &&
    tokens[at - 3]?.lower === 'with'
  )
    return true;
  // "hit a bus with 30 passengers", but "hit a bus with 20 drones"
  if (word === 'with' && people.has(unit) && materiel.has(tokens[at - 1]?.lower ?? '')) return true;
  return (filled.get(word)?.test(tokens[at - 1]?.lower ?? '') ?? false) || (word === 'with' && isAboard(tokens, to));
};
