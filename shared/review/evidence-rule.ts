import type { VerdictInput } from '../domain/verdict.ts';
import { verdictRules } from '../domain/verdict-values.ts';

/** One fault of a verdict, with the JSON pointer of the field that it is about. */
export interface VerdictFault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/**
 * What keeps a verdict from being accepted; empty when nothing does. Every verdict that says something of the facts
 * rests on evidence; one that says they could not be known says what is missing. A claim that somebody else makes is
 * judged on both axes, one in the article's own voice on one; and it is not accurate because its source says so: that
 * is a confirmed attribution of an unverified claim.
 */
export const verdictFaults = (verdict: VerdictInput, reported: boolean): VerdictFault[] => {
  const faults: VerdictFault[] = [];
  const { restsOn, confirms } = verdictRules[verdict.content];
  if (restsOn === 'gaps') {
    if (!verdict.gaps)
      faults.push({
        pointer: '/gaps',
        code: 'gaps-required',
        detail: `The verdict "${verdict.content}" needs gaps: say what could not be checked.`,
      });
  } else if (verdict.evidence.length === 0) {
    faults.push({
      pointer: '/evidence',
      code: 'evidence-required',
      detail: `The verdict "${verdict.content}" needs at least one piece of evidence.`,
    });
  }
  const independent = verdict.evidence.some(({ fromSource, stance }) => !fromSource && stance !== 'refutes');
  if (reported && confirms && verdict.evidence.length > 0 && !independent)
    faults.push({
      pointer: '/evidence',
      code: 'independent-evidence-required',
      detail: `A reported claim is "${verdict.content}" on evidence that is not its source's own; otherwise it is "unverified".`,
    });
  if (reported && verdict.attribution === 'not_applicable')
    faults.push({
      pointer: '/attribution',
      code: 'attribution-required',
      detail: 'The article reports this claim from a source: say whether that source said it.',
    });
  if (!reported && verdict.attribution !== 'not_applicable')
    faults.push({
      pointer: '/attribution',
      code: 'attribution-not-applicable',
      detail: 'The article makes this claim in its own voice: the attribution verdict is "not_applicable".',
    });
  return faults;
};
