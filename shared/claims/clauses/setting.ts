import type { Sentence as Tree } from '../../reader/sentence.ts';
import { dependentsOf, relationOf } from '../../reader/tree/dependents.ts';
import { wordSet } from '../language/lexicon/function-words.ts';
import { durations } from '../language/lexicon/measures.ts';
import type { FoundQuantity } from '../quantities/found-quantity.ts';

/** Whether a quantity only says when something was: "two years later", "in just 63 days", "For nearly two decades, …". */
export const isSetting = (tree: Tree, { quantity }: FoundQuantity): boolean => {
  if (!durations.has(quantity.unit) || quantity.trend !== null) return false;
  const noun = tree.tokens.findLastIndex(({ start }) => start < quantity.end);
  if (superlative.test(tree.tokens[tree.head[noun] ?? -1]?.xpos ?? '')) return false;
  const relation = relationOf(tree, noun);
  const adverb = relationOf(tree, tree.head[noun] ?? -1);
  if (relation === 'obl' && adverb === 'advmod') return true;
  if (relation !== 'obl' && relation !== 'nmod') return false;
  const [preposition] = dependentsOf(tree, noun, 'case').map((i) => tree.tokens[i]!.lemma);
  return (
    preposition !== undefined &&
    relation === 'obl' &&
    (times.has(preposition) || (preposition === 'for' && noun < tree.head[noun]!))
  );
};

/** "the highest in 12 years": how long nothing was higher is the fact. */
const superlative = /^(?:JJS|RBS)$/;

const times = wordSet('in within after before during over since');
