import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

const modules = realpathSync(join(import.meta.dirname, 'node_modules'));
const { packages } = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8'));

/** Installed packages, nested ones too, that are ES modules: jest loads CommonJS, so these are transformed like our files. */
const esModules = Object.keys(packages)
  .map((path) => path.slice('node_modules/'.length))
  .filter((path) => {
    const manifest = join(modules, path, 'package.json');
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).type === 'module';
  });

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '\\.[cm]?[jt]s$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [`${modules}/(?!(?:${esModules.join('|')})/(?!node_modules/))`],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  // Generous: a busy machine is slow, not wrong.
  testTimeout: 60_000,
  maxWorkers: 2,
};
