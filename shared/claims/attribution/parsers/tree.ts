import { reportsOf } from '../../../reader/tree/reports.ts';
import { cueClassOf } from '../../language/lexicon/cue-verbs.ts';
import type { Hit, SentenceContext } from '../context.ts';

/**
 * What the syntax tree reports as somebody's words, for cues that the rules for words and marks leave: who says it may stand far
 * from the verb ("Just over a month ago, allies of the mayor suggested …").
 */
export const parseTree = ({ tree }: SentenceContext): Hit[] =>
  tree
    ? reportsOf(tree, isSaying).flatMap(({ cue, speakerSpan: source, parts: [content] }): Hit[] => {
        if (!source || !content || (source.start < content.end && content.start < source.end)) return [];
        const { start, end } = tree.tokens[cue]!;
        return [{ source, cue: { start, end }, content, rule: 'clause-say' }];
      })
    : [];

const isSaying = (lemma: string): boolean => {
  const cueClass = cueClassOf(lemma);
  return cueClass === 'say' || cueClass === 'tell';
};
