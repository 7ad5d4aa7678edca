import { clauseOf } from '../../../../shared/claims/clauses/clause.ts';
import type { Span } from '../../../../shared/domain/span.ts';
import { tokenise } from '../../../../shared/text/tokens.ts';

/**
 * A sentence in which marks say what its clause is about, and where that begins and ends: "They ran. |The blast <killed> [nine]| when
 * {40} fled". Square brackets hold the quantity, braces others, angle brackets its verb; bars stand around the clause.
 */
const read = (marked: string) => {
  const open: Partial<Record<string, number>> = {};
  const spans: Record<string, Span[]> = { '[': [], '{': [], '<': [] };
  let text = '';
  for (const character of marked) {
    if (character === '|') continue;
    if (character in spans) open[character] = text.length;
    else if (character in closes)
      spans[closes[character]!]!.push({ start: open[closes[character]!]!, end: text.length });
    else text += character;
  }
  return { text, core: spans['[']![0]!, governor: spans['<']![0] ?? null, others: spans['{']! };
};

const closes: Readonly<Record<string, string>> = { ']': '[', '}': '{', '>': '<' };

/** The sentence with its bars where the clause is found. */
export const withClause = (marked: string): string => {
  const { text, core, governor, others } = read(marked);
  const within = { start: 0, end: text.length };
  const { start, end } = clauseOf(tokenise(text, within), { core, governor, within, others });
  let at = 0;
  let found = '';
  for (const character of marked) {
    if (character === '|') continue;
    const isMark = /[[\]{}<>]/.test(character);
    const opens = /[[{<]/.test(character);
    if (at === end && (!isMark || opens) && !found.includes('|', found.indexOf('|') + 1) && found.includes('|'))
      found += '|';
    if (at === start && (!isMark || opens) && !found.includes('|')) found += '|';
    found += character;
    if (!isMark) at += 1;
  }
  return at === end && found.split('|').length === 2 ? `${found}|` : found;
};
