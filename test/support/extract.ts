import { createExtractor } from '../../shared/claims/extract.ts';
import { loadReader } from '../../shared/reader/load-reader.ts';

/** The extractor with the weights of the repository, made once for each test file. */
export const extract = createExtractor(loadReader());
