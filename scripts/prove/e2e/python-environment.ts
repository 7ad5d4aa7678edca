import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './processes.ts';

/** The emulator, what its JWT authorizer needs, and the command line that people upload with. */
const requirements = ['ministack==1.5.33', 'cryptography==50.0.2', 'awscli==1.46.3'] as const;

/**
 * A virtual environment with the pinned packages, made anew only when the pins change.
 *
 * @returns its folder of commands; null when this machine has no Python of at least 3.10
 * @throws when the packages cannot be installed
 */
export const pythonEnvironment = async (folder: string): Promise<string | null> => {
  const bin = join(folder, 'bin');
  const mark = join(folder, 'installed.txt');
  const wanted = requirements.join('\n');
  if (existsSync(mark) && (await readFile(mark, 'utf8')) === wanted) return bin;

  const python = await findPython();
  if (!python) return null;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await must('make a virtual environment', python, ['-m', 'venv', folder]);
  await must('install the emulator', join(bin, 'python'), ['-m', 'pip', 'install', '--quiet', ...requirements]);
  await writeFile(mark, wanted);
  return bin;
};

const findPython = async (): Promise<string | null> => {
  for (const name of ['python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python']) {
    const found = await run(name, ['-c', 'import sys, ensurepip; print(sys.version_info >= (3, 10))']).catch(
      () => null,
    );
    if (found?.stdout.trim() === 'True') return name;
  }
  return null;
};

const must = async (what: string, command: string, args: readonly string[]): Promise<void> => {
  const { code, all } = await run(command, args, { env: process.env, timeoutSeconds: 300 });
  if (code !== 0) throw new Error(`Could not ${what}: ${all.slice(-1000)}`);
};
