import fc from 'fast-check';
import type { ClaimStatus } from '../../shared/domain/claim.ts';
import { changedFields } from '../../shared/review/actions.ts';
import { brokenLinks } from '../../shared/review/audit.ts';
import { apiUnderTest, type Caller, harbour } from '../support/api.ts';
import { inaccurate } from '../support/review.ts';

/** Random sequences of what people do to one claim, on the API, beside a small model that says what must come of it. */

type Desk = Awaited<ReturnType<typeof apiUnderTest>>;
interface Real {
  readonly desk: Desk;
  readonly id: string;
  /** The claim as it was after the step before. */
  seen: Record<string, unknown> | null;
}

interface State {
  readonly status: ClaimStatus;
  readonly until: number;
  readonly back: ClaimStatus;
  readonly reviews: readonly { readonly by: string; readonly content: string }[];
}
interface Model {
  state: State;
  version: number;
  now: number;
  lease: { holder: string; token: number; endsAt: number } | null;
  /** What each person was last lent: token, and the version they read then. */
  lent: Map<string, { token: number; version: number }>;
  undo: { by: string; at: number; state: State } | null;
  readonly twoReviews: boolean;
}

const people: readonly Caller[] = [
  { name: 'ana', roles: ['reviewer'] },
  { name: 'ben', roles: ['reviewer'] },
  { name: 'sue', roles: ['senior'] },
];
const isSenior = ({ roles }: Caller) => roles.includes('senior');
const minute = 60_000;

/** As the claim stands now: a deferred one whose day has come is back. */
const current = ({ state, now }: Model): State =>
  state.status === 'deferred' && state.until <= now ? { ...state, status: state.back } : state;
const isLive = ({ lease, now }: Model) => lease !== null && lease.endsAt > now;

/** The model's side of an act of the holder: the status of the answer, with the change made when it is a success. */
const holdersAct = (
  model: Model,
  who: Caller,
  from: readonly ClaimStatus[],
  success: number,
  change: (state: State) => State,
): number => {
  const lent = model.lent.get(who.name);
  const state = current(model);
  const newest = model.lease?.holder === who.name && model.lease.token === lent?.token;
  if (!lent || !newest) return 409;
  if (lent.version !== model.version) return 412;
  if (!from.includes(state.status)) return 409;
  if (state.status === 'disputed' && !isSenior(who)) return 403;
  record(model, who, change(state), true);
  model.lease = { ...model.lease!, endsAt: model.now };
  return success;
};

const record = (model: Model, who: Caller, next: State, undoable: boolean): void => {
  model.undo = undoable ? { by: who.name, at: model.now, state: current(model) } : null;
  model.state = next;
  model.version += 1;
};

type Step = (model: Model, real: Real) => Promise<void>;
const send = async ({ desk, id }: Real, who: Caller, path: string, body: unknown, headers: Record<string, string>) =>
  (await desk.call(who, 'POST', `/v1/claims/${id}/${path}`, { ...(body !== undefined && { body }), headers })).status;

const lentHeaders = (model: Model, who: Caller) => {
  const { version, token } = model.lent.get(who.name) ?? { version: model.version, token: 999 };
  return { 'if-match': `"${version}"`, 'lease-token': String(token) };
};

