import type { Token } from '../../text/tokens.ts';

/** Lead on to words that follow, whatever stands before them. */
const alwaysLeadOn = new Set('including as and or when where while a an its their the'.split(' '));

/** Lead on to words that follow, or end what stands before them: "paid for", "the day before". */
const mayEnd = new Set('with after before of by in on at from to for'.split(' '));

/**
 * True when the word at `at`, the last of a clause, leads on to words that are not the clause's: "a speech in | which he said",
 * "agreed to | “fight crime”". False when it belongs to the verb, adjective or noun before it: "17 are still unaccounted for",
 * "the people they had been looking for, police said".
 */
export const isDangling = (tokens: readonly Token[], at: number): boolean => {
  const { lower, end } = tokens[at]!;
  const next = tokens[at + 1];
  if (alwaysLeadOn.has(lower)) return true;
  if (!next || clauseStop.test(next.text)) return false;
  if (lower === 'that') return !mayEnd.has(tokens[at - 1]?.lower ?? '');
  if (!mayEnd.has(lower)) return false;
  if (next.kind === 'punctuation') return opener.test(next.text) && next.start > end;
  return !joins.has(next.lower);
};

const clauseStop = /^(?:[.?!;:]|\.{3}|…)$/;

/** A mark that opens a quotation where white space stands before it, and closes one where none does. */
const opener = /^["“‘'[]$/;

/** Join or open another clause, so that what stands before them is complete: "unaccounted for after the blast". */
const joins = new Set(
  'and or but because although though while whereas when until since as after before if unless'.split(' '),
);
