import type { Span } from '../../domain/span.ts';
import type { Token } from '../../text/tokens.ts';
import { wordSet } from '../language/lexicon/function-words.ts';

const premises = wordSet('if unless provided assuming');
const conditions = wordSet('if unless provided assuming would could should');

/** "would", "could", "if"; not "could not confirm" and "could be heard", which tell what was so. */
export const isConditional = (clause: readonly Token[], at: number): boolean => {
  if (!isCondition(clause[at]!)) return false;
  if (clause[at]!.lower !== 'could') return true;
  const next = clause[at + 1]?.lower ?? '';
  const verb = next === 'be' ? clause[at + 2]?.lower : next;
  return next !== 'not' && !/^(?:see|seen|hear|heard|smell|feel|felt)$/.test(verb ?? '');
};

/** "would", "could", "if". */
export const isCondition = ({ lower }: Token): boolean => conditions.has(lower);

/** "if", "unless": holds for the clause beside its own. */
export const isPremise = ({ lower }: Token): boolean => premises.has(lower);

/** "If the dam breaks, 40,000 people will drown": the sentence, or what is said, opens with what must come first; not "even if". */
export const premiseBefore = (tokens: readonly Token[], span: Span): boolean => {
  const comma = tokens.findLastIndex(({ text, end }) => text === ',' && end <= span.start);
  const at = tokens.findLastIndex((token, i) => i < comma && isPremise(token));
  return at !== -1 && /^(?:that|and|but|[“"‘,:])?$/.test(tokens[at - 1]?.lower ?? '');
};

const openers = wordSet('if unless');

/** Where the "if", "unless" or "even if" begins whose own word is the token at `at`; undefined where that is another. */
export const premiseAt = (tokens: readonly Token[], at: number): number | undefined => {
  if (!openers.has(tokens[at]?.lower ?? '')) return;
  return tokens[at - 1]?.lower === 'even' ? at - 1 : at;
};
