import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { bundle } from '../../../infra/constructs/bundling.ts';

/** The programs that are measured, by the names under which they are built. */
const sources = {
  extractor: 'scripts/measure/bench/extractor.ts',
  tagger: 'scripts/measure/bench/tagger.ts',
  reader: 'scripts/measure/read-speed/reader.ts',
  measure: 'scripts/measure/bench/measure.ts',
} as const;

/** Kilobytes of JavaScript: what a start reads, and all there is with the chunks that are read when needed. */
export interface BundleSize {
  readonly entryKb: number;
  readonly allKb: number;
}

/** Also of the files that lie beside it, and of all packed as a function is uploaded. */
export interface FunctionSize extends BundleSize {
  readonly besideKb: number;
  readonly packedKb: number;
}

/**
 * Builds what is measured with the options of the deployed functions into `outdir`: `extractor.mjs`, `tagger.mjs`,
 * `reader.mjs`, `measure.mjs`.
 */
export const buildPrograms = (outdir: string): void => {
  bundle('extract', outdir, sources);
};

/** The size of the deployed function `extract`. */
export const functionSize = (outdir: string): FunctionSize => {
  bundle('extract', outdir);
  return sizeWithFiles(outdir);
};

/** The size of one program alone. */
export const programSize = (name: 'extractor' | 'tagger', outdir: string): BundleSize => {
  bundle('extract', outdir, { index: sources[name] });
  return sizeOf(outdir);
};

/** The size of the reader with its weights; leaves it in `outdir` as `index.mjs`. */
export const readerSize = (outdir: string): FunctionSize => {
  bundle('extract', outdir, { index: sources.reader });
  return sizeWithFiles(outdir);
};

const sizeWithFiles = (outdir: string): FunctionSize => {
  const files = filesIn(outdir).map((file) => readFileSync(file));
  const kilobytes = (of: (file: Buffer) => Buffer): number =>
    files.reduce((sum, file) => sum + of(file).length / 1024, 0);
  const code = sizeOf(outdir);
  return {
    ...code,
    besideKb: kilobytes((file) => file) - code.allKb,
    packedKb: kilobytes((file) => deflateRawSync(file)),
  };
};

const sizeOf = (outdir: string): BundleSize => {
  const kilobytes = (file: string): number => statSync(file).size / 1024;
  const code = filesIn(outdir).filter((file) => file.endsWith('.mjs'));
  return {
    entryKb: kilobytes(join(outdir, 'index.mjs')),
    allKb: code.reduce((sum, file) => sum + kilobytes(file), 0),
  };
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
