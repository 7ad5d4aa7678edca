import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createTables } from '../../local/create-tables.ts';
import { startDynamo } from '../../local/dynamo-process.ts';
import { documentClient } from '../../shared/store/dynamo/table.ts';
import { startAmazonDynamo } from './compare-dynamodb/amazon-dynamodb.ts';
import { probes } from './compare-dynamodb/probes.ts';
import { killAll, run } from './e2e/processes.ts';

const help = `Compares the embedded DynamoDB with Amazon's own DynamoDB Local.

  npm run compare:dynamodb                asks both the same and prints where they differ; then runs every test that
                                          uses a store on Amazon's
  npm run compare:dynamodb -- --probes    the first part alone

Needs Java 17 or newer and puts DynamoDB Local into .cache/dynamodb-local. Exit code 1 when a test fails on Amazon's.`;

const root = join(import.meta.dirname, '../..');

/** Folders of tests that use a store. */
const suites = ['test/pipeline', 'test/faults', 'test/api', 'test/local'] as const;

const answersOf = async (endpoint: string): Promise<readonly string[]> => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = documentClient({ endpoint, region: 'local', credentials });
  const tables = { client, table: 'probes', audit: 'probes-audit' };
  await createTables(tables);
  const answers: string[] = [];
  for (const { ask } of probes) {
    answers.push(said(await ask(client, tables.table).catch((error: Error) => `${error.name}: ${error.message}`)));
  }
  return answers;
};

/** As JSON; the order of attributes in a map says nothing. */
const said = (answer: unknown): string =>
  JSON.stringify(answer, (_name, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** Names of the tests that failed on an engine, and how many there were. */
const testsOn = async (endpoint: string): Promise<{ readonly total: number; readonly failed: readonly string[] }> => {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-compare-'));
  const output = join(folder, 'tests.json');
  await run(
    process.execPath,
    [
      join(root, 'node_modules/jest/bin/jest.js'),
      ...suites,
      '--json',
      '--outputFile',
      output,
      '--testTimeout',
      '60000',
    ],
    { cwd: root, env: { ...process.env, DYNAMODB_ENDPOINT: endpoint }, timeoutSeconds: 900 },
  );
  const { numTotalTests, testResults } = JSON.parse(readFileSync(output, 'utf8'));
  rmSync(folder, { recursive: true });
  const failed = testResults.flatMap(
    (suite: { message: string; assertionResults: { status: string; fullName: string; failureMessages: string[] }[] }) =>
      suite.assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => `${fullName}\n      ${failureMessages[0]?.split('\n')[0]}`),
  );
  return { total: numTotalTests, failed };
};

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: { probes: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const amazon = await startAmazonDynamo(join(root, '.cache', 'dynamodb-local'));
  if (!amazon) {
    console.log("SKIPPED: Amazon's DynamoDB Local needs Java 17 or newer, and this machine has none.");
    return 0;
  }
  const embedded = await startDynamo();
  try {
    console.log(`Embedded DynamoDB against ${amazon.version}`);
    const [ours, theirs] = [await answersOf(embedded.endpoint), await answersOf(amazon.endpoint)];
    let differences = 0;
    for (const [i, { name }] of probes.entries()) {
      if (ours[i] === theirs[i]) console.log(`  = ${name}`);
      else {
        differences++;
        console.log(`  ≠ ${name}\n      embedded ${ours[i]}\n      Amazon's ${theirs[i]}`);
      }
    }
    console.log(`${probes.length - differences} of ${probes.length} answers are the same`);
    if (values.probes) return 0;

    console.log(`\nTests in ${suites.join(', ')} on Amazon's`);
    const { total, failed } = await testsOn(amazon.endpoint);
    for (const name of failed) console.log(`  ✗ ${name}`);
    console.log(`${total - failed.length} of ${total} pass`);
    return failed.length > 0 ? 1 : 0;
  } finally {
    await embedded.stop();
    await amazon.stop();
  }
};

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => process.exit(1));
process.once('exit', killAll);
try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
