import { Agent, request } from 'node:https';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { documentClient } from '../../../shared/store/dynamo/table.ts';
import type { Emulator } from './emulator.ts';
import { run } from './processes.ts';

/** An answer of the deployed API. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  // biome-ignore lint/suspicious/noExplicitAny: checks assert what they read
  readonly body: any;
}

interface Call {
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; bytes as they are. */
  readonly body?: unknown;
}

/** Where Claimdesk is deployed: the emulator, or what the environment's credentials open. */
export interface Target {
  readonly emulated: boolean;
  /** For the commands that are started. */
  readonly env: NodeJS.ProcessEnv;
  /** Runs the AWS command line and reads its JSON; throws with what it said. */
  // biome-ignore lint/suspicious/noExplicitAny: every command answers in a shape of its own
  readonly aws: (...args: readonly string[]) => Promise<any>;
  readonly s3: S3Client;
  readonly sqs: SQSClient;
  readonly documents: ReturnType<typeof documentClient>;
  readonly call: (method: string, url: string, call?: Call) => Promise<Answer>;
}

const emulatedRegion = 'us-east-1';

/** The emulator, as the owner of its account. */
export const emulatedTarget = (emulator: Emulator, bin: string, folder: string): Target => {
  const { endpoint, certificate, ca } = emulator;
  const env = {
    PATH: `${bin}:${process.env.PATH}`,
    HOME: folder,
    TMPDIR: folder,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: emulatedRegion,
    AWS_DEFAULT_REGION: emulatedRegion,
    AWS_ENDPOINT_URL: endpoint,
    AWS_CA_BUNDLE: certificate,
    NODE_EXTRA_CA_CERTS: certificate,
    NODE_NO_WARNINGS: '1',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    // The account of a key is remembered here, and this one's must not stay.
    CDK_HOME: folder,
    CDK_DISABLE_CLI_TELEMETRY: 'true',
  };
  const client = {
    region: emulatedRegion,
    endpoint,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler: { httpsAgent: { ca, keepAlive: true } },
  };
  return {
    emulated: true,
    env,
    aws: commandLine(env),
    s3: new S3Client({ ...client, forcePathStyle: true }),
    sqs: new SQSClient({ ...client, useQueueUrlAsEndpoint: false }),
    documents: documentClient(client),
    call: caller(behind(endpoint, new Agent({ ca }))),
  };
};

/** The account of the credentials in the environment; with `AWS_ENDPOINT_URL`, an emulator's. */
export const accountTarget = (): Target => {
  const { AWS_ENDPOINT_URL: endpoint, AWS_REGION: region } = process.env;
  // The older command line knows the region by another name.
  const env = { ...(region && { AWS_DEFAULT_REGION: region }), ...process.env };
  return {
    emulated: endpoint !== undefined,
    env,
    aws: commandLine(env),
    s3: new S3Client(),
    sqs: new SQSClient(endpoint ? { useQueueUrlAsEndpoint: false } : {}),
    documents: documentClient(),
    call: caller(endpoint ? behind(endpoint) : (path, { hostname }) => ({ host: hostname, path })),
  };
};

/** An emulator answers for all hosts at one address, with a certificate for this machine. */
const behind = (endpoint: string, agent?: Agent) => (path: string) => {
  const { hostname, port } = new URL(endpoint);
  return { host: hostname, port, servername: 'localhost', path, ...(agent && { agent }) };
};

const commandLine =
  (env: NodeJS.ProcessEnv) =>
  async (...args: readonly string[]) => {
    const { code, stdout, all } = await run('aws', [...args, '--output', 'json'], { env });
    if (code !== 0) throw new Error(`aws ${args.slice(0, 2).join(' ')}: ${all.trim()}`);
    return stdout.trim() ? JSON.parse(stdout) : null;
  };

const caller =
  (place: (path: string, url: URL) => object): Target['call'] =>
  (method, address, { token, headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const url = new URL(address);
      const bytes = body === undefined || body instanceof Uint8Array ? body : JSON.stringify(body);
      const asked = request(
        {
          ...place(`${url.pathname}${url.search}`, url),
          method,
          headers: {
            host: url.host,
            ...(token && { authorization: `Bearer ${token}` }),
            ...(typeof bytes === 'string' && { 'content-type': 'application/json' }),
            ...(bytes !== undefined && { 'content-length': String(Buffer.byteLength(bytes)) }),
            ...headers,
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part) => parts.push(part));
          response.once('error', reject);
          response.once('end', () => {
            const text = Buffer.concat(parts).toString();
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: jsonOr(text) });
          });
        },
      );
      asked.once('error', reject);
      asked.setTimeout(30_000, () => asked.destroy(new Error(`${method} ${url.pathname} took more than 30 s`)));
      asked.end(bytes);
    });

const jsonOr = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
