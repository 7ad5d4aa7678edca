import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Holds a data folder for one process. */
export interface FolderLock {
  /** Remembers the embedded store's process, so that the next start can end one that was left behind. */
  readonly note: (storePid: number | undefined) => Promise<void>;
  readonly release: () => Promise<void>;
}

/**
 * Takes a data folder. A lock whose process has died is taken over, and its store is ended: two stores never write one
 * file.
 *
 * @throws when a living process holds it
 */
export const lockFolder = async (folder: string): Promise<FolderLock> => {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'lock.json');
  const write = (storePid?: number) => writeFile(file, JSON.stringify({ pid: process.pid, storePid }));
  const holder = await readHolder(file);
  if (holder && holder.pid !== process.pid && isAlive(holder.pid))
    throw new Error(
      `Another Claimdesk (process ${holder.pid}) works in ${folder}. Stop it, or set CLAIMDESK_DATA to another folder.`,
    );
  if (holder?.storePid && (await isStore(holder.storePid))) process.kill(holder.storePid, 'SIGTERM');
  await write();
  return { note: write, release: () => rm(file, { force: true }) };
};

const readHolder = async (file: string): Promise<{ pid: number; storePid?: number } | null> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Process ids are used again: only one that really is the embedded store may be ended. */
const isStore = async (pid: number): Promise<boolean> => {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).includes('dynoxide');
  } catch {
    return false;
  }
};
