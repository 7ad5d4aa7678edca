import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { claimsTable } from '../../local/claims-table.ts';
import { createExtractor } from '../../shared/claims/extract.ts';
import type { Extraction } from '../../shared/domain/extracted-claim.ts';
import { loadReader } from '../../shared/reader/load-reader.ts';
import { type LineInput, lineOf } from './claims/line-of.ts';

const help = `Finds the checkable claims of articles, without any store.

  claims FILE… [--json]   a table of each file's claims, best first; with --json one object for all
  claims --jsonl          one {"id","text","date"?,"title"?} a line on stdin, one result a line on stdout
  claims --help           this text

Files may be .txt, .md or .html. Offsets are UTF-16 code units of the normalised text (of \`text\` itself with --jsonl).`;

class UsageError extends Error {}

const extract = createExtractor(loadReader());

const main = async (args: readonly string[]): Promise<void> => {
  const unknown = args.find((arg) => arg.startsWith('-') && !['--json', '--jsonl', '--help', '-h'].includes(arg));
  if (unknown) throw new UsageError(`unknown option ${unknown}; see --help`);
  if (args.includes('--help') || args.includes('-h')) return print(help);
  const files = args.filter((arg) => !arg.startsWith('-'));
  if (args.includes('--jsonl')) {
    if (files.length > 0) throw new UsageError('--jsonl reads standard input and takes no files');
    return stream();
  }
  if (files.length === 0) throw new UsageError('no file given; see --help');
  const results: { file: string; extraction: Extraction }[] = [];
  for (const file of files) results.push({ file, extraction: await read(file) });
  if (args.includes('--json'))
    return print(
      JSON.stringify(
        results.map(({ file, extraction }) => ({ file, ...extraction })),
        null,
        2,
      ),
    );
  print(
    results.map(({ file, extraction }) => claimsTable(file, extraction.claims, process.stdout.columns)).join('\n\n'),
  );
};

const read = async (file: string): Promise<Extraction> => {
  // Loaded only for files: the stream needs no format readers.
  const { parseFile } = await import('../../shared/formats/parse-file.ts');
  const parsed = await parseFile(readBytes(file), { name: basename(file) });
  if (parsed.kind === 'rejected')
    throw new UsageError(`${file}: ${parsed.rejection.reason}: ${parsed.rejection.detail}`);
  return extract(parsed.document);
};

const readBytes = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new UsageError(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
};

const stream = async (): Promise<void> => {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim()) print(JSON.stringify(lineOf(parseLine(line, number), extract)));
  }
};

const parseLine = (line: string, number: number): LineInput => {
  try {
    const input = JSON.parse(line) as LineInput | null;
    if (typeof input?.text === 'string') return input;
  } catch {
    // Told below, with the number of the line.
  }
  throw new UsageError(`line ${number}: not a JSON object with a "text"`);
};

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`claims: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
