import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:https';
import { dirname, join } from 'node:path';
import { freePort } from '../../../local/dynamo-process.ts';
import { until } from './checks.ts';
import { end, isAlive, start } from './processes.ts';
import { startTokenKeysProxy } from './token-keys-proxy.ts';

/** MiniStack, up and answering on 127.0.0.1 alone. */
export interface Emulator {
  readonly port: number;
  readonly endpoint: string;
  /** File and content of the certificate that it serves. */
  readonly certificate: string;
  readonly ca: string;
  readonly log: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts MiniStack with TLS and with its evaluation of IAM policies on: what the templates refuse is refused. Everything
 * that it writes, functions' code among it, lies in the folder.
 */
export const startEmulator = async (bin: string, folder: string): Promise<Emulator> => {
  const temporary = join(folder, 'tmp');
  await rm(folder, { recursive: true, force: true });
  await mkdir(temporary, { recursive: true });
  // The emulator's own workers are CommonJS, whatever the package around this folder is.
  await writeFile(join(folder, 'package.json'), '{ "type": "commonjs" }');
  const port = await freePort();
  const log = join(folder, 'ministack.log');
  const certificate = join(temporary, 'ministack-tls', 'server.crt');
  const proxy = await startTokenKeysProxy(port, certificate);
  const child = start(join(bin, 'ministack'), [], log, {
    cwd: folder,
    env: {
      PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
      HOME: folder,
      TMPDIR: temporary,
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      IOT_MTLS_ENABLED: '0',
      USE_SSL: '1',
      AUTH: 'true',
      http_proxy: proxy.address,
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      NODE_NO_WARNINGS: '1',
    },
  });
  const ca = await until('the emulator', async () => {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the emulator ended at once: ${await readFile(log, 'utf8')}`);
    const read = await readFile(certificate, 'utf8').catch(() => null);
    return read && (await answers(port, read)) ? read : null;
  });
  return {
    port,
    endpoint: `https://127.0.0.1:${port}`,
    certificate,
    ca,
    log,
    stop: async () => {
      await end(child);
      await proxy.stop();
      await until('the end of all that the emulator started', async () => (isAlive(child) ? null : true));
    },
  };
};

const answers = (port: number, ca: string): Promise<boolean> =>
  new Promise((resolve) => {
    const agent = new Agent({ ca });
    const asked = request({ host: '127.0.0.1', port, path: '/_ministack/ready', agent }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.once('error', () => resolve(false));
    asked.end();
  });
