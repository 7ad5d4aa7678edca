import { readers } from '../../../shared/api/routes/route.ts';
import type { ArticleSettings } from '../../../shared/domain/article.ts';
import type { ClaimAction } from '../../../shared/domain/claim-action.ts';
import type { ClaimStatus } from '../../../shared/domain/claim-status.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { maySet as mayRolesSet, uploaders } from '../../../shared/domain/setting-rights.ts';
import { allowedTo, rolesFor, verdictStatusesFor } from '../../../shared/review/transitions.ts';
import { person } from './session.ts';

/**
 * What the signed-in person may do, worked out from the tables that the API itself decides by. The page shows what is
 * possible; the API has the last word.
 */

interface WithStatus {
  readonly status: ClaimStatus;
}

const myRoles = (): readonly Role[] => person()?.roles ?? [];
const hasRole = (roles: readonly Role[]): boolean => myRoles().some((role) => roles.includes(role));

/** True when the person may read articles and claims. */
export const mayRead = (): boolean => hasRole(readers);

/** True when the person may bring articles in. */
export const mayUpload = (): boolean => hasRole(uploaders);

/** True when the person may change the setting of an article. */
export const maySet = (setting: keyof ArticleSettings): boolean => mayRolesSet(myRoles(), setting);

/** True when the person may do this to claims, in whatever status it is possible. */
export const may = (action: ClaimAction): boolean => hasRole(rolesFor(action));

/** True when the person may do this to a claim in its present status. */
export const mayDo = (action: ClaimAction, { status }: WithStatus): boolean =>
  allowedTo(myRoles(), status).includes(action);

/** True when the person may give verdicts. */
export const mayReview = (): boolean => may('decide');

/** The statuses of claims that the person may give the next verdict on. */
export const myVerdictStatuses = (): readonly ClaimStatus[] => verdictStatusesFor(myRoles());

/** True when the person may give the claim's next verdict. */
export const mayCheck = ({ status }: WithStatus): boolean => myVerdictStatuses().includes(status);

/** True while the claim waits for a verdict that the person, or any reviewer, may give. */
export const isWaiting = ({ status }: WithStatus): boolean =>
  verdictStatusesFor([...myRoles(), 'reviewer']).includes(status);
