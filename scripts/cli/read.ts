import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { loadReader } from '../../shared/reader/load-reader.ts';
import type { Reader } from '../../shared/reader/read-sentences.ts';
import { blocksOf } from '../../shared/text/blocks.ts';
import { splitSentences } from '../../shared/text/sentences.ts';
import { arcDiagram } from './read/arc-diagram.ts';
import { parseTokensLine, type TokensLine } from './read/tokens-line.ts';
import { treeText } from './read/tree-text.ts';

const help = `Reads English sentences as dependency trees, as the extraction sees them.

  npm run -s read -- TEXT… [--svg FILE] [--json]
  npm run -s read -- --jsonl

  TEXT         one sentence or more, in quotes; several are joined with spaces
  --svg FILE   also draws the arcs, one sentence below another; with - for FILE prints the drawing alone
  --json       tokens with offsets and tags, heads (-1 for the root) and relations, instead of the tree
  --jsonl      one {"id","form":[…]} of given tokens a line on stdin, one {"id","upos","head","rel"} a line on
               stdout; heads count from 1, 0 is the root
  --help       this text

Exit code 2 when the arguments or a line cannot be used.`;

class UsageError extends Error {}

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    options: {
      svg: { type: 'string' },
      json: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  if (values.help) return print(help);
  const text = positionals.join(' ');
  if (values.jsonl) {
    if (text || values.svg || values.json) throw new UsageError('--jsonl reads standard input and takes nothing else');
    return stream(loadReader());
  }
  if (!text.trim()) throw new UsageError('no text given; see --help');
  const sentences = loadReader().readSentences(text, splitSentences(text, blocksOf(text)));
  if (values.svg !== undefined) write(values.svg, arcDiagram(sentences));
  if (values.svg === '-') return;
  print(values.json ? JSON.stringify(sentences, null, 2) : sentences.map(treeText).join('\n\n'));
};

const write = (file: string, content: string): void => {
  try {
    if (file === '-') print(content);
    else writeFileSync(file, content);
  } catch (cause) {
    throw new UsageError(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
};

const stream = async (reader: Reader): Promise<void> => {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (!line.trim()) continue;
    const parsed = parseTokensLine(line);
    if (!parsed) throw new UsageError(`line ${number}: not a JSON object with "form", a list of tokens`);
    print(JSON.stringify(readLine(reader, parsed)));
  }
};

const readLine = (reader: Reader, { id, form }: TokensLine): object => {
  const { tokens, head, rel } = reader.readForms(form);
  return { id, upos: tokens.map(({ upos }) => upos), head: head.map((index) => index + 1), rel };
};

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

main().catch((error: unknown) => {
  process.stderr.write(`read: ${error instanceof Error ? error.message : String(error)}\n`);
  const misused = error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  process.exitCode = misused ? 2 : 1;
});
