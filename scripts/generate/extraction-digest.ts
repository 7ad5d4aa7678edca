import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createExtractor } from '../../shared/claims/extract.ts';
import { loadReader } from '../../shared/reader/load-reader.ts';
import { ownCases } from '../measure/evaluate/own-cases.ts';
import { digestFault, type ExtractionDigests, extractionDigests } from './extraction-digests.ts';

/** Writes test/fixtures/extraction-digests.json anew; not while the output changed and the extractor's version did not. */
const repository = join(import.meta.dirname, '../..');
const file = join(repository, 'test/fixtures/extraction-digests.json');
const now = extractionDigests(ownCases(repository), createExtractor(loadReader()));
const before: ExtractionDigests | null = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
const fault = before && digestFault(before, now);

if (fault) {
  process.stderr.write(`${fault}\n`);
  process.exitCode = 1;
} else {
  const lines = Object.entries(now.cases).map(([id, digest]) => `    ${JSON.stringify(id)}: ${JSON.stringify(digest)}`);
  writeFileSync(file, `{\n  "extractor": "${now.extractor}",\n  "cases": {\n${lines.join(',\n')}\n  }\n}\n`);
}