const steps = {
  wait:
    (minutes: number): Step =>
    async (model, { desk }) => {
      model.now += minutes * minute;
      desk.clock.now = model.now;
    },

  take:
    (who: Caller): Step =>
    async (model, { desk, id }) => {
      const { status, reviews } = current(model);
      const workable = ['open', 'second_review', ...(isSenior(who) ? ['disputed'] : [])].includes(status);
      const free = !isLive(model) || model.lease?.holder === who.name;
      const may = workable && !reviews.some(({ by }) => by === who.name) && free;
      const answer = await desk.call(who, 'POST', '/v1/queue/leases', { body: { claimId: id } });
      expect(answer.status).toBe(may ? 201 : 409);
      if (!may) return;
      const token = isLive(model) ? model.lease!.token : (model.lease?.token ?? 0) + 1;
      model.lease = { holder: who.name, token, endsAt: model.now + 5 * minute };
      model.lent.set(who.name, { token, version: model.version });
      expect(answer.body).toMatchObject({ holder: who.name, fencingToken: token, claim: { version: model.version } });
    },

  giveBack:
    (who: Caller): Step =>
    async (model, { desk, id }) => {
      const lent = model.lent.get(who.name);
      if (!lent) return;
      await desk.call(who, 'DELETE', `/v1/leases/${id}-${lent.token}`);
      if (model.lease?.holder === who.name && model.lease.token === lent.token) model.lease.endsAt = model.now;
    },

  verdict:
    (who: Caller, content: string): Step =>
    async (model, real) => {
      const headers = lentHeaders(model, who);
      const expected = holdersAct(model, who, ['open', 'second_review', 'disputed'], 201, (state) => {
        const reviews = [...state.reviews, { by: who.name, content }];
        const [first] = state.reviews;
        const status: ClaimStatus =
          state.status === 'disputed' || (state.status === 'open' && !model.twoReviews)
            ? 'decided'
            : state.status === 'open'
              ? 'second_review'
              : first?.content === content
                ? 'decided'
                : 'disputed';
        return { ...state, status, reviews };
      });
      expect(await send(real, who, 'verdicts', { ...inaccurate, content }, headers)).toBe(expected);
    },

  defer:
    (who: Caller, minutes: number): Step =>
    async (model, real) => {
      const headers = lentHeaders(model, who);
      const until = model.now + minutes * minute;
      const expected = holdersAct(model, who, ['open', 'second_review'], 200, (state) => ({
        ...state,
        status: 'deferred',
        back: state.status,
        until,
      }));
      const body = { until: new Date(until).toISOString(), reason: 'Waiting.' };
      expect(await send(real, who, 'defer', body, headers)).toBe(expected);
    },

  dismiss:
    (who: Caller): Step =>
    async (model, real) => {
      const headers = lentHeaders(model, who);
      const expected = holdersAct(model, who, ['open'], 200, (state) => ({ ...state, status: 'dismissed' }));
      expect(await send(real, who, 'dismiss', { reason: 'opinion' }, headers)).toBe(expected);
    },

  reopen:
    (who: Caller): Step =>
    async (model, real) => {
      const headers = { 'if-match': `"${model.version}"` };
      const state = current(model);
      const may = state.status === 'decided' || state.status === 'dismissed';
      if (may) record(model, who, { ...state, status: 'open', reviews: [] }, false);
      expect(await send(real, who, 'reopen', { reason: 'New facts.' }, headers)).toBe(may ? 200 : 409);
    },

  resume:
    (who: Caller): Step =>
    async (model, real) => {
      const headers = { 'if-match': `"${model.version}"` };
      const state = current(model);
      const may = state.status === 'deferred';
      if (may) record(model, who, { ...state, status: state.back }, false);
      expect(await send(real, who, 'resume', { reason: 'It is out.' }, headers)).toBe(may ? 200 : 409);
    },

  undo:
    (who: Caller): Step =>
    async (model, real) => {
      const headers = { 'if-match': `"${model.version}"` };
      const { undo } = model;
      const may =
        ['second_review', 'disputed', 'decided', 'deferred', 'dismissed'].includes(current(model).status) &&
        undo?.by === who.name &&
        model.now - undo.at <= 5 * minute;
      if (may) record(model, who, undo.state, false);
      expect(await send(real, who, 'undo', undefined, headers)).toBe(may ? 200 : 409);
    },

  assign:
    (who: Caller, to: string | null): Step =>
    async (model, real) => {
      const headers = { 'if-match': `"${model.version}"` };
      const state = current(model);
      const known = ['open', 'second_review', 'disputed', 'deferred'].includes(state.status);
      const expected = !isSenior(who) ? 403 : known ? 200 : 409;
      if (expected === 200) record(model, who, state, false);
      expect(await send(real, who, 'assign', { to }, headers)).toBe(expected);
    },

  correct:
    (who: Caller, kind: string): Step =>
    async (model, { desk, id }) => {
      const state = current(model);
      const held = isLive(model) && model.lease?.holder !== who.name;
      const expected = state.status !== 'open' || held ? 409 : 200;
      const headers = { 'if-match': `"${model.version}"` };
      if (expected === 200) record(model, who, state, false);
      const answer = await desk.call(who, 'PATCH', `/v1/claims/${id}`, { body: { kind }, headers });
      expect(answer.status).toBe(expected);
    },

  forceRelease:
    (who: Caller): Step =>
    async (model, real) => {
      const headers = { 'if-match': `"${model.version}"` };
      const state = current(model);
      const known = ['open', 'second_review', 'disputed', 'deferred'].includes(state.status);
      const expected = !isSenior(who) ? 403 : isLive(model) && known ? 200 : 409;
      if (expected === 200) {
        record(model, who, state, false);
        model.lease = { ...model.lease!, token: model.lease!.token + 1, endsAt: model.now };
      }
      expect(await send(real, who, 'release', { reason: 'On holiday.' }, headers)).toBe(expected);
    },
};

