import { SignedOut, Unreachable } from '../../../desk/src/api/failures.ts';
import type { Beat, Claim, Lease, TakenLease } from '../../../desk/src/api/types.ts';
import {
  type Holding,
  type HoldingEvent,
  holdingAfter,
  leaseForDraft,
  type Moment,
} from '../../../desk/src/screens/work/holding-after.ts';
import { beatMilliseconds } from '../../../desk/src/screens/work/lease-time.ts';
import { problem } from './support.ts';

const noon = Date.parse('2026-11-22T12:00:00Z');
const minute = 60_000;
const at = (milliseconds: number): string => new Date(noon + milliseconds).toISOString();

const moment: Moment = { now: noon, lastActive: noon, me: 'ana', signedIn: true };
const idle: Moment = { ...moment, lastActive: noon - 11 * minute };
const signedOut: Moment = { ...moment, signedIn: false };

const lease = (fencingToken = 1, expiresAt = at(5 * minute)): Lease => ({
  leaseId: `claim-${fencingToken}`,
  claimId: 'claim',
  holder: 'ana',
  fencingToken,
  takenAt: at(-minute),
  heartbeatAt: at(-minute),
  expiresAt,
});
const claim = (version = 1, id = 'claim'): Claim => ({ id, version, revision: 1 }) as Claim;
const held = (more: Partial<Holding> = {}): Holding => ({
  lease: lease(),
  renewedAt: noon - minute,
  claim: claim(),
  lost: null,
  changed: null,
  left: false,
  ...more,
});
const beat = (claimVersion = 1, claimRevision = 1): Beat => ({
  ...lease(1, at(6 * minute)),
  claimVersion,
  claimRevision,
});
const lent = (token: number, ofClaim = claim()): TakenLease => ({ ...lease(token), claim: ofClaim, draft: null });
const heldBy = (holder: string) => ({ lease: { holder, expiresAt: at(minute) } });

const nextBeat = { kind: 'beat-in', milliseconds: beatMilliseconds };
const heartbeat = { kind: 'heartbeat', leaseId: 'claim-1' };
const said = (text: string) => ({ kind: 'announce', text });
const happens = (before: Holding | null, event: HoldingEvent, when = moment) => holdingAfter(before, event, when);
const nothing = (before: Holding | null) => ({ holding: before, effects: [] });

describe('a claim that is taken', () => {
  it('is held from now on, with its draft open and the first heartbeat a minute away', () => {
    const draft = { claimId: 'claim', by: 'ana', content: {}, savedAt: at(-minute), version: 2 };
    expect(happens(null, { type: 'taken', taken: { ...lent(1), draft } })).toEqual({
      holding: held({ renewedAt: noon }),
      effects: [{ kind: 'open-draft', claimId: 'claim', draft }, nextBeat],
    });
  });

  it('comes in place of one that was left or lost', () => {
    const before = held({ left: true, lost: { to: 'ben' }, changed: ['Somebody changed it'] });
    const { holding } = happens(before, { type: 'taken', taken: lent(2, claim(1, 'next')) });
    expect(holding).toMatchObject({ claim: { id: 'next' }, lost: null, changed: null, left: false });
  });
});

