import { type Caller, giveVerdict, saveDraft, type TakenLease, takeNext } from './acts.ts';
import { articleWithText, type Meter, startFilledApi } from './filled-api.ts';

/** What one act consumes, in the mean. */
export interface Consumed extends Readonly<Meter> {
  /** Milliseconds of this process' processor: the API and its DynamoDB client. */
  readonly cpuMs: number;
}

/** What one act consumes, by size of the table. */
export interface CostRow {
  readonly act: string;
  readonly units: readonly Consumed[];
}

const repeats = 30;
/** Not counted: the compiler warms up. */
const before = 15;

/** One page of a word that no claim holds reads a bounded part of the index: all of a small table. */
export const rareList = 'list, a word in none';

/** Read and write units of each act with so many claims in the table. */
export const benchCost = async (sizes: readonly number[]): Promise<CostRow[]> => {
  const rows = new Map<string, Consumed[]>();
  for (const size of sizes)
    for (const [act, units] of await costAt(size)) rows.set(act, [...(rows.get(act) ?? []), units]);
  return [...rows].map(([act, units]) => ({ act, units }));
};

const costAt = async (size: number): Promise<Map<string, Consumed>> => {
  const { api, meter, tokenFor, stop } = await startFilledApi(size);
  try {
    // As long as Cognito's subjects are: a person's id stands in most of what is written.
    const token = await tokenFor('3f2b8c1e-7d4a-4e9b-a1c2-9d8e7f6a5b4c', 'reviewer');
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
    const found = new Map<string, { -readonly [K in keyof Consumed]: number }>();
    let counted = false;
    const measured = async <T>(act: string, work: () => Promise<T>): Promise<T> => {
      const [start, cpu] = [{ ...meter }, process.cpuUsage()];
      const result = await work();
      const { user, system } = process.cpuUsage(cpu);
      if (!counted) return result;
      const sum = found.get(act) ?? { read: 0, write: 0, calls: 0, waits: 0, cpuMs: 0 };
      for (const name of ['read', 'write', 'calls', 'waits'] as const)
        sum[name] += (meter[name] - start[name]) / repeats;
      sum.cpuMs += (user + system) / 1000 / repeats;
      found.set(act, sum);
      return result;
    };
    for (let i = 0; i < before + repeats; i++) {
      counted = i >= before;
      const lease: TakenLease = await measured('take the next', () => takeNext(call));
      await measured('read the text', () => call('GET', `/v1/articles/${articleWithText}/revisions/1/text`));
      await measured('heartbeat', () => call('POST', `/v1/leases/${lease.leaseId}/heartbeat`));
      await measured('save a draft', () => saveDraft(call, lease));
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
