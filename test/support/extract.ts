import { createExtractor } from '../../shared/claims/extract.ts';
import { loadReader } from '../../shared/reader/load-reader.ts';

/** The syntactic reader with the weights of the repository, made once for each test file. */
export const reader = loadReader();

/** The extractor with that reader. */
export const extract = createExtractor(reader);
