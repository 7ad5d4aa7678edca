import type { ClaimAction } from '../domain/audit-event.ts';
import type { Claim, ClaimStatus } from '../domain/claim.ts';
import type { Role } from '../domain/roles.ts';
import type { Verdict } from '../domain/verdict.ts';

/** What an action asks for beyond the role. */
export type Need =
  | 'lease'
  | 'reason'
  | 'evidence'
  | 'another-person'
  | 'one-review'
  | 'two-reviews'
  | 'in-time'
  | 'text';

/** Everything that the workflow says of one action. */
export interface Action {
  /** What somebody did, as it stands in the history behind their name. */
  readonly sentence: string;
  /** Any one of these roles; `service` is the pipeline. */
  readonly who: readonly Role[] | 'service';
  readonly needs: readonly Need[];
  /** The statuses that it is possible in; `new` is a claim that does not exist yet. */
  readonly from: 'new' | readonly ClaimStatus[];
  /** The status after it; `previous` is where the claim was before it was deferred, or before what is undone. */
  readonly to: ClaimStatus | 'previous' | 'same';
  /** The fields of the claim that it may change, beside its version and the time of the change. */
  readonly changes: readonly (keyof Claim)[];
  /** Set when the action is a verdict: which one of the claim's. */
  readonly stage?: Verdict['stage'];
  /** Whether it can be taken back, leaves standing what could be taken back before, or ends that. */
  readonly undo: 'possible' | 'kept' | 'ended';
  /** True when the claim begins anew: earlier verdicts are no secret any more. */
  readonly opensAnew?: true;
}

const reviewers: readonly Role[] = ['reviewer', 'senior'];
const seniors: readonly Role[] = ['senior'];
const waiting: readonly ClaimStatus[] = ['open', 'second_review', 'disputed'];
const alive: readonly ClaimStatus[] = [...waiting, 'deferred', 'decided', 'dismissed'];

/** The fields that an undo, and a claim's return to the queue, set back. */
const state: Action['changes'] = ['status', 'verdict', 'reviews', 'deferred', 'dismissal'];
const verdict: Action['changes'] = ['status', 'verdict', 'reviews', 'verdictCount'];
const place: Action['changes'] = ['start', 'end', 'prefix', 'suffix', 'sentence', 'section'];
const spans: Action['changes'] = ['quantities', 'attributions', 'place', 'time', 'restatement', 'partOf'];
const words: Action['changes'] = ['worth', 'quote', 'kind', 'modality', 'subject', 'signature', 'corrected'];

/**
 * The whole workflow, one row for each action. Whatever changes a claim looks here first: the API, the history, the
 * documentation and the tests are made from this table.
 */
