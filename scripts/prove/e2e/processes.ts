import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';

/** Every process group that this run started and has not seen the end of. */
const groups = new Set<ChildProcess>();

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** The command is ended, and fails, after this long. */
  readonly timeoutSeconds?: number;
  /** Written to its standard input. */
  readonly input?: string;
  /** Hears what it prints on standard output, as it comes. */
  readonly onOutput?: (text: string) => void;
}

/** What a command printed, both streams, in the order of their coming. */
export interface Output {
  readonly code: number;
  readonly stdout: string;
  readonly all: string;
}

/**
 * Runs a command to its end, in a process group of its own.
 *
 * @throws only when it cannot be started; a command that fails has a `code` other than 0, one out of time 124
 */
export const run = (command: string, args: readonly string[], options: RunOptions = {}): Promise<Output> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: options.env, cwd: options.cwd, detached: true });
    groups.add(child);
    let stdout = '';
    let all = '';
    let timedOut = false;
    const timer = setTimeout(
      () => {
        timedOut = true;
        signal(child, 'SIGKILL');
      },
      1000 * (options.timeoutSeconds ?? 120),
    );
    child.stdout.on('data', (data) => {
      stdout += data;
      all += data;
      options.onOutput?.(String(data));
    });
    child.stderr.on('data', (data) => {
      all += data;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      groups.delete(child);
      resolve({ code: timedOut ? 124 : (code ?? 1), stdout, all });
    });
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });

/** Ends its whole group when the command ends, and when nobody holds its standard input any more. */
const supervisor = 'exec 3<&0; { "$@" </dev/null; kill 0; } & cat <&3 >/dev/null; kill 0';

/**
 * Starts a command that stays, in a process group of its own, with what it prints in a file. It does not outlive this
 * process, however that ends.
 */
export const start = (
  command: string,
  args: readonly string[],
  log: string,
  options: RunOptions = {},
): ChildProcess => {
  const child = spawn('sh', ['-c', supervisor, 'sh', command, ...args], {
    ...options,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const file = createWriteStream(log);
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  groups.add(child);
  child.once('exit', () => {
    groups.delete(child);
    file.end();
  });
  return child;
};

/** Ends a process and its children; first by asking. */
export const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    signal(child, 'SIGTERM');
    const patience = setTimeout(() => signal(child, 'SIGKILL'), 5000);
    await gone;
    clearTimeout(patience);
  }
  // Children that outlived it are in its group still.
  signal(child, 'SIGKILL');
  groups.delete(child);
};

/** Ends whatever is left, without waiting: for the last moment of this process. */
export const killAll = (): void => {
  for (const child of groups) signal(child, 'SIGKILL');
};

/** Whether any process of the child's group is alive. */
export const isAlive = (child: ChildProcess): boolean => signal(child, 0);

const signal = (child: ChildProcess, name: NodeJS.Signals | 0): boolean => {
  try {
    return child.pid !== undefined && process.kill(-child.pid, name);
  } catch {
    return false;
  }
};
