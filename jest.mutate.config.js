import config from './jest.config.js';

/** The tests that mutants are held against (`npm run mutate`): those beside the mutated folders, since each is run often. */
export default {
  ...config,
  testMatch: ['<rootDir>/test/unit/{review,store}/**/*.test.ts', '<rootDir>/test/unit/claims/clauses/**/*.test.ts'],
  watchman: false,
  roots: ['<rootDir>/test/unit', '<rootDir>/shared'],
  // The mutated copy of the repository lies in a folder that jest would else pass over.
  testPathIgnorePatterns: [],
  testTimeout: 20_000,
};
