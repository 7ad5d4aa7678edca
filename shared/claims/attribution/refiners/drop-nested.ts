import { contains } from '../../../domain/span.ts';
import type { Hit } from '../context.ts';

/** Rules for what somebody tells; within another's words they make a chain of sources and stay. */
const chains = /^(?:clause-(?:say|tell)|trailing|inverted|according-to|citing)$/u;
const reports = /^(?:clause-(?:say|tell|show|act)|trailing|inverted|according-to|passive-by)$/u;

/**
 * Without what somebody wants, feels or judges inside the reported words of another: in "the mayor said he hoped to win"
 * only the mayor speaks. Reports within reports stay, outer before inner.
 */
export const dropNested = (hits: readonly Hit[], text: string): Hit[] => {
  const kept: Hit[] = [];
  const ordered = [...hits].sort((a, b) => begin(a) - begin(b) || (b.content?.end ?? 0) - (a.content?.end ?? 0));
  let outerEnd = -1;
  let looseEnd = -1;
  for (const hit of ordered) {
    const at = hit.cue?.start ?? 0;
    const weak = /^(?:clause-think|belief|adjective|noun|passive|seems)$/u.test(hit.rule);
    const nested = at < outerEnd || (weak && at < looseEnd);
    if (nested && !chains.test(hit.rule) && !(at >= outerEnd && tellsOn(text, hit))) continue;
    kept.push(hit);
    if (!hit.content || (hit.cue && contains(hit.content, hit.cue))) continue;
    looseEnd = Math.max(looseEnd, hit.content.end);
    if (reports.test(hit.rule)) outerEnd = Math.max(outerEnd, hit.content.end);
  }
  return kept;
};

/** A claim that somebody rejects is another's: "rejected Moscow's assertion that …". */
const tellsOn = (text: string, { rule, content }: Hit): boolean =>
  rule === 'noun' && content !== null && text.startsWith('that ', content.start);

const begin = (hit: Hit): number => Math.min(hit.content?.start ?? Infinity, hit.cue?.start ?? Infinity);
