import type { WorthRule } from '../worth-rule.ts';

const ABSOLUTE =
  /\b(?:never (?:before|been|had|once)|no other|not a single|not one|for the first time|the only|every single|all of (?:the|its|our|their)|none of)\b/i;

/** One counter-example refutes “never”, “all” or “the only”. */
export const absolute: WorthRule = {
  id: 'absolute',
  info: 'all or nothing',
  explanation: 'One counter-example refutes “never”, “all” or “the only”.',
  weight: 0.2,
  says: ABSOLUTE,
};
