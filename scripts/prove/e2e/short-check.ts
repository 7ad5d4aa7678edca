import { join } from 'node:path';
import { ensure } from './checks.ts';
import { run } from './processes.ts';
import type { Target } from './target.ts';

const root = join(import.meta.dirname, '../../..');

/**
 * The short check of a deployed stage, as an operator starts it with the credentials of an account: what it finds here is
 * what it would find there, but for what the emulator does not keep.
 *
 * @returns how many of its checks passed, and how many the emulator does not keep
 */
export const shortCheck = async (
  { env }: Target,
  print: (text: string) => void,
): Promise<{ readonly passed: number; readonly notProved: number }> => {
  const { code, all } = await run(
    process.execPath,
    ['--import', 'tsx', join(root, 'scripts/prove/e2e.ts'), '--account'],
    {
      env,
      cwd: root,
      timeoutSeconds: 300,
      onOutput: print,
    },
  );
  const [, passed, notProved] = /(\d+) checks passed on stage \w+, (\d+) not kept/.exec(all) ?? [];
  ensure(code === 0 && passed && notProved, `npm run e2e -- --account ended with ${code}: ${all.slice(-2000)}`);
  return { passed: Number(passed), notProved: Number(notProved) };
};
