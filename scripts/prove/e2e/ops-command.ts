import { join } from 'node:path';
import { ensure } from './checks.ts';
import type { Deployment } from './deployment.ts';
import { run } from './processes.ts';
import type { Target } from './target.ts';

const root = join(import.meta.dirname, '../../..');

/** What the operators' command answers, as it answers to programs. */
// biome-ignore lint/suspicious/noExplicitAny: every command answers in a shape of its own
export const ops = async (target: Target, { stage }: Deployment, ...args: readonly string[]): Promise<any> => {
  const { code, stdout, all } = await run(
    process.execPath,
    ['--import', 'tsx', join(root, 'scripts/cli/ops.ts'), ...args, '--json', '--stage', stage],
    { env: target.env, cwd: root },
  );
  ensure(code === 0, `npm run ops -- ${args.join(' ')}: ${all}`);
  return JSON.parse(stdout);
};
