import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { claimsTable } from '../../local/claims-table.ts';
import { createExtractor } from '../../shared/claims/extract.ts';
import type { Attribution, ExtractedClaim, Extraction } from '../../shared/domain/extracted-claim.ts';
import { contains } from '../../shared/domain/span.ts';
import { loadReader } from '../../shared/reader/load-reader.ts';
import { blocksOf } from '../../shared/text/blocks.ts';

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
    if (line.trim()) print(JSON.stringify(lineOf(parseLine(line, number))));
  }
};

interface Input {
  readonly id: unknown;
  readonly text: string;
  readonly date?: unknown;
}

const parseLine = (line: string, number: number): Input => {
  try {
    const input = JSON.parse(line) as Input | null;
    if (typeof input?.text === 'string') return input;
  } catch {
    // Told below, with the number of the line.
  }
  throw new UsageError(`line ${number}: not a JSON object with a "text"`);
};

/** One result in the form that the evaluation reads. The text is taken as it is, so that offsets are those of the input. */
const lineOf = ({ id, text, date }: Input): unknown => {
  const extraction = extract({ text, blocks: blocksOf(text), publishedAt: typeof date === 'string' ? date : null });
  const { sentences, quantities, attributions, claims } = extraction;
  const worth = sentences.reduce((best, sentence) => Math.max(best, sentence.worth.score), 0);
  return {
    id,
    sentences: sentences.map(({ start, end, disposition, worth: { score } }) => ({
      start,
      end,
      disposition,
      worth: score,
    })),
    claims: claims.map((claim) => claimLine(claim, extraction)),
    quantities: quantities.map(({ negated: _negated, ofTotal: _ofTotal, rule: _rule, ...quantity }) => quantity),
    attributions: attributions.map(({ source, cue, content, sourceName }) => ({ source, cue, content, sourceName })),
    worth,
    checkWorthy: worth >= 0.5,
  };
};

const claimLine = (claim: ExtractedClaim, { sentences, quantities, attributions }: Extraction): unknown => ({
  id: claim.signature,
  kind: claim.kind,
  modality: claim.modality,
  quote: claim.quote,
  start: claim.start,
  end: claim.end,
  sentence: sentences.findIndex((sentence) => contains(sentence, claim.sentence)),
  // A part that an article names ("including a child") is in no list of numbers.
  quantities: claim.quantities.flatMap(({ start }) => {
    const at = quantities.findIndex((quantity) => quantity.start === start);
    return at === -1 ? [] : [at];
  }),
  attribution: claim.attributions.map((attribution) => attributions.findIndex((other) => same(other, attribution))),
  restatement: claim.restatement?.text ?? null,
  worth: { score: claim.worth.score, reasons: claim.worth.reasons.map(({ info }) => info) },
});

const same = (a: Attribution, b: Attribution): boolean =>
  a.rule === b.rule &&
  a.cue?.start === b.cue?.start &&
  a.content?.start === b.content?.start &&
  a.source?.start === b.source?.start;

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