describe('a heartbeat', () => {
  it('is sent each minute', () => {
    expect(happens(held(), { type: 'beat-due' })).toEqual({ holding: held(), effects: [nextBeat, heartbeat] });
  });

  it.each([
    ['nothing is held', null, moment],
    ['the claim is lost', held({ lost: { to: 'ben' } }), moment],
    ['the claim is done with', held({ left: true }), moment],
    ['the person has gone', held(), idle],
    ['the session has ended', held(), signedOut],
  ])('is not sent while %s, and that is looked at again a minute later', (_, before, when) => {
    expect(happens(before, { type: 'beat-due' }, when)).toEqual({ holding: before, effects: [nextBeat] });
  });

  it('that came through renews the lease, and puts the next one off', () => {
    expect(happens(held(), { type: 'renewed', leaseId: 'claim-1', beat: beat() })).toEqual({
      holding: held({ lease: lease(1, at(6 * minute)), renewedAt: noon }),
      effects: [nextBeat],
    });
  });

  it.each([
    ['somebody changed the claim', beat(2, 1), 'Somebody changed it'],
    ['a new revision of the article came', beat(2, 2), 'A new revision of the article came'],
  ])('that tells that %s has it read again', (_, answer, change) => {
    const { effects } = happens(held(), { type: 'renewed', leaseId: 'claim-1', beat: answer });
    expect(effects).toEqual([nextBeat, { kind: 'read-again', claimId: 'claim', changes: [change] }]);
  });

  it.each([
    ['renewed', { type: 'renewed', leaseId: 'claim-0', beat: beat() }],
    ['failed', { type: 'not-renewed', leaseId: 'claim-0', error: problem('lease-lost') }],
  ] as const)('of an earlier lease that %s changes nothing', (_, event) => {
    expect(happens(held(), event)).toEqual(nothing(held()));
    expect(happens(null, event)).toEqual(nothing(null));
  });

  it('is sent when the page is seen again after more than a minute', () => {
    expect(happens(held(), { type: 'page-seen' })).toEqual({ holding: held(), effects: [nextBeat, heartbeat] });
  });

  it('is not sent when the page is seen again sooner', () => {
    const before = held({ renewedAt: noon - minute + 1 });
    expect(happens(before, { type: 'page-seen' })).toEqual(nothing(before));
    expect(happens(null, { type: 'page-seen' })).toEqual(nothing(null));
  });
});

describe('a heartbeat that failed', () => {
  const failing = (error: unknown, when = moment) =>
    happens(held(), { type: 'not-renewed', leaseId: 'claim-1', error }, when);

  it.each([
    ['without a connection', new Unreachable()],
    ['since the session has ended', new SignedOut()],
  ])('%s changes nothing: the lease may still stand', (_, error) => {
    expect(failing(error)).toEqual(nothing(held()));
  });

  it('since somebody else has the claim loses it, and says to whom', () => {
    expect(failing(problem('lease-lost', heldBy('ben')))).toEqual({
      holding: held({ lost: { to: 'ben' } }),
      effects: [said('The claim is no longer yours: ben has it. What you typed is kept.')],
    });
  });

  it.each([
    ['the lease expired and nobody took the claim', problem('lease-lost')],
    ['another tab of the person has given it back', problem('lease-lost', heldBy('ana'))],
    ['the API failed otherwise', problem('not-found')],
  ])('since %s has it taken again', (_, error) => {
    expect(failing(error)).toEqual({ holding: held(), effects: [{ kind: 'take-again', claimId: 'claim' }] });
  });
});

describe('a claim that is taken again', () => {
  it('is held under the new lease', () => {
    expect(happens(held(), { type: 'taken-again', taken: lent(2) })).toEqual({
      holding: held({ lease: lease(2), renewedAt: noon }),
      effects: [nextBeat],
    });
  });

  it('says when it changed meanwhile', () => {
    const { holding } = happens(held(), { type: 'taken-again', taken: lent(2, claim(5)) });
    expect(holding).toMatchObject({ claim: { version: 5 }, changed: ['Somebody changed it'] });
  });

  it('goes on saying what had changed before', () => {
    const before = held({ changed: ['A new revision of the article came'] });
    const { holding } = happens(before, { type: 'taken-again', taken: lent(2) });
    expect(holding?.changed).toEqual(['A new revision of the article came']);
  });

  it('does not come in place of another that was taken meanwhile', () => {
    const other = held({ claim: claim(1, 'other') });
    expect(happens(other, { type: 'taken-again', taken: lent(2) })).toEqual(nothing(other));
    expect(happens(other, { type: 'not-taken-again', claimId: 'claim', error: problem('lease-held') })).toEqual(
      nothing(other),
    );
  });

  it('is lost when somebody was faster', () => {
    const error = problem('lease-held', heldBy('ben'));
    const { holding } = happens(held(), { type: 'not-taken-again', claimId: 'claim', error });
    expect(holding?.lost).toEqual({ to: 'ben' });
  });

  it('is lost to nobody that is known when the API refuses otherwise', () => {
    expect(
      happens(held(), { type: 'not-taken-again', claimId: 'claim', error: problem('invalid-transition') }),
    ).toEqual({
      holding: held({ lost: { to: null } }),
      effects: [said('The claim is no longer yours. What you typed is kept.')],
    });
  });

  it('is not lost for want of a connection', () => {
    expect(happens(held(), { type: 'not-taken-again', claimId: 'claim', error: new Unreachable() })).toEqual(
      nothing(held()),
    );
  });
});

