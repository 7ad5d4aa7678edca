import { mkdtempSync } from 'node:fs';
import { appendFile, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { folderSweep, repeat } from '../../local/folder-sweep.ts';

const sweepOf = () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  const announced: string[] = [];
  const faults: unknown[] = [];
  const sweep = folderSweep(
    folder,
    async (path) => {
      announced.push(relative(folder, path));
    },
    (error) => faults.push(error),
  );
  return { folder, announced, faults, sweep, at: (name: string) => join(folder, name) };
};

it('a file is told of once, at the second look that finds it the same', async () => {
  const { announced, sweep, at } = sweepOf();
  await writeFile(at('story.txt'), 'whole');
  await sweep();
  expect(announced).toEqual([]);
  await sweep();
  await sweep();
  expect(announced).toEqual(['story.txt']);
});

it('a file that grows between two looks is not told of until it stands still', async () => {
  const { announced, sweep, at } = sweepOf();
  await writeFile(at('story.txt'), 'half');
  await sweep();
  await appendFile(at('story.txt'), ', and the other half');
  await sweep();
  expect(announced).toEqual([]);
  await sweep();
  expect(announced).toEqual(['story.txt']);
});

it('a changed file is told of again, and so is one that was deleted and came back', async () => {
  const { announced, sweep, at } = sweepOf();
  const twice = async () => {
    await sweep();
    await sweep();
  };
  await writeFile(at('story.txt'), 'first');
  await twice();
  await writeFile(at('story.txt'), 'second edition');
  await twice();
  await rm(at('story.txt'));
  await twice();
  await writeFile(at('story.txt'), 'second edition');
  await twice();
  expect(announced).toEqual(['story.txt', 'story.txt', 'story.txt']);
});

it('files in folders of folders and behind links are told of; hidden ones, folders and broken links are not', async () => {
  const { announced, sweep, at } = sweepOf();
  await mkdir(at('2025/may'), { recursive: true });
  await mkdir(at('.drafts'));
  for (const name of ['2025/may/story.txt', '.drafts/story.txt', '2025/.part', 'plain.md'])
    await writeFile(at(name), 'x');
  await symlink(at('plain.md'), at('linked.md'));
  await symlink(at('nowhere'), at('broken.md'));
  await sweep();
  await sweep();
  expect(announced.sort()).toEqual(['2025/may/story.txt', 'linked.md', 'plain.md']);
});

it('what one file does wrong keeps no other from being told of', async () => {
  const { folder, at } = sweepOf();
  const announced: string[] = [];
  const faults: string[] = [];
  const sweep = folderSweep(
    folder,
    async (path) => {
      if (path.endsWith('bad.txt')) throw new Error('bad');
      announced.push(relative(folder, path));
    },
    (error) => faults.push((error as Error).message),
  );
  for (const name of ['a.txt', 'bad.txt', 'c.txt']) await writeFile(at(name), 'x');
  await sweep();
  await sweep();
  await sweep();
  expect(announced.sort()).toEqual(['a.txt', 'c.txt']);
  expect(faults).toEqual(['bad']);
});

it('no file is missed that is moved into a folder made a moment before', async () => {
  const { folder, at } = sweepOf();
  const names = Array.from({ length: 100 }, (_, index) => `upload-${index}/story.txt`);
  const missing = new Set(names);
  let allTold: () => void = () => {};
  const done = new Promise<void>((resolve) => {
    allTold = resolve;
  });
  const fail = (error: unknown) => {
    throw error;
  };
  const sweep = folderSweep(
    folder,
    async (path) => {
      missing.delete(relative(folder, path));
      if (missing.size === 0) allTold();
    },
    fail,
  );
  const stop = await repeat(sweep, 1, fail);
  for (const name of names) {
    await mkdir(join(at(name), '..'));
    await writeFile(`${at(name)}.part`, 'x');
    await rename(`${at(name)}.part`, at(name));
  }
  await done;
  await stop();
  expect(missing.size).toBe(0);
});

it('work that fails once is done again', async () => {
  const faults: string[] = [];
  let rounds = 0;
  const stop = await new Promise<() => Promise<void>>((resolve) => {
    const stopping = repeat(
      async () => {
        rounds++;
        if (rounds === 2) throw new Error('no such folder');
        if (rounds === 3) resolve(await stopping);
      },
      1,
      (error) => faults.push((error as Error).message),
    );
  });
  await stop();
  expect(faults).toEqual(['no such folder']);
  expect(rounds).toBe(3);
});
