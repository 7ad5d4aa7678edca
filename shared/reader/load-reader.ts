import { readFileSync } from 'node:fs';
import type { Labels } from './network/model.ts';
import { createReader, type Reader } from './read-sentences.ts';

/**
 * A reader with the weights in `folder`, by default `model/` beside this file; bundled, beside the bundle. Reads the
 * files at once, so call it once and early. Throws where a file is missing or is not what it should be.
 */
export const loadReader = (folder: URL = new URL('./model/', import.meta.url)): Reader =>
  createReader(
    readFileSync(new URL('weights.bin', folder)),
    JSON.parse(readFileSync(new URL('labels.json', folder), 'utf8')) as Labels,
  );