describe('a draft that was saved with the lease', () => {
  const sent = (before: Holding | null, answer: Beat | null, when = moment) =>
    happens(before, { type: 'draft-sent', leaseId: 'claim-1', beat: answer }, when);

  it('renews it just as a heartbeat does', () => {
    expect(sent(held(), beat(2))).toEqual({
      holding: held({ lease: lease(1, at(6 * minute)), renewedAt: noon }),
      effects: [nextBeat, { kind: 'read-again', claimId: 'claim', changes: ['Somebody changed it'] }],
    });
  });

  it('but could not renew it has a heartbeat find out why', () => {
    expect(sent(held(), null)).toEqual({ holding: held(), effects: [nextBeat, heartbeat] });
  });

  it.each([
    ['of an earlier lease', held({ lease: lease(2) })],
    ['of a claim that is done with', held({ left: true })],
    ['of a claim that is out of sight', null],
  ])('%s changes nothing', (_, before) => {
    expect(sent(before, beat())).toEqual(nothing(before));
    expect(sent(before, null)).toEqual(nothing(before));
  });

  it('carries the lease of its own claim', () => {
    expect(leaseForDraft(held(), 'claim', moment)).toEqual(lease());
  });

  it.each([
    ['is not held here', null, moment],
    ['is another one', held({ claim: claim(1, 'other') }), moment],
    ['is lost', held({ lost: { to: null } }), moment],
    ['is done with', held({ left: true }), moment],
    ['is left alone for long', held(), idle],
  ])('carries no lease when the claim %s', (_, before, when) => {
    expect(leaseForDraft(before, 'claim', when)).toBeNull();
  });
});

describe('a claim that changes while it is held', () => {
  it('is shown as it is now, with what changed', () => {
    expect(happens(held(), { type: 'read-again', claim: claim(4), changes: ['kind'] })).toEqual({
      holding: held({ claim: claim(4), changed: ['kind'] }),
      effects: [said('The claim has changed since you read it.')],
    });
  });

  it('says so until the person has seen it', () => {
    expect(happens(held({ changed: ['kind'] }), { type: 'seen' })).toEqual(nothing(held()));
  });

  it('is left out of sight when another was taken meanwhile', () => {
    const other = held({ claim: claim(1, 'other') });
    expect(happens(other, { type: 'read-again', claim: claim(4), changes: [] })).toEqual(nothing(other));
  });
});

describe('a lease that is lost', () => {
  it('keeps the claim in sight, and says who has it', () => {
    expect(happens(held(), { type: 'lost', to: 'sam' })).toEqual({
      holding: held({ lost: { to: 'sam' } }),
      effects: [said('The claim is no longer yours: sam has it. What you typed is kept.')],
    });
  });

  it('of a claim that is out of sight changes nothing', () => {
    expect(happens(null, { type: 'lost', to: 'sam' })).toEqual(nothing(null));
  });
});

describe('a claim that the person is done with', () => {
  it('stays in sight until the next one is there', () => {
    expect(happens(held(), { type: 'left' })).toEqual(nothing(held({ left: true })));
  });

  it('goes out of sight', () => {
    expect(happens(held({ left: true }), { type: 'cleared' })).toEqual(nothing(null));
  });

  it('is given back when they turn to another one', () => {
    expect(happens(held(), { type: 'put-back' })).toEqual({
      holding: held({ left: true }),
      effects: [{ kind: 'give-back', holding: held(), how: {} }],
    });
  });

  it('is not given back a second time', () => {
    expect(happens(held({ left: true }), { type: 'put-back' })).toEqual(nothing(held({ left: true })));
    expect(happens(null, { type: 'put-back' })).toEqual(nothing(null));
  });
});

describe('a page that is left', () => {
  it('gives the claim back, in a request that outlives it', () => {
    expect(happens(held(), { type: 'page-left' })).toEqual({
      holding: held(),
      effects: [{ kind: 'give-back', holding: held(), how: { keepalive: true } }],
    });
  });

  it.each([
    ['is lost', held({ lost: { to: 'ben' } })],
    ['is done with', held({ left: true })],
    ['is none', null],
  ])('gives nothing back when its claim %s', (_, before) => {
    expect(happens(before, { type: 'page-left' })).toEqual(nothing(before));
  });
});
