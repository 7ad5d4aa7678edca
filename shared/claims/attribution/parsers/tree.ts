import { overlaps } from '../../../domain/span.ts';
import type { Sentence } from '../../../reader/sentence.ts';
import { dependentOf } from '../../../reader/tree/dependents.ts';
import { reportsOf } from '../../../reader/tree/reports.ts';
import { voiceOf } from '../../../reader/tree/voice.ts';
import { cueClassOf } from '../../language/lexicon/cue-verbs.ts';
import type { Hit, SentenceContext } from '../context.ts';

/**
 * What the syntax tree reports as somebody's words, for cues that the rules for words and marks leave: who says it may stand far
 * from the verb ("Just over a month ago, allies of the mayor suggested …").
 */
export const parseTree = ({ tree }: SentenceContext): Hit[] =>
  tree
    ? reportsOf(tree, isSaying).flatMap(({ cue, speakerSpan: source, parts: [content] }): Hit[] => {
        if (!source || !content || overlaps(source, content) || !isSaid(tree, cue)) return [];
        const { start, end, form } = tree.tokens[cue]!;
        if (form.toLowerCase() !== 'according') return [{ source, cue: { start, end }, content, rule: 'clause-say' }];
        const to = tree.tokens[cue + 1] ?? tree.tokens[cue]!;
        return [{ source, cue: { start, end: to.end }, content, rule: 'according-to' }];
      })
    : [];

/** Not "were quoted", where the subject is no speaker, and not "is life-threatening". */
const isSaid = (tree: Sentence, cue: number): boolean =>
  voiceOf(tree, cue) === 'active' && dependentOf(tree, cue, 'cop') === undefined;

const isSaying = (lemma: string): boolean => {
  const cueClass = cueClassOf(lemma);
  return cueClass === 'say' || cueClass === 'tell';
};
