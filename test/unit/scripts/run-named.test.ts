import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', ...args], { encoding: 'utf8', timeout: 60_000 });

it.each(['scripts/generate/main.ts', 'scripts/measure/bench.ts'])('%s names modules that exist', (file) => {
  const modules = Array.from(readFileSync(file, 'utf8').matchAll(/module\('([^']+)'\)/g), ([, name = '']) => name);
  expect(modules.length).toBeGreaterThan(3);
  for (const name of modules) expect([name, existsSync(join(dirname(file), name))]).toEqual([name, true]);
});

it('lists the programs for --help', () => {
  const { status, stdout } = run('scripts/generate/main.ts', '--help');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Usage: npm run generate -- NAME/);
  expect(stdout).toContain('\n  openapi ');
});

it.each([[[]], [['nothing']]])('runs nothing without a known name: %j', (args) => {
  const { status, stdout, stderr } = run('scripts/generate/main.ts', ...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('Usage:');
});

it('hands what follows the name to the program', () => {
  expect(run('scripts/measure/bench.ts', 'api', '--help').stdout).toMatch(/^Usage: npm run bench -- api/);
});

it('hands an option without a name to the program that is meant then', () => {
  const { status, stderr } = run('scripts/measure/bench.ts', '--no-such-option');
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^bench: .*--no-such-option/)]);
});
