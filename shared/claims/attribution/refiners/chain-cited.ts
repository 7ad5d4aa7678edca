import { contains } from '../../../domain/span.ts';
import { wordSet } from '../../language/lexicon/function-words.ts';
import { documents, officials, organisations, states, witnesses } from '../../language/lexicon/sources.ts';
import type { Hit } from '../context.ts';

const citing = /^(?:citing|quoting)$/u;
const speaks = /^(?:clause-(?:say|tell|show)|trailing|inverted)$/u;
const afterName = /,| (?:in|(?<!briefed )on|at|as|that|who|which|saying)\s/u;

/**
 * Turns "Reuters, citing the governor, said …" into a chain: the governor becomes the source, with "citing", of what
 * Reuters reports in the same sentence. "citing high costs" names no source and stays as it is.
 */
export const chainCited = (text: string, hits: readonly Hit[]): Hit[] =>
  hits.map((hit) => {
    const { cue, content, source } = hit;
    if (!cue || !content || !source || !citing.test(text.slice(cue.start, cue.end).toLowerCase())) return hit;
    const reported = hits.find(
      (other) =>
        other !== hit && speaks.test(other.rule) && other.source?.start === source.start && other.content !== null,
    );
    if (!reported?.content || contains(reported.content, content)) return hit;
    const written = text.slice(content.start, content.end);
    const end = content.start + (afterName.exec(written)?.index ?? written.length);
    if (!namesSource(text.slice(content.start, end))) return hit;
    return { source: { start: content.start, end }, cue, content: reported.content, rule: 'citing' };
  });

const persons = wordSet('people person source sources aides diplomats insiders executives lawyers men women');

const namesSource = (written: string): boolean => {
  const words = written.toLowerCase().match(/[\p{L}.]+/gu) ?? [];
  return (
    words.some((word) => [officials, states, documents, witnesses, organisations].some((set) => set.has(word))) ||
    /^(?:the |an? )?\p{Lu}/u.test(written) ||
    words.some((word) => persons.has(word))
  );
};
