import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createExtractor } from '../../shared/claims/extract.ts';
import { loadReader } from '../../shared/reader/load-reader.ts';
import { exampleReader, findsOf } from './extraction-catalogue-finds.ts';
import { type CatalogueEntry, catalogueEntries, withFinds } from './extraction-catalogue-page.ts';

const help = `Runs every example of docs/extraction.md and tells which say other than what the extractor finds.

  npm run generate -- catalogue [--write]

  --write   write what it finds into the page's last column; look at the difference before you keep it
  --help    this text

Exit code 1 when an example says other than what is found.`;

const path = join(import.meta.dirname, '../../docs/extraction.md');

const { values: options } = parseArgs({ options: { write: { type: 'boolean' }, help: { type: 'boolean' } } });
if (options.help) {
  console.log(help);
} else {
  const page = readFileSync(path, 'utf8');
  const read = exampleReader(createExtractor(loadReader()));
  const finds = (entry: CatalogueEntry): string => findsOf(entry, read);
  const changed = catalogueEntries(page).filter((entry) => entry.finds !== finds(entry));
  for (const entry of changed) console.log(`${entry.name}\n  says  ${entry.finds}\n  finds ${finds(entry)}`);
  if (options.write) writeFileSync(path, withFinds(page, finds));
  else if (changed.length > 0) process.exitCode = 1;
}
