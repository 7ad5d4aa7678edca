import { textPrefix } from '../pipeline.ts';

/** Where a normalised document lies. The hash is of its content, so a second write can only write the same bytes. */
export const documentAddress = (articleId: string, hash: string): string =>
  `${textPrefix}${articleId}/${hash}/document.json`;

/** Where the coverage of a document by one extractor lies. */
export const coverageAddress = (articleId: string, hash: string, extractor: string): string =>
  `${textPrefix}${articleId}/${hash}/coverage-${extractor}.json`;