/** What holds after every step, whatever was done. */
const invariants = async (model: Model, real: Real): Promise<void> => {
  const { desk, id } = real;
  const { body: claim } = await desk.call('auditor', 'GET', `/v1/claims/${id}`);
  const state = current(model);
  expect({ status: claim.status, version: claim.version, reviews: claim.reviews.length }).toEqual({
    status: state.status,
    version: model.version,
    reviews: state.reviews.length,
  });
  expect(claim.verdict === null).toBe(claim.status !== 'decided');
  const history = await desk.pipeline.claims.history(id);
  expect(history.map(({ version }) => version)).toEqual(Array.from({ length: model.version }, (_, i) => i + 1));
  expect(brokenLinks(history)).toEqual([]);
  for (const [i, { from }] of history.entries()) {
    const before = history[i - 1]?.to ?? null;
    // a deferred claim is back where it was once its day has come
    if (before !== 'deferred') expect(from).toBe(before);
  }
  expect(history.at(-1)!.to).toBe(model.state.status);
  const since = history.filter(({ version }) => version > Number(real.seen?.version ?? claim.version));
  const changed: readonly string[] = changedFields(since.map(({ action }) => action));
  // a deferred claim is again what it was once its day has come: time alone does that, and no version tells of it
  const { deferred } = (real.seen ?? {}) as { readonly deferred?: { readonly until: string } | null };
  const isDue = deferred != null && Date.parse(deferred.until) <= desk.clock.now;
  const due: readonly string[] = isDue ? changedFields(['resume']) : [];
  for (const [name, value] of Object.entries(real.seen ?? {}))
    if (!['version', 'updatedAt', ...changed, ...due].includes(name))
      expect({ name, value: claim[name] }).toEqual({ name, value });
  real.seen = claim;
  const numbers = (await desk.pipeline.claims.verdicts(id)).map(({ n }) => n);
  expect(numbers).toEqual(Array.from({ length: claim.verdictCount }, (_, i) => i + 1));
  const { body: article } = await desk.call('auditor', 'GET', `/v1/articles/${claim.articleId}`);
  expect(Object.values(article.claims as Record<string, number>).reduce((sum, n) => sum + n, 0)).toBe(3);
  expect(Object.values(article.claims as Record<string, number>).every((n) => n >= 0)).toBe(true);
};

const command = (label: string, step: Step): fc.AsyncCommand<Model, Real> => ({
  check: () => true,
  run: async (model, real) => {
    await step(model, real);
    await invariants(model, real);
  },
  toString: () => label,
});

const who = fc.constantFrom(...people);
const commands = fc.commands(
  [
    fc.constantFrom(1, 4, 6, 61).map((n) => command(`wait ${n}`, steps.wait(n))),
    who.map((one) => command(`${one.name} takes`, steps.take(one))),
    who.map((one) => command(`${one.name} gives back`, steps.giveBack(one))),
    fc
      .tuple(who, fc.constantFrom('inaccurate', 'outdated'))
      .map(([one, content]) => command(`${one.name} says ${content}`, steps.verdict(one, content))),
    who.map((one) =>
      command(`${one.name} takes and decides`, async (model, real) => {
        await steps.take(one)(model, real);
        await steps.verdict(one, 'inaccurate')(model, real);
      }),
    ),
    who.map((one) => command(`${one.name} defers`, steps.defer(one, 60))),
    who.map((one) => command(`${one.name} dismisses`, steps.dismiss(one))),
    who.map((one) => command(`${one.name} reopens`, steps.reopen(one))),
    who.map((one) => command(`${one.name} resumes`, steps.resume(one))),
    who.map((one) => command(`${one.name} undoes`, steps.undo(one))),
    who.map((one) => command(`${one.name} forces a release`, steps.forceRelease(one))),
    fc
      .tuple(who, fc.constantFrom('kim', null))
      .map(([one, to]) => command(`${one.name} assigns it to ${to}`, steps.assign(one, to))),
    fc
      .tuple(who, fc.constantFrom('event', 'statement'))
      .map(([one, kind]) => command(`${one.name} calls it ${kind}`, steps.correct(one, kind))),
  ],
  { maxCommands: 30, size: 'max' },
);

/** `MODEL_RUNS=500 npm test -- test/api/workflow` walks longer. */
const numRuns = Number(process.env.MODEL_RUNS ?? 12);

it('whatever people do in whatever order, the claim is where the model says', async () => {
  const desks = await Promise.all(
    [false, true].map((secondReview) =>
      apiUnderTest({ policy: { secondReview, selfReview: false, ownDispute: false } }),
    ),
  );
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.boolean(), commands, async (twoReviews, walk) => {
      const desk = desks[twoReviews ? 1 : 0]!;
      const article = await desk.article(`run-${++runs}.txt`, harbour);
      const { body } = await desk.call('auditor', 'GET', `/v1/claims?article=${article.id}&kind=casualty`);
      const state: State = { status: 'open', until: 0, back: 'open', reviews: [] };
      const model: Model = {
        state,
        version: 1,
        now: desk.clock.now,
        lease: null,
        lent: new Map(),
        undo: null,
        twoReviews,
      };
      await fc.asyncModelRun(() => ({ model, real: { desk, id: body.items[0].id, seen: null } }), walk);
    }),
    { numRuns, endOnFailure: true },
  );
}, 600_000);
