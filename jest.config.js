// Packages that ship ES modules only; everything else in node_modules is loaded as it is.
const esModules = [
  'jose', 'chokidar', 'readdirp', 'franc-min', 'n-gram', 'trigram-utils', 'collapse-white-space',
  'mdast-util-.*', 'micromark.*', 'unist-util-.*', 'decode-named-character-reference', 'character-entities',
  'parse-entities', '@hono/.*', 'hono',
];

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '\\.[cm]?[jt]s$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  maxWorkers: 2,
};
