import { type Caller, giveVerdict, type TakenLease, takeNext } from './acts.ts';
import { type Meter, startFilledApi } from './filled-api.ts';

/** What one act consumes, by size of the table. */
export interface CostRow {
  readonly act: string;
  readonly units: readonly Meter[];
}

const repeats = 30;

/** One page of a word that no claim holds reads a bounded part of the index: all of a small table. */
export const rareList = 'list, a word in none';

/** Read and write units of each act with so many claims in the table. */
export const benchCost = async (sizes: readonly number[]): Promise<CostRow[]> => {
  const rows = new Map<string, Meter[]>();
  for (const size of sizes)
    for (const [act, units] of await costAt(size)) rows.set(act, [...(rows.get(act) ?? []), units]);
  return [...rows].map(([act, units]) => ({ act, units }));
};

const costAt = async (size: number): Promise<Map<string, Meter>> => {
  const { api, meter, tokenFor, stop } = await startFilledApi(size);
  try {
    const token = await tokenFor('ana', 'reviewer');
    const call: Caller = async (method, path, { body, headers } = {}) => {
      const response = await api.request(path, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text ? JSON.parse(text) : null };
    };
    await call('GET', '/v1/claims?limit=1');
    const found = new Map<string, Meter>();
    const measured = async <T>(act: string, work: () => Promise<T>): Promise<T> => {
      const before = { ...meter };
      const result = await work();
      const sum = found.get(act) ?? { read: 0, write: 0, calls: 0 };
      sum.read += (meter.read - before.read) / repeats;
      sum.write += (meter.write - before.write) / repeats;
      sum.calls += (meter.calls - before.calls) / repeats;
      found.set(act, sum);
      return result;
    };
    for (let i = 0; i < repeats; i++) {
      const lease: TakenLease = await measured('take the next', () => takeNext(call));
      await measured('heartbeat', () => call('POST', `/v1/leases/${lease.leaseId}/heartbeat`));
      await measured('save a draft', () =>
        call('PUT', `/v1/claims/${lease.claimId}/draft`, { body: { rationale: 'The governor said 43.' } }),
      );
      await measured('verdict', () => giveVerdict(call, lease));
      await measured('list, 50 open', () => call('GET', '/v1/claims'));
      await measured('list, 50 of one kind', () => call('GET', '/v1/claims?kind=casualty'));
      await measured(rareList, () => call('GET', '/v1/claims?q=submarine'));
    }
    return found;
  } finally {
    await stop();
  }
};