export const actions: Readonly<Record<ClaimAction, Action>> = {
  extract: {
    sentence: 'found the claim in the article',
    who: 'service',
    needs: ['text'],
    from: 'new',
    to: 'open',
    changes: [],
    undo: 'ended',
  },
  add: {
    sentence: 'added the claim',
    who: reviewers,
    needs: ['text'],
    from: 'new',
    to: 'open',
    changes: [],
    undo: 'ended',
  },
  decide: {
    sentence: 'gave a verdict',
    who: reviewers,
    needs: ['lease', 'evidence', 'one-review'],
    from: ['open'],
    to: 'decided',
    changes: verdict,
    stage: 'first',
    undo: 'possible',
  },
  review: {
    sentence: 'gave the first of two verdicts',
    who: reviewers,
    needs: ['lease', 'evidence', 'two-reviews'],
    from: ['open'],
    to: 'second_review',
    changes: verdict,
    stage: 'first',
    undo: 'possible',
  },
  agree: {
    sentence: 'gave the second verdict, which is the same',
    who: reviewers,
    needs: ['lease', 'evidence', 'another-person'],
    from: ['second_review'],
    to: 'decided',
    changes: verdict,
    stage: 'second',
    undo: 'possible',
  },
  differ: {
    sentence: 'gave the second verdict, which differs',
    who: reviewers,
    needs: ['lease', 'evidence', 'another-person'],
    from: ['second_review'],
    to: 'disputed',
    changes: verdict,
    stage: 'second',
    undo: 'possible',
  },
  adjudicate: {
    sentence: 'settled the dispute with a verdict',
    who: seniors,
    needs: ['lease', 'evidence', 'another-person'],
    from: ['disputed'],
    to: 'decided',
    changes: verdict,
    stage: 'adjudicated',
    undo: 'possible',
  },
  defer: {
    sentence: 'put the claim off',
    who: reviewers,
    needs: ['lease', 'reason'],
    from: ['open', 'second_review'],
    to: 'deferred',
    changes: ['status', 'deferred'],
    undo: 'possible',
  },
  resume: {
    sentence: 'took the claim up again before its day',
    who: reviewers,
    needs: ['reason'],
    from: ['deferred'],
    to: 'previous',
    changes: ['status', 'deferred'],
    undo: 'ended',
  },
  dismiss: {
    sentence: 'dismissed the claim',
    who: reviewers,
    needs: ['lease', 'reason'],
    from: ['open'],
    to: 'dismissed',
    changes: ['status', 'dismissal'],
    undo: 'possible',
  },
  reopen: {
    sentence: 'opened the claim again',
    who: ['editor', ...reviewers],
    needs: ['reason'],
    from: ['decided', 'dismissed'],
    to: 'open',
    changes: ['status', 'verdict', 'reviews', 'dismissal'],
    undo: 'ended',
    opensAnew: true,
  },
  undo: {
    sentence: 'took back what they had just done',
    who: reviewers,
    needs: ['in-time'],
    from: ['second_review', 'disputed', 'decided', 'deferred', 'dismissed'],
    to: 'previous',
    changes: [...state, 'withdrawn'],
    undo: 'ended',
  },
  assign: {
    sentence: 'assigned the claim',
    who: seniors,
    needs: [],
    from: [...waiting, 'deferred'],
    to: 'same',
    changes: ['assignee'],
    undo: 'ended',
  },
  release: {
    sentence: 'took the claim from the person who held it',
    who: seniors,
    needs: ['reason'],
    from: [...waiting, 'deferred'],
    to: 'same',
    changes: [],
    undo: 'ended',
  },
  correct: {
    sentence: 'corrected the claim',
    who: reviewers,
    needs: ['text'],
    from: ['open'],
    to: 'same',
    changes: [...place, ...spans, ...words],
    undo: 'ended',
  },
  split: {
    sentence: 'split the claim',
    who: reviewers,
    needs: ['text'],
    from: ['open'],
    to: 'superseded',
    changes: ['status', 'supersededBy'],
    undo: 'ended',
  },
  merge: {
    sentence: 'merged the claim with others',
    who: reviewers,
    needs: ['text'],
    from: ['open'],
    to: 'superseded',
    changes: ['status', 'supersededBy'],
    undo: 'ended',
  },
  move: {
    sentence: 'found the claim unchanged in a new revision of the article',
    who: 'service',
    needs: ['text'],
    from: alive,
    to: 'same',
    changes: ['revision', ...place, ...spans],
    undo: 'kept',
  },
  remove: {
    sentence: 'took the claim from the queue, since a new revision of the article does not hold it',
    who: 'service',
    needs: [],
    from: alive,
    to: 'removed',
    changes: ['status'],
    undo: 'ended',
  },
  revive: {
    sentence: 'opened the claim again, since a new revision of the article holds it again',
    who: 'service',
    needs: ['text'],
    from: ['removed'],
    to: 'open',
    changes: ['revision', ...place, ...spans, ...state],
    undo: 'ended',
    opensAnew: true,
  },
};

/** The stage of the verdict that the action is; undefined for one that is no verdict. */
export const stageOf = (action: ClaimAction): Verdict['stage'] | undefined => actions[action].stage;

/** True when the action is a verdict. */
export const isVerdict = (action: ClaimAction): boolean => stageOf(action) !== undefined;

/** True when the action begins the claim anew, so that earlier verdicts are no secret any more. */
export const opensAnew = (action: ClaimAction): boolean => actions[action].opensAnew === true;

/** The fields of a claim that these actions may have changed, beside its version and the time of the change. */
export const changedFields = (done: readonly ClaimAction[]): (keyof Claim)[] => [
  ...new Set(done.flatMap((action) => actions[action].changes)),
];
