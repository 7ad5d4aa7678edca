import { listen } from '../../../local/stack.ts';
import { type Caller, giveVerdict, takeNext } from './acts.ts';
import { startFilledApi } from './filled-api.ts';

export interface SpeedRow {
  readonly act: string;
  readonly clients: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p95: number;
}

/** Requests a second and p95 of each act over real HTTP, for so many seconds with each number of clients. */
export const benchThroughput = async (
  claims: number,
  seconds: number,
  clientCounts: readonly number[],
): Promise<SpeedRow[]> => {
  const filled = await startFilledApi(claims);
  const { server, port } = await listen(filled.api, 0);
  const rows: SpeedRow[] = [];
  let people = 0;
  /** Somebody new each time: nobody may hold more than three claims. */
  const someone = async (): Promise<Caller> => callerOf(port, await filled.tokenFor(`person-${people++}`, 'reviewer'));
  try {
    for (const clients of clientCounts) {
      rows.push(
        await run('list', clients, seconds, async () => {
          const call = await someone();
          return async (timed) => void (await timed(() => call('GET', '/v1/claims')));
        }),
      );
      rows.push(
        await run('take', clients, seconds, async () => {
          const call = await someone();
          return async (timed) => {
            const lease = await timed(() => takeNext(call));
            await call('DELETE', `/v1/leases/${lease.leaseId}`);
          };
        }),
      );
      rows.push(
        await run('verdict', clients, seconds, async () => {
          const call = await someone();
          return async (timed) => {
            const lease = await takeNext(call);
            await timed(() => giveVerdict(call, lease));
          };
        }),
      );
    }
    return rows;
  } finally {
    await new Promise((resolve) => {
      server.close(resolve);
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
    await filled.stop();
  }
};

type Timed = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets clients repeat an act until the time is up. Only what is `timed` counts, over the time that it took. */
const run = async (
  act: string,
  clients: number,
  seconds: number,
  begin: () => Promise<(timed: Timed) => Promise<void>>,
): Promise<SpeedRow> => {
  const times: number[] = [];
  const timed: Timed = async (work) => {
    const start = performance.now();
    const result = await work();
    times.push(performance.now() - start);
    return result;
  };
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const once = await begin();
      while (performance.now() < until) await once(timed);
    }),
  );
  const busy = times.reduce((sum, time) => sum + time, 0);
  times.sort((a, b) => a - b);
  return {
    act,
    clients,
    perSecond: (times.length * clients * 1000) / Math.max(busy, 1),
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
  };
};

const callerOf =
  (port: number, token: string): Caller =>
  async (method, path, { body, headers } = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null };
  };
