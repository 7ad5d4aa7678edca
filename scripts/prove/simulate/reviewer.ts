import { count, type Diary } from './diary.ts';
import type { networkOf, Reply } from './network.ts';
import type { World } from './world.ts';

export interface Reviewer {
  readonly name: string;
  readonly senior: boolean;
  readonly call: ReturnType<typeof networkOf>;
  readonly random: () => number;
}

/** A claim in somebody's hands. */
interface Work {
  readonly claimId: string;
  readonly leaseId: string;
  readonly headers: Readonly<Record<'if-match' | 'lease-token', string>>;
  readonly reported: boolean;
  readonly expiresAt: string;
}

/** Seconds of the simulation's time. */
const pause = { nothingToDo: 150, thinking: 20, slowTab: 420, afterCrash: 90 };

/** Works until told that all is done: takes, drafts, decides; and crashes, forgets and dawdles now and then. */
export const workAs = async (me: Reviewer, world: World, diary: Diary, done: () => boolean): Promise<void> => {
  for (let n = 0; !done(); n++) {
    const reply = await me.call('POST', '/v1/queue/leases', { body: {}, once: true });
    if (reply?.status === 201) await work(workOf(reply), `try ${n}`, { me, world, diary });
    else await world.sleep(pause.nothingToDo * (0.5 + me.random()));
  }
};

const workOf = ({ body }: Reply): Work => ({
  claimId: body.claimId,
  leaseId: body.leaseId,
  headers: { 'if-match': `"${body.claim.version}"`, 'lease-token': String(body.fencingToken) },
  reported: body.claim.attributions.length > 0,
  expiresAt: body.expiresAt,
});

/** Who works, in which world, and what is noted of it. */
interface Shift {
  readonly me: Reviewer;
  readonly world: World;
  readonly diary: Diary;
}

const work = async (one: Work, attempt: string, { me, world, diary }: Shift): Promise<void> => {
  noteTaken(one, world, diary);
  const rationale = `${me.name} on ${one.claimId}, ${attempt}`;
  if (me.random() < 0.4) await saveDraft(one, `${rationale}, half`, me, diary);
  await world.sleep(pause.thinking * me.random());
  if (me.random() < 0.3) await me.call('POST', `/v1/leases/${one.leaseId}/heartbeat`);

  const fate = me.random();
  if (fate < 0.08) return crash(one, me, world, diary);
  if (fate < 0.11) return skip(one, me, diary);
  if (fate < 0.14) return putOff(one, me, world, diary);
  if (fate < 0.16) return dismiss(one, me, diary);
  if (fate < 0.17 && me.senior) return takeAway(one, me, diary);
  if (fate < 0.23) {
    count(diary, 'slow tabs');
    await world.sleep(pause.slowTab * (0.8 + me.random() * 0.6));
  }
  await decide(one, rationale, me, diary);
};

/** The page is gone, and with it all that was not saved; the person comes back some time later. */
const crash = async ({ claimId, expiresAt }: Work, me: Reviewer, world: World, diary: Diary): Promise<void> => {
  count(diary, 'crashes');
  diary.abandoned.push({ claimId, endsAt: Date.parse(expiresAt) });
  await world.sleep(pause.afterCrash * me.random());
};

const noteTaken = ({ claimId }: Work, world: World, diary: Diary): void => {
  count(diary, 'claims taken');
  const i = diary.abandoned.findIndex((lease) => lease.claimId === claimId);
  if (i === -1) return;
  const [lease] = diary.abandoned.splice(i, 1);
  diary.idle.push((world.now().getTime() - lease!.endsAt) / 1000);
};

/** As the page does it: the lease is kept with the draft. */
const saveDraft = async ({ claimId, headers }: Work, rationale: string, me: Reviewer, diary: Diary): Promise<void> => {
  const key = `${me.name} ${claimId}`;
  diary.drafts.set(key, (diary.drafts.get(key) ?? new Set()).add(rationale));
  const reply = await me.call('PUT', `/v1/claims/${claimId}/draft`, {
    body: { rationale },
    headers: { 'lease-token': headers['lease-token'] },
  });
  if (reply?.status === 200) diary.drafts.set(key, new Set([rationale]));
  count(diary, 'drafts saved');
};

const decide = async (one: Work, rationale: string, me: Reviewer, diary: Diary): Promise<void> => {
  const { claimId, headers, reported } = one;
  const key = `${me.name} ${claimId}`;
  const body = {
    content: me.random() < 0.8 ? 'needs_context' : 'inaccurate',
    attribution: reported ? 'confirmed' : 'not_applicable',
    rationale,
    evidence: [{ url: 'https://example.org/register', stance: 'context' }],
  };
  const reply = await me.call('POST', `/v1/claims/${claimId}/verdicts`, { body, headers, once: true });
  if (reply === null) {
    diary.drafts.delete(key);
    count(diary, 'verdicts of unknown fate');
  } else if (reply.status === 201) {
    diary.drafts.delete(key);
    diary.acknowledged.push({ claimId, version: reply.body.version, who: me.name, verdict: true });
    count(diary, 'verdicts');
    if (me.random() < 0.03) await undo(claimId, reply.body.version, me, diary);
  } else if (reply.body?.draftKept) {
    diary.drafts.set(key, new Set([rationale]));
    count(diary, reply.body.type.endsWith('lease-lost') ? 'leases lost, draft kept' : 'too late, draft kept');
  } else count(diary, `verdicts refused (${reply.body?.type.split(':').at(-1)})`);
};

const undo = async (claimId: string, version: number, me: Reviewer, diary: Diary): Promise<void> => {
  const reply = await me.call('POST', `/v1/claims/${claimId}/undo`, { headers: { 'if-match': `"${version}"` } });
  note(reply, 'undone', { claimId, me, diary });
};

const skip = async ({ leaseId }: Work, me: Reviewer, diary: Diary): Promise<void> => {
  await me.call('DELETE', `/v1/leases/${leaseId}?skip=true`);
  count(diary, 'skipped');
};

const putOff = async ({ claimId, headers }: Work, me: Reviewer, world: World, diary: Diary): Promise<void> => {
  const until = new Date(world.now().getTime() + 300_000).toISOString();
  const body = { until, reason: 'The report is due.' };
  note(await me.call('POST', `/v1/claims/${claimId}/defer`, { body, headers }), 'deferred', { claimId, me, diary });
};

const dismiss = async ({ claimId, headers }: Work, me: Reviewer, diary: Diary): Promise<void> => {
  const body = { reason: 'not_relevant' };
  note(await me.call('POST', `/v1/claims/${claimId}/dismiss`, { body, headers }), 'dismissed', { claimId, me, diary });
};

/** A senior takes the claim from whoever holds it; here from themself, which is the same to the server. */
const takeAway = async ({ claimId, headers }: Work, me: Reviewer, diary: Diary): Promise<void> => {
  const body = { reason: 'Needed elsewhere.' };
  const reply = await me.call('POST', `/v1/claims/${claimId}/release`, { body, headers });
  note(reply, 'released by force', { claimId, me, diary });
};

/** Without an `Idempotency-Key` the answer to a second try does not tell what became of the first. */
const note = (
  reply: Reply | null,
  what: string,
  { claimId, me, diary }: { readonly claimId: string; readonly me: Reviewer; readonly diary: Diary },
): void => {
  if (reply?.status !== 200) return;
  diary.acknowledged.push({ claimId, version: reply.body.version, who: me.name, verdict: false });
  count(diary, what);
};
