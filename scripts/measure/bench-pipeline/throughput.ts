import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack } from '../../../local/stack.ts';
import { processorMs } from './processor-time.ts';

/** How fast the local composition works off articles that came all at once. */
export interface Throughput {
  readonly articles: number;
  readonly seconds: number;
  /** Seconds of the processor, of this process and the embedded DynamoDB. */
  readonly processorSeconds: number;
  /** From the upload to ready, queueing included; milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly claims: number;
  /** Mean milliseconds in the handler, by function. */
  readonly handlerMs: { readonly ingest: number; readonly extract: number };
}

/**
 * Uploads all texts at once and waits until all are ready.
 *
 * @throws when one is rejected or becomes a dead letter: the benchmark would count too little work
 */
export const measureThroughput = async (texts: readonly string[]): Promise<Throughput> => {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-bench-'));
  const uploaded = new Map<string, number>();
  const waits: number[] = [];
  const spent = { parsed: 0, ready: 0 };
  const trouble: string[] = [];
  let claims = 0;
  const stack = await startStack({
    folder,
    port: 0,
    telemetry: {
      revision: (revision, milliseconds) => {
        if (revision.state === 'parsed') spent.parsed += milliseconds;
        else if (revision.state === 'ready') {
          spent.ready += milliseconds;
          claims += revision.extraction?.claims ?? 0;
          waits.push(performance.now() - (uploaded.get(revision.upload.key) ?? 0));
        } else trouble.push(`${revision.upload.key} is ${revision.state} (${revision.rejection?.detail})`);
      },
      fault: (error) => trouble.push(String(error)),
    },
    onDeadLetter: ({ queue }) => trouble.push(`a dead letter of ${queue}`),
  });
  try {
    const start = performance.now();
    const before = processorMs();
    for (const [i, text] of texts.entries()) {
      uploaded.set(`incoming/bench-${i}.txt`, performance.now());
      await stack.upload(`bench-${i}.txt`, Buffer.from(text));
    }
    await stack.idle();
    const seconds = (performance.now() - start) / 1000;
    const processorSeconds = (processorMs() - before) / 1000;
    if (trouble.length > 0) throw new Error(`${trouble.length} articles are not ready, the first: ${trouble[0]}`);
    waits.sort((a, b) => a - b);
    const n = texts.length;
    return {
      articles: n,
      seconds,
      processorSeconds,
      p50: waits[Math.floor(n * 0.5)] ?? 0,
      p95: waits[Math.floor(n * 0.95)] ?? 0,
      claims,
      handlerMs: { ingest: spent.parsed / n, extract: spent.ready / n },
    };
  } finally {
    await stack.stop();
    await rm(folder, { recursive: true });
  }
};
