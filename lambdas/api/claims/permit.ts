import { Refusal } from '../../../shared/api/problems.ts';
import type { ClaimAction } from '../../../shared/domain/audit-event.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { Person } from '../../../shared/domain/roles.ts';
import { allowedTo, transitionOf } from '../../../shared/review/transitions.ts';

/**
 * Does nothing when the workflow has this action for the claim's status and the person has one of its roles.
 *
 * @param action null for an action that there is not
 * @throws Refusal `invalid-transition`, `forbidden`
 */
export const permit = (action: ClaimAction | null, claim: Claim, person: Person): void => {
  const row = action && transitionOf(action, claim.status);
  if (!row)
    throw new Refusal('invalid-transition', `The claim is ${claim.status.replace('_', ' ')}: this can not be done.`, {
      allowed: [...new Set(allowedTo(person.roles, claim.status))],
    });
  const { who } = row;
  if (who === 'service' || !who.some((role) => person.roles.includes(role)))
    throw new Refusal('forbidden', `This takes one of the roles ${String(who)} while the claim is ${claim.status}.`);
};
