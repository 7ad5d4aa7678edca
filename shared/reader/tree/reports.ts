import type { Sentence } from '../sentence.ts';
import { accordingToOf } from './according-to.ts';
import type { Report } from './report.ts';
import { sayingOf } from './saying.ts';

/**
 * Whatever the sentence reports, in the order of the cues: what verbs of saying and thinking have as content, and what
 * is so according to somebody. `isSaying` tells which lemmas are such verbs.
 *
 * @example reportsOf(read('The mayor said it sank.')) // [{ cue: 2, speaker: 1, content: 4, parts: ['it sank'], … }]
 */
export const reportsOf = (
  sentence: Sentence,
  isSaying: (lemma: string) => boolean = (lemma) => sayings.has(lemma),
): Report[] =>
  sentence.tokens.flatMap(({ form, lemma, upos }, cue) => {
    const report =
      form.toLowerCase() === 'according'
        ? accordingToOf(sentence, cue)
        : upos === 'VERB' && isSaying(lemma)
          ? sayingOf(sentence, cue)
          : undefined;
    return report ?? [];
  });

const sayings = new Set(
  [
    'say tell add claim report announce state warn write note explain argue insist admit deny confirm acknowledge allege',
    'declare estimate suggest stress reveal concede maintain recall reply respond tweet post assert conclude predict',
    'believe think',
  ].flatMap((line) => line.split(' ')),
);
