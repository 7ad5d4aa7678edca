import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { changeSettings } from '../../shared/review/change-settings.ts';
import { verdictStatuses } from '../../shared/review/transitions.ts';
import { check } from './simulate/check.ts';
import { type Diary, emptyDiary } from './simulate/diary.ts';
import { dropped, lost, networkOf, type Weather } from './simulate/network.ts';
import { seeded } from './simulate/random.ts';
import { type Reviewer, workAs } from './simulate/reviewer.ts';
import { startWorld, type World } from './simulate/world.ts';

const help = `Usage: npm run simulate -- [--reviewers 50] [--claims 1000] [--seed 1] [--minutes 8] [--json]

Lets reviewers work on claims over the local stack's real HTTP, on five servers whose clocks are wrong by up to 30
seconds, while pages crash, connections drop, answers get lost and tabs are left open; every fourth article takes
two verdicts. Time goes 60 times faster. Then it looks whether all promises held: no claim decided twice in a stage, none
stranded, no draft lost, every change in the audit, every chain sound. People go home when all is done, or their time is up:
what is left over then on a slow machine must be free for somebody new once the leases have ended.

  --seed N      what people and the network do; their timing is the machine's
  --minutes N   after which people go home, done or not
  --json        the figures as JSON
  --help        this text

Exit code 1 when a promise was broken.`;

const speed = 60;
/** On standard error, how many claims wait. */
const tellEverySeconds = 15;
/** How many of the claims left over somebody new tries to take. */
const probes = 40;
/** Of the simulation's time: a whole lease, seen from the most wrong of the clocks. */
const leaseSeconds = 360;

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      reviewers: { type: 'string', default: '50' },
      claims: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      minutes: { type: 'string', default: '8' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const [reviewers, claims, seed, minutes] = [values.reviewers, values.claims, values.seed, values.minutes].map(Number);
  if (![reviewers, claims, seed, minutes].every((n) => Number.isInteger(n) && n! > 0))
    throw new Error('--reviewers, --claims, --seed and --minutes take whole numbers from 1');

  const world = await startWorld(claims!, speed);
  try {
    return await simulate({ world, reviewers: reviewers!, seed: seed!, minutes: minutes!, json: values.json });
  } finally {
    await world.stop();
  }
};

interface Simulation {
  readonly world: World;
  readonly reviewers: number;
  readonly seed: number;
  readonly minutes: number;
  readonly json: boolean;
}

const simulate = async ({ world, reviewers, seed, minutes, json }: Simulation): Promise<number> => {
  const total = await setUp(world);
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const diary = emptyDiary();
  const weather: Weather = { requests: 0, dropped: 0, lost: 0 };
  let over = false;
  const people = await Promise.all(Array.from({ length: reviewers }, (_, i) => personAt({ i, world, seed, weather })));
  const working = people.map((person) => workAs(person, world, diary, () => over));
  for (let printedAt = 0; !over; ) {
    await world.sleep(60);
    const wait = await waiting(world);
    over = seconds() > minutes * 60 || wait === 0;
    if (over || seconds() - printedAt < tellEverySeconds) continue;
    printedAt = seconds();
    console.error(`${Math.round(printedAt)} s: ${wait} of ${total} claims wait`);
  }
  const took = seconds();
  await Promise.all(working);
  await world.sleep(leaseSeconds);
  const left = await leftOver(world, await personAt({ i: 0, world, seed, weather, called: 'late-senior' }));

  const findings = await check(world, diary, left.stranded);
  const broken = Object.values(findings).flat().length;
  const figures = {
    reviewers,
    claims: total,
    seed,
    seconds: round(took),
    ...weather,
    ...diary.counts,
    'left over': left.claims,
    ...idleOf(diary),
  };
  if (json) console.log(JSON.stringify({ figures, findings }, null, 2));
  else show(figures, findings);
  return broken > 0 ? 1 : 0;
};

/** Every fourth article takes two verdicts. Returns how many claims there are. */
const setUp = async ({ deps }: World): Promise<number> => {
  const { items } = await deps.articles.list(100, null);
  for (const [i, article] of items.entries()) {
    if (i % 4 > 0) continue;
    const settings = { ...article.settings, secondReview: true };
    const change = changeSettings(article, settings, {
      who: 'sue',
      at: article.updatedAt,
      why: null,
      requestId: 'set-up',
    });
    if (change) await deps.settings.change(change.article, change.event, article);
  }
  return items.reduce((sum, { claims }) => sum + (claims.open ?? 0), 0);
};

interface Person {
  readonly i: number;
  readonly world: World;
  readonly seed: number;
  readonly weather: Weather;
  readonly called?: string;
}

const personAt = async ({ i, world, seed, weather, called }: Person): Promise<Reviewer> => {
  const random = seeded(seed * 1000 + i);
  // A dispute of two seniors takes a third.
  const senior = i < 3 || i % 8 === 0;
  const name = called ?? `${senior ? 'senior' : 'reviewer'}-${i}`;
  const token = await world.tokenFor(name, senior ? 'senior' : 'reviewer');
  return { name, senior, random, call: networkOf(world, token, random, weather) };
};

/**
 * What nobody got to, and which of it cannot be had by somebody new although every lease has ended: a slow machine leaves
 * claims over, but none that is out of reach.
 */
const leftOver = async (world: World, late: Reviewer): Promise<{ claims: number; stranded: string[] }> => {
  const { items } = await world.deps.articles.list(100, null);
  const stranded: string[] = [];
  let claims = 0;
  for (const { id } of items)
    for (const claim of await world.deps.claims.ofArticle(id)) {
      if (['decided', 'dismissed'].includes(claim.status)) continue;
      if (++claims > probes) continue;
      const reply = await late.call('POST', '/v1/queue/leases', { body: { claimId: claim.id }, once: true });
      if (reply?.status === 201) await late.call('DELETE', `/v1/leases/${reply.body.leaseId}`);
      else stranded.push(`${claim.id}, ${claim.status}: ${reply?.body.type}`);
    }
  return { claims, stranded };
};

const waiting = async ({ deps }: World): Promise<number> => {
  const { items } = await deps.articles.list(100, null);
  const open = [...verdictStatuses, 'deferred'];
  return items.reduce((sum, { claims }) => sum + open.reduce((part, status) => part + (claims[status] ?? 0), 0), 0);
};

/** From the end of a lease that its holder left behind until somebody took the claim, in simulated seconds. */
const idleOf = ({ idle }: Diary) => ({
  'abandoned leases taken again': idle.length,
  'seconds until then, median': round([...idle].sort((a, b) => a - b)[idle.length >> 1] ?? 0),
  'seconds until then, most': round(Math.max(0, ...idle)),
});

const round = (n: number): number => Math.round(n * 10) / 10;

const show = (figures: Record<string, number>, findings: Record<string, string[]>): void => {
  const done = new Table({ head: ['what', 'count'], style: { head: [], border: [] } });
  for (const [what, n] of Object.entries(figures)) done.push([what, n]);
  const held = new Table({ head: ['promise broken', 'times'], style: { head: [], border: [] } });
  for (const [what, cases] of Object.entries(findings)) held.push([what, cases.length]);
  console.log(`${done}\n${held}`);
  console.log(`Of 100 requests ${dropped} were dropped on the way, and the answers of ${lost} were lost.`);
  for (const [what, cases] of Object.entries(findings))
    for (const one of cases.slice(0, 5)) console.error(`${what}: ${one}`);
};

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(`simulate: ${error.message}`);
    process.exitCode = 2;
  },
);
