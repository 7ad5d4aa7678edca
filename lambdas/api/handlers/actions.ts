import { Refusal } from '../../../shared/api/problems.ts';
import type { ClaimAction } from '../../../shared/domain/audit-event.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import { mostDaysDeferred } from '../../../shared/domain/set-aside.ts';
import { openedAnew } from '../../../shared/review/claim-state.ts';
import { isLive } from '../../../shared/review/lease.ts';
import { undoRefusal } from '../../../shared/review/undo.ts';
import type { WithClaims } from '../../../shared/store/ports.ts';
import { type Asked, commit, type Said } from '../claims/commit.ts';
import { type KnownClaim, knownClaim } from '../claims/known-claim.ts';
import { permit } from '../claims/permit.ts';
import { lateRefusal, stale } from '../http/refusals.ts';
import type { Answer, ApiDeps, ApiRequest, Handlers } from '../http/request.ts';

type Actions =
  | 'deferClaim'
  | 'resumeClaim'
  | 'dismissClaim'
  | 'reopenClaim'
  | 'undoClaim'
  | 'assignClaim'
  | 'releaseClaim';

export const actionHandlers: Pick<Handlers, Actions> = {
  deferClaim: async (request, deps) => {
    const { until, reason } = request.body;
    const days = (Date.parse(until) - deps.now().getTime()) / 86_400_000;
    if (days <= 0 || days > mostDaysDeferred)
      throw new Refusal('validation', `A claim is put off to a time within ${mostDaysDeferred} days from now.`, {
        errors: [{ pointer: '/until', code: 'out-of-range', detail: 'Not within that time.' }],
      });
    return act(
      {
        action: 'defer',
        said: { what: `until ${until.slice(0, 10)}`, why: reason },
        changes: ({ claim }) => ({ deferred: { until: new Date(until).toISOString(), back: claim.status } }),
      },
      request,
      deps,
    );
  },

  resumeClaim: (request, deps) =>
    act({ action: 'resume', said: { why: request.body.reason }, changes: () => ({ deferred: null }) }, request, deps),

  dismissClaim: async (request, deps) => {
    const { reason, duplicateOf = null, note } = request.body;
    if (duplicateOf && (duplicateOf === request.params.id || !(await deps.claims.get(duplicateOf))))
      throw new Refusal('validation', 'A duplicate names another claim that there is.', {
        errors: [{ pointer: '/duplicateOf', code: 'unknown-claim', detail: 'There is no such other claim.' }],
      });
    const what = duplicateOf ? `duplicate of ${duplicateOf}` : reason.replace('_', ' ');
    return act(
      { action: 'dismiss', said: { what, why: note }, changes: () => ({ dismissal: { reason, duplicateOf } }) },
      request,
      deps,
    );
  },

  reopenClaim: (request, deps) =>
    act({ action: 'reopen', said: { why: request.body.reason }, changes: () => openedAnew }, request, deps),

  undoClaim: async (request, deps) => {
    const changes = ({ claim }: KnownClaim): Partial<Claim> => {
      const refusal = undoRefusal(claim.undo, request.person.id, deps.now());
      if (refusal || !claim.undo) throw new Refusal('invalid-transition', refusal ?? '', { allowed: [] });
      const { before } = claim.undo;
      const gaveVerdict = claim.reviews.length > before.reviews.length;
      return { ...before, ...(gaveVerdict && { withdrawn: [...claim.withdrawn, claim.verdictCount] }) };
    };
    const answer = await act({ action: 'undo', changes }, request, deps);
    await deps.drafts.reopen(request.params.id, request.person.id);
    return answer;
  },

  assignClaim: (request, deps) => {
    const { to, reason } = request.body;
    const said = { what: to ? `to ${to}` : 'to nobody', why: reason };
    return act({ action: 'assign', said, changes: () => ({ assignee: to }) }, request, deps);
  },

  releaseClaim: async (request, deps) => {
    const lease = await deps.leases.get(request.params.id);
    if (!isLive(lease, deps.now()))
      throw new Refusal('invalid-transition', 'Nobody holds this claim.', { allowed: [] });
    const said = { what: `held by ${lease.holder}`, why: request.body.reason };
    return act({ action: 'release', said, together: { revoke: lease.claimId } }, request, deps);
  },
};

/** What a route does to a claim. `changes` sees the claim as it was found. */
interface Acting {
  readonly action: ClaimAction;
  readonly said?: Said;
  readonly changes?: (known: KnownClaim) => Partial<Claim>;
  readonly together?: WithClaims;
}

/**
 * One action on one claim: looks it up, asks the workflow, writes the change. An action for the holder alone ends the
 * lease with it.
 */
const act = async (
  { action, said = {}, changes = () => ({}), together = {} }: Acting,
  request: Asked & { readonly params: { readonly id: string } } & Pick<ApiRequest, 'leaseToken'>,
  deps: ApiDeps,
): Promise<Answer> => {
  const { params, person, version, leaseToken } = request;
  const known = await knownClaim(params.id, deps);
  try {
    if (known.claim.version !== version) throw await stale(known.claim, version, deps);
    permit(action, known.claim, person);
  } catch (error) {
    throw leaseToken > 0 && error instanceof Refusal
      ? await lateRefusal(error, { claimId: params.id, person, leaseToken }, deps)
      : error;
  }
  const lease = leaseToken > 0 && {
    claimId: params.id,
    holder: person.id,
    fencingToken: leaseToken,
  };
  const act = { action, changes: changes(known), said, together: { ...together, ...(lease && { lease }) } };
  return commit(known, act, request, deps);
};
