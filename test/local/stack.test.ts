import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Telemetry } from '../../lambdas/telemetry.ts';
import { PortTaken, type Stack, startStack } from '../../local/stack.ts';
import type { Revision } from '../../shared/domain/article.ts';
import { articleIdOf } from '../../shared/domain/ids.ts';
import { harbour } from '../support/api.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'claimdesk-'));

/** Started stacks end with the test that started them. */
const running: Stack[] = [];
afterEach(async () => {
  for (const stack of running.splice(0)) await stack.stop();
});

const start = async (folder: string) => {
  const revisions: Revision[] = [];
  const faults: unknown[] = [];
  let heard: () => void = () => {};
  const telemetry: Telemetry = {
    revision: (revision) => {
      revisions.push(revision);
      heard();
    },
    fault: (error) => faults.push(error),
  };
  const stack = await startStack({ folder, port: 0, telemetry, onDeadLetter: (letter) => faults.push(letter) });
  running.push(stack);
  /** Resolves when a revision has come to this state. */
  const until = async (state: string): Promise<Revision> => {
    for (;;) {
      const found = revisions.find((revision) => revision.state === state);
      if (found) return found;
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    }
  };
  const get = async (path: string) => {
    const token = await stack.issuer.tokenFor('eva', ['editor']);
    const answer = await fetch(`${stack.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
    // biome-ignore lint/suspicious/noExplicitAny: tests assert what they read
    return (await answer.json()) as any;
  };
  return { stack, revisions, faults, until, get };
};

it('an uploaded article becomes claims, and a second start shows the same ones and adds none', async () => {
  const folder = newFolder();
  const first = await start(folder);
  await first.stack.upload('harbour.txt', Buffer.from(harbour));
  await first.stack.idle();
  const before = await first.get('/v1/claims?limit=100');
  expect(before.items.length).toBeGreaterThan(2);
  await first.stack.stop();

  const second = await start(folder);
  await second.stack.upload('harbour.txt', Buffer.from(harbour));
  await second.stack.idle();
  expect(await second.get('/v1/claims?limit=100')).toEqual(before);
  expect(second.revisions).toEqual([]);
  const { items } = await second.get(`/v1/articles/${articleIdOf('local', 'incoming/harbour.txt')}/revisions`);
  expect(items).toHaveLength(1);
});

it("a file dropped into the bucket's folder is an upload", async () => {
  const folder = newFolder();
  const { until } = await start(folder);
  await writeFile(join(folder, 'bucket/incoming/dropped.txt'), harbour);
  expect((await until('ready')).upload.key).toBe('incoming/dropped.txt');
});

it('a presigned address takes exactly the bytes agreed on, and remembers who uploaded them', async () => {
  const { stack, until, get } = await start(newFolder());
  const token = await stack.issuer.tokenFor('eva', ['editor']);
  const asked = await fetch(`${stack.url}/v1/uploads`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ fileName: 'harbour.txt', size: Buffer.byteLength(harbour) }),
  });
  const { url, articleId } = (await asked.json()) as { url: string; articleId: string };
  const put = async (address: string, body: string) => (await fetch(address, { method: 'PUT', body })).status;
  expect(await put(url, 'other')).toBe(400);
  expect(await put(`${url}x`, harbour)).toBe(403);
  expect(await put(url, harbour)).toBe(200);
  await until('ready');
  expect(await get(`/v1/articles/${articleId}`)).toMatchObject({ uploader: 'eva', state: 'ready' });
});

it('a port that is taken is refused with advice', async () => {
  const blocker = createServer();
  const port = await new Promise<number>((resolve) =>
    blocker.listen(0, '127.0.0.1', () => resolve((blocker.address() as { port: number }).port)),
  );
  const telemetry = { revision: () => {}, fault: () => {} };
  await expect(startStack({ folder: newFolder(), port, telemetry, onDeadLetter: () => {} })).rejects.toThrow(PortTaken);
  await new Promise((resolve) => blocker.close(resolve));
});

it('a folder that another process works in is refused with advice', async () => {
  const folder = newFolder();
  const other = spawn('sleep', ['60']);
  await writeFile(join(folder, 'lock.json'), JSON.stringify({ pid: other.pid }));
  const telemetry = { revision: () => {}, fault: () => {} };
  await expect(startStack({ folder, port: 0, telemetry, onDeadLetter: () => {} })).rejects.toThrow('CLAIMDESK_DATA');
  other.kill();
});
