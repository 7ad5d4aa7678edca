import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';

/** A DynamoDB to talk to, and how to end it. */
export interface DynamoProcess {
  readonly endpoint: string;
  /** Process id of the embedded store; undefined when somebody else runs it. */
  readonly pid: number | undefined;
  readonly stop: () => Promise<void>;
}

/**
 * The DynamoDB at `DYNAMODB_ENDPOINT`, or an embedded one of our own.
 *
 * @param file where its data stay; in memory when left out
 * @throws with advice when there is no embedded store for this platform
 */
export const startDynamo = async (file?: string): Promise<DynamoProcess> => {
  const elsewhere = process.env.DYNAMODB_ENDPOINT;
  if (elsewhere) return { endpoint: elsewhere, pid: undefined, stop: async () => {} };

  const port = await freePort();
  if (file) mkdirSync(dirname(file), { recursive: true });
  const args = ['serve', '--host', '127.0.0.1', '--port', String(port), ...(file ? ['--db-path', file] : [])];
  const child = spawn(embeddedBinary(), args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  let said = '';
  child.stderr.on('data', (data) => {
    said = (said + data).slice(-2000);
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const endpoint = `http://127.0.0.1:${port}`;
  await untilAnswers(endpoint, () => (child.exitCode === null ? null : `the embedded DynamoDB ended at once: ${said}`));
  return {
    endpoint,
    pid: child.pid,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};

const embeddedBinary = (): string => {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(`${process.cwd()}/`).resolve(`${name}/package.json`)), 'dynoxide');
  } catch (cause) {
    throw new Error(
      `There is no embedded DynamoDB for ${process.platform}-${process.arch}. Run DynamoDB Local and set ` +
        'DYNAMODB_ENDPOINT to its address, such as http://127.0.0.1:8000.',
      { cause },
    );
  }
};

/** A port of 127.0.0.1 that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const untilAnswers = async (endpoint: string, failure: () => string | null): Promise<void> => {
  for (let tries = 0; tries < 200; tries++) {
    const failed = failure();
    if (failed) throw new Error(failed);
    if (
      await fetch(endpoint).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the embedded DynamoDB did not answer within five seconds');
};
