import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Telemetry } from '../lambdas/telemetry.ts';
import { articleIdOf } from '../shared/domain/ids.ts';
import { claimsTable } from './claims-table.ts';
import { demoPeople } from './issuer.ts';
import { PortTaken, type Stack, type StackOptions, startStack } from './stack.ts';

const help = `Usage: npm start -- [FILE…] [--once] [--port PORT]

Runs Claimdesk on this machine. Each FILE is uploaded, and its claims are shown once they are found.
Without a FILE it only serves. A file dropped into the bucket's folder is an upload, too.

  --once        end after the claims are shown: exit code 1 when an article was rejected
  --port PORT   port of the API on 127.0.0.1; by default 8787, or the next that is free
  --help        this text

Data stay in .claimdesk, or in the folder that CLAIMDESK_DATA names.`;

const defaultPort = 8787;

const main = async (): Promise<number> => {
  // The SDK warns of Node 20's end; which Node to run is the user's own choice.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const { values, positionals: files } = parseArgs({
    allowPositionals: true,
    options: { once: { type: 'boolean' }, port: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536))
    throw new Error(`--port takes a number from 1 to 65535, not "${values.port}".`);
  const uploads = await Promise.all(
    files.map(async (file) => ({
      name: basename(file),
      bytes: await readFile(file).catch(() => {
        throw new Error(`${file} cannot be read. Is the path right?`);
      }),
    })),
  );

  const folder = resolve(process.env.CLAIMDESK_DATA || '.claimdesk');
  const stack = await startOnPort({ folder, telemetry, onDeadLetter }, port);
  console.log(`Claimdesk works in ${folder}`);
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stack.stop().then(resolve));
  });

  let rejected = 0;
  for (const { name, bytes } of uploads) if (!(await showArticle(stack, name, bytes))) rejected++;
  if (values.once) {
    await stack.stop();
    return rejected > 0 ? 1 : 0;
  }
  await showAddress(stack, folder);
  await stopped;
  return 0;
};

/** The port that was asked for, or the first free one from the default on. */
const startOnPort = async (options: Omit<StackOptions, 'port'>, asked: number | undefined): Promise<Stack> => {
  for (let port = asked ?? defaultPort; ; port++) {
    try {
      return await startStack({ ...options, port });
    } catch (error) {
      if (!(error instanceof PortTaken) || asked !== undefined || port === defaultPort + 20) throw error;
    }
  }
};

/** Uploads one file, waits for its end, and shows its claims or the reason why there are none. */
const showArticle = async (stack: Stack, name: string, bytes: Uint8Array): Promise<boolean> => {
  const key = await stack.upload(name, bytes);
  const articleId = articleIdOf(stack.bucket, key);
  console.log(`  uploaded   ${name}, ${bytes.length} bytes`);
  await stack.idle();
  const article = await stack.articles.get(articleId);
  if (!article?.readyRevision || article.rejection) {
    const { reason, detail } = article?.rejection ?? { reason: 'failed', detail: 'The lines above say why.' };
    console.error(`\n${name} gave no claims: ${reason}. ${detail}`);
    return false;
  }
  const claims = (await stack.claims.ofArticle(articleId)).filter(({ status }) => status !== 'removed');
  console.log(`\n${claimsTable(article.title, claims, process.stdout.columns)}\n`);
  return true;
};

const showAddress = async ({ url, issuer }: Stack, folder: string): Promise<void> => {
  console.log(`Desk       ${url}/ (choose a demo person)`);
  console.log(`API        ${url}/v1 (OpenAPI: ${url}/v1/openapi.json)`);
  console.log(`Bucket     ${folder}/bucket/incoming: drop a file there to upload it\n`);
  for (const { name, role } of demoPeople) {
    const token = await issuer.tokenFor(name, [role]);
    console.log(
      `As ${name} (${role}):\ncurl -H 'Authorization: Bearer ${token}' ${url}/v1/${firstCall[role] ?? 'claims'}\n`,
    );
  }
  console.log('Ctrl-C stops it.');
};

/** What a role would ask first. */
const firstCall: Readonly<Record<string, string>> = { editor: 'articles', operator: 'me' };

const telemetry: Telemetry = {
  revision: ({ state, upload, extraction, rejection }, milliseconds) => {
    const outcome =
      rejection?.reason ?? (extraction ? `${extraction.claims} claims in ${extraction.sentences} sentences` : '');
    console.log(`  ${state.padEnd(10)} ${basename(upload.key)} (${milliseconds} ms) ${outcome}`);
  },
  fault: (error, id) => console.error(`  fault      ${id}: ${error instanceof Error ? error.message : error}`),
};

const onDeadLetter: StackOptions['onDeadLetter'] = ({ queue, body, deliveries }) =>
  console.error(`  given up   after ${deliveries} deliveries from the ${queue} queue: ${body}`);

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(`claimdesk: ${error.message}`);
    process.exitCode = 2;
  },
);
