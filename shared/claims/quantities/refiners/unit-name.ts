import type { Token } from '../../../text/tokens.ts';
import { transitiveCues } from '../../language/lexicon/effect-cues.ts';
import { durations, measures } from '../../language/lexicon/measures.ts';
import { materiel, people, personnel } from '../../language/lexicon/nouns.ts';
import { singularOf } from '../../language/lexicon/singular.ts';
import type { Phrase } from './draft.ts';

/** Words of a phrase that name nothing. */
export const skippable = new Set(
  'more other others additional further new of the a an these those their its his her our some such estimated total combined last first past about around nearly over all'.split(
    ' ',
  ),
);

/** "destroyed", "struck": a participle of what happened to the thing. "Used" says what it is. */
export const isDoneTo = (lower: string): boolean =>
  transitiveCues.has(lower) && /(?:ed|struck|sunk|shot)$/.test(lower) && lower !== 'used';

/** A unit's name: the head noun for people and weapons, the whole compound for other things, but for what was done to
 * them ("struck targets"). */
export const unitName = (tokens: readonly Token[], { words, head }: Phrase): string => {
  const noun = tokens[head]!;
  const measured = measures.get(noun.lower);
  // "faulty meters", "honorary degrees" are things
  const thing = words < head && /^(?:meters?|degrees?)$/.test(noun.lower);
  if (measured && !thing) return measured;
  const singular = singularOf(noun.lower);
  const known = people.has(singular) || personnel.has(singular) || materiel.has(singular) || durations.has(singular);
  const own = /^\p{Lu}/u.test(noun.text) && words === head;
  if (known || own) return singular;
  const compound = tokens
    .slice(words, head)
    .filter(
      (token) =>
        token.kind === 'word' &&
        token.text !== "'s" &&
        !skippable.has(token.lower) &&
        token.lower !== 'and' &&
        !isDoneTo(token.lower),
    );
  return [...compound.map((token) => token.lower), singular].join(' ');
};
