import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Document } from '../../shared/domain/document.ts';
import { parseFile } from '../../shared/formats/parse-file.ts';

const help = `Shows what ingest makes of article files: one line of JSON for each, in the given order.

  npm run -s article -- FILE…

A file that becomes an article: file, mediaType, title, byline, publishedAt, language, text (the article without its
headline and captions, blocks set apart by blank lines). One that does not: file, rejected: { reason, detail }; when its language is
the only reason, also what was read. Exit code 1 when a file was rejected, 2 when one could not be read.

  --help   this text`;

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true });
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (positionals.length === 0) throw new Error('no file given; see --help');
  let exitCode = 0;
  for (const file of positionals) {
    const line = await lineOf(file, new Uint8Array(await readFile(file)));
    if ('rejected' in line) exitCode = 1;
    console.log(JSON.stringify(line));
  }
  return exitCode;
};

const lineOf = async (file: string, bytes: Uint8Array): Promise<object> => {
  const parsed = await parseFile(bytes, { name: file });
  if (parsed.kind === 'document') return { file, ...shown(parsed.document) };
  const { rejection } = parsed;
  if (rejection.reason !== 'unsupported-language') return { file, rejected: rejection };
  const read = await parseFile(bytes, { name: file }, { languages: 'any' });
  return { file, rejected: rejection, ...(read.kind === 'document' && shown(read.document)) };
};

const shown = ({ mediaType, title, byline, publishedAt, language, text, blocks }: Document): object => ({
  mediaType,
  title,
  byline,
  publishedAt,
  language,
  text: blocks
    .filter((block) => block.kind !== 'headline' && block.kind !== 'caption')
    .map((block) => text.slice(block.start, block.end))
    .join('\n\n'),
});

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`article: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
