import { isDeepStrictEqual } from 'node:util';

/** Prints each check by name as it passes; the first that fails ends the run. */
export interface Checks {
  readonly section: (title: string) => void;
  /** Runs one named check, prints it with the time that it took, and hands on what it found. */
  readonly check: <T>(name: string, work: () => Promise<T> | T) => Promise<T>;
  /** A check of what the emulator is known to drop: there it may be absent, and is then printed as not proved. */
  readonly kept: <T>(name: string, read: () => Promise<T> | T, expected: T) => Promise<void>;
  readonly passed: () => number;
  readonly notProved: () => number;
}

/** A named check did not hold. */
export class CheckFailed extends Error {
  constructor(
    readonly check: string,
    cause: unknown,
  ) {
    super(`${check}: ${cause instanceof Error ? cause.message : cause}`, { cause });
    this.name = 'CheckFailed';
  }
}

/**
 * @param emulated whether the emulator's known gaps are forgiven
 * @param print where lines go
 */
export const startChecks = (
  emulated: boolean,
  print: (line: string) => void,
  now: () => number = () => performance.now(),
): Checks => {
  let passed = 0;
  let notProved = 0;
  const pass = (name: string, since: number): void => {
    passed++;
    print(`  ✓ ${name} (${seconds(now() - since)})`);
  };
  const fail = (name: string, cause: unknown): never => {
    const failure = new CheckFailed(name, cause);
    print(`  ✗ ${failure.message}`);
    throw failure;
  };
  return {
    section: (title) => print(`\n${title}`),
    check: async (name, work) => {
      const since = now();
      try {
        const found = await work();
        pass(name, since);
        return found;
      } catch (error) {
        return fail(name, error);
      }
    },
    kept: async (name, read, expected) => {
      const since = now();
      let found: unknown;
      try {
        found = await read();
      } catch (error) {
        if (!emulated) fail(name, error);
      }
      if (isDeepStrictEqual(found, expected)) return pass(name, since);
      if (!emulated) fail(name, new Error(`found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`));
      notProved++;
      print(`  – not kept by the emulator: ${name}`);
    },
    passed: () => passed,
    notProved: () => notProved,
  };
};

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** @throws Error that shows both when they differ */
export const same = (found: unknown, expected: unknown, what = 'value'): void => {
  if (!isDeepStrictEqual(found, expected)) {
    throw new Error(`${what} is ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
  }
};

/** @throws Error with the message when it does not hold */
export const ensure: (holds: unknown, message: string) => asserts holds = (holds, message) => {
  if (!holds) throw new Error(message);
};

export interface UntilOptions {
  readonly timeoutSeconds?: number;
  readonly everyMs?: number;
  /** What to add to the error of a wait in vain. */
  readonly seen?: () => string;
}

/**
 * Asks again and again until there is an answer.
 *
 * @param ask answers null while it is too early
 * @throws Error that says what was waited for, and the last thing that was seen
 */
export const until = async <T>(
  what: string,
  ask: () => Promise<T | null>,
  { timeoutSeconds = 120, everyMs = 200, seen = () => '' }: UntilOptions = {},
): Promise<T> => {
  const end = Date.now() + timeoutSeconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > end) throw new Error(`waited ${timeoutSeconds} s for ${what} ${seen()}`.trim());
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
};
