import fc from 'fast-check';
import type { Lease } from '../../../shared/domain/lease.ts';
import { heldByOther, isLive, isNewest, leaseIdOf, leaseOfId, takenLease } from '../../../shared/review/lease.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 10, 0, 0) + seconds * 1000);

describe('a lease', () => {
  const lease = takenLease(null, { claimId: 'c', person: 'ana', seconds: 300 }, at(0));

  it('is live until the moment of its end, and not at it', () => {
    expect(isLive(lease, at(299.999))).toBe(true);
    expect(isLive(lease, at(300))).toBe(false);
    expect(isLive(null, at(0))).toBe(false);
  });

  it('keeps others out, and not its holder', () => {
    expect(heldByOther(lease, 'ben', at(1))).toBe(true);
    expect(heldByOther(lease, 'ana', at(1))).toBe(false);
    expect(heldByOther(lease, 'ben', at(300))).toBe(false);
  });

  it('goes on with its token when its holder asks again, and has a new one after its end', () => {
    expect(takenLease(lease, { claimId: 'c', person: 'ana', seconds: 300 }, at(100))).toMatchObject({
      fencingToken: 1,
      takenAt: lease.takenAt,
    });
    expect(takenLease(lease, { claimId: 'c', person: 'ana', seconds: 300 }, at(300))).toMatchObject({
      fencingToken: 2,
    });
  });

  it('is the newest after its end until somebody takes the claim', () => {
    expect(isNewest(lease, 'ana', 1)).toBe(true);
    const next = takenLease(lease, { claimId: 'c', person: 'ben', seconds: 300 }, at(301));
    expect(isNewest(next, 'ana', 1)).toBe(false);
    expect(isNewest(next, 'ben', 1)).toBe(false);
    expect(isNewest(next, 'ben', 2)).toBe(true);
    expect(isNewest(next, 'ana', 2)).toBe(false);
    expect(isNewest(null, 'ana', 1)).toBe(false);
  });

  it('that goes to somebody else is theirs under a new token, even while the old one lasts', () => {
    const next = takenLease(lease, { claimId: 'c', person: 'ben', seconds: 300 }, at(100));
    expect(next).toMatchObject({ holder: 'ben', fencingToken: 2 });
  });

  it('has an id that gives its claim and token back', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z2-7]{20}-[a-z2-7]{16}$/),
        fc.integer({ min: 1, max: 1e9 }),
        (claimId, fencingToken) => {
          expect(leaseOfId(leaseIdOf({ claimId, fencingToken }))).toEqual({ claimId, fencingToken });
        },
      ),
    );
  });

  it('never has a token that falls, and changes hands only at its end', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('ana', 'ben', 'kim'), fc.integer({ min: 0, max: 400 })));
    fc.assert(
      fc.property(steps, (walk) => {
        const given: Lease[] = [];
        let now = 0;
        for (const [person, wait] of walk) {
          now += wait;
          const before = given.at(-1) ?? null;
          if (heldByOther(before, person, at(now))) continue;
          const next = takenLease(before, { claimId: 'c', person, seconds: 300 }, at(now));
          given.push(next);
          const token = given.at(-2)?.fencingToken ?? 0;
          const same = next.fencingToken === token && next.holder === given.at(-2)?.holder;
          expect(same || next.fencingToken === token + 1).toBe(true);
        }
      }),
    );
  });
});
