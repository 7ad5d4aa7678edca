import { clausal, phraseSpan } from '../../../reader/tree/phrase.ts';
import { reportsOf } from '../../../reader/tree/reports.ts';
import { cueClassOf } from '../../language/lexicon/cue-verbs.ts';
import type { Hit, SentenceContext } from '../context.ts';

/**
 * What the syntax tree reports as somebody's words, for cues that the rules for words and marks leave: who says it may stand far
 * from the verb ("Just over a month ago, allies of the mayor suggested …").
 */
export const parseTree = ({ tree }: SentenceContext): Hit[] =>
  tree
    ? reportsOf(tree, isSaying).flatMap(({ cue, speaker, span }): Hit[] => {
        if (speaker === undefined) return [];
        const { start, end } = tree.tokens[cue]!;
        const source = phraseSpan(tree, speaker, { without: [...clausal, 'appos'] });
        const overlaps = source.start < span.end && span.start < source.end;
        return overlaps ? [] : [{ source, cue: { start, end }, content: span, rule: 'clause-say' }];
      })
    : [];

const isSaying = (lemma: string): boolean => {
  const cueClass = cueClassOf(lemma);
  return cueClass === 'say' || cueClass === 'tell';
};
