import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * Makes a look at a folder that tells of every file below it once it is whole, and again when it has changed. A file is
 * whole when two looks find it the same. Names that begin with a dot, and all below a folder so named, are passed over.
 */
export const folderSweep = (
  folder: string,
  onFile: (path: string) => Promise<void>,
  onError: (error: unknown) => void,
): (() => Promise<void>) => {
  let known = new Map<string, Seen>();
  return async () => {
    const now = new Map<string, Seen>();
    for (const { path, stamp } of await filesBelow(folder)) {
      const before = known.get(path);
      const whole = before?.stamp === stamp;
      now.set(path, { stamp, announced: whole });
      if (whole && !before.announced) await onFile(path).catch(onError);
    }
    known = now;
  };
};

/** A pause is so many times as long as the work before it, so that looking at many files takes no more than a tenth of a core. */
const restFactor = 10;

/**
 * Does a thing again and again, each time after a pause of at least `pauseMs`: the first time before it resolves.
 *
 * @returns how to stop, which resolves when the last one has ended
 */
export const repeat = async (
  work: () => Promise<void>,
  pauseMs: number,
  onError: (error: unknown) => void,
): Promise<() => Promise<void>> => {
  let stopped = false;
  let timer: NodeJS.Timeout;
  const round = async (): Promise<void> => {
    const since = performance.now();
    await work().catch(onError);
    if (stopped) return;
    const pause = Math.max(pauseMs, restFactor * (performance.now() - since));
    timer = setTimeout(() => {
      atWork = round();
    }, pause);
  };
  let atWork = round();
  await atWork;
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await atWork;
  };
};

interface Seen {
  /** Size and time of the last change. */
  readonly stamp: string;
  readonly announced: boolean;
}

const filesBelow = async (folder: string): Promise<{ path: string; stamp: string }[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !relative(folder, path)
          .split(sep)
          .some((name) => name.startsWith('.')),
    );
  const found = await Promise.all(
    paths.map(async (path) => {
      const stats = await stat(path).catch(() => null);
      return stats?.isFile() ? [{ path, stamp: `${stats.size} ${stats.mtimeMs}` }] : [];
    }),
  );
  return found.flat();
};
