import config from './jest.config.js';

/** Folders of `test/unit`, as `MUTATE_TESTS=review npm run mutate -- …` names them: fewer tests to load make it much faster. */
const folders = (process.env.MUTATE_TESTS ?? 'review,store,claims/clauses').split(',');

/** The tests that mutants are held against (`npm run mutate`): those beside the mutated folders, since each is run often. */
export default {
  ...config,
  testMatch: folders.map((folder) => `<rootDir>/test/unit/${folder}/**/*.test.ts`),
  watchman: false,
  roots: ['<rootDir>/test/unit', '<rootDir>/shared'],
  // The mutated copy of the repository lies in a folder that jest would else pass over.
  testPathIgnorePatterns: [],
  testTimeout: 20_000,
};
