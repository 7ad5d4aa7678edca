import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CheckFailed, type Checks, same, startChecks } from './e2e/checks.ts';
import { checkDeployed } from './e2e/deployed-checks.ts';
import { cdk, contextArguments, readDeployment } from './e2e/deployment.ts';
import { checkDesk } from './e2e/desk-checks.ts';
import { type Emulator, startEmulator } from './e2e/emulator.ts';
import { checkFaults } from './e2e/fault-checks.ts';
import { ops } from './e2e/ops-command.ts';
import { killAll } from './e2e/processes.ts';
import { pythonEnvironment } from './e2e/python-environment.ts';
import { checkRights } from './e2e/rights-checks.ts';
import { shortCheck } from './e2e/short-check.ts';
import { accountTarget, emulatedTarget, type Target } from './e2e/target.ts';
import { checkUpdate } from './e2e/update-checks.ts';
import { checkFirstArticle, checkManyArticles } from './e2e/user-checks.ts';

const help = `Deploys Claimdesk for real onto an emulator of AWS, works with it as its users do, and removes it again.

  npm run e2e                      needs Python 3.10 or newer; without it, it says so and is skipped
  npm run e2e -- --account         a short check of the stage that is deployed in the account of your credentials:
                                   one article, its claims, a verdict; deploys and removes nothing
    --stage NAME                   dev (default) or prod, as it was deployed
    -c NAME=VALUE                  as it was deployed
  --help`;

const cache = join(import.meta.dirname, '../..', '.cache', 'e2e');
const stage = 'dev';

/** The emulator's CloudFormation refuses a template with an archive of events. */
const withoutArchive = { uploadArchive: 'off' };

/** @returns what the short check passed, beside the checks of its own */
const onEmulator = async (
  checks: Checks,
  target: Target,
  emulator: Emulator,
  scratch: string,
): Promise<{ readonly passed: number; readonly notProved: number }> => {
  const { section, check } = checks;
  section('Deployment');
  const { Account } = await target.aws('sts', 'get-caller-identity');
  await check('cdk bootstrap', () => cdk(target, scratch, 'bootstrap', `aws://${Account}/${target.env.AWS_REGION}`));
  await check('cdk deploy --all', () =>
    cdk(target, scratch, 'deploy', '--all', '--require-approval', 'never', ...contextArguments(withoutArchive)),
  );
  const deployment = await check('both stacks tell where everything is', () => readDeployment(target, stage));
  const short = await check('npm run e2e -- --account, the short check of a real account', () =>
    shortCheck(target, (text) => process.stdout.write(text)),
  );
  await checkRights(checks, target, deployment, emulator);
  const site = { target, deployment, scratch };
  await checkManyArticles(checks, site, 'hundred');
  await checkFaults(checks, site);

  const changed = {
    logLevel: 'DEBUG',
    deskOrigins: 'http://localhost:8080,http://localhost:9090',
    ...withoutArchive,
  };
  await checkUpdate(checks, site, changed);
  await check('npm run ops -- status counts all of it', async () => {
    const { queues, deadLetters, articles } = await ops(target, deployment, 'status');
    same(deadLetters, { intake: 0, ingest: 0, extract: 0 });
    same(queues, { ingest: { waiting: 0, inWork: 0 }, extract: { waiting: 0, inWork: 0 } });
    same(articles, { ready: 208, rejected: 2 });
  });
  await checkDesk(checks, target, deployment, changed);

  section('Removal');
  // Of the app as it was synthesised for the update.
  await check('cdk destroy --all', () =>
    cdk(target, scratch, 'destroy', '--all', '--force', '--app', join(scratch, 'cdk.out')),
  );
  await check('no stack and no function is left', async () => {
    const { StackSummaries } = await target.aws('cloudformation', 'list-stacks');
    const left = StackSummaries.filter(
      (one: { StackName: string; StackStatus: string }) =>
        one.StackName.startsWith('claimdesk') && one.StackStatus !== 'DELETE_COMPLETE',
    );
    same(left, []);
    same((await target.aws('lambda', 'list-functions')).Functions, []);
  });
  return short;
};

/** The last lines of the emulator's log that speak of trouble. */
const troubles = async (log: string): Promise<string> =>
  (await readFile(log, 'utf8').catch(() => ''))
    .split('\n')
    .filter((line) => /error|denied|exception|traceback|fault/i.test(line))
    .slice(-20)
    .map((line) => line.slice(0, 300))
    .join('\n');

const runOnEmulator = async (): Promise<number> => {
  const bin = await pythonEnvironment(join(cache, 'venv'));
  if (!bin) {
    console.log('SKIPPED: the end-to-end test needs Python 3.10 or newer with venv, and this machine has none.');
    return 0;
  }
  const folder = join(cache, 'run');
  const emulator = await startEmulator(bin, folder);
  const checks = startChecks(true, console.log);
  const since = Date.now();
  let short = { passed: 0, notProved: 0 };
  try {
    console.log(`MiniStack on ${emulator.endpoint}, functions on Node ${process.version}`);
    short = await onEmulator(checks, emulatedTarget(emulator, bin, folder), emulator, folder);
  } catch (error) {
    console.log(`\nThe emulator's last troubles (${emulator.log}):\n${await troubles(emulator.log)}`);
    throw error;
  } finally {
    await emulator.stop();
  }
  const seconds = Math.round((Date.now() - since) / 1000);
  console.log(
    `\n${checks.passed() + short.passed} checks passed in ${seconds} s, ${checks.notProved() + short.notProved} not kept by the emulator; all processes ended`,
  );
  return 0;
};

const runOnAccount = async (named: string, context: Readonly<Record<string, string>>): Promise<number> => {
  const target = accountTarget();
  const checks = startChecks(target.emulated, console.log);
  const scratch = join(cache, 'account');
  await rm(scratch, { recursive: true, force: true });
  await mkdir(scratch, { recursive: true });
  const deployment = await readDeployment(target, named);
  await checkDeployed(checks, target, deployment, context);
  await checkDesk(checks, target, deployment, context);
  await checkFirstArticle(checks, { target, deployment, scratch }, `smoke-${Date.now()}`);
  console.log(`\n${checks.passed()} checks passed on stage ${named}, ${checks.notProved()} not kept`);
  return 0;
};

/** Values as the CDK command line takes them. */
const contextOf = (values: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    values.map((given) => {
      const [name = '', ...value] = given.split('=');
      return [name, value.join('=')];
    }),
  );

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      account: { type: 'boolean', default: false },
      stage: { type: 'string', default: stage },
      context: { type: 'string', short: 'c', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  return values.account ? runOnAccount(values.stage, contextOf(values.context)) : runOnEmulator();
};

for (const [name, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.once(name, () => {
    killAll();
    process.exit(code);
  });
}
process.once('exit', killAll);

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof CheckFailed ? `\nFailed: ${error.check}` : error);
  process.exitCode = 1;
}
