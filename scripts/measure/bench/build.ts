import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { bundle } from '../../../infra/constructs/bundling.ts';

/** Kilobytes of JavaScript: what a start reads, and all there is with the chunks that are read when needed. */
export interface BundleSize {
  readonly entryKb: number;
  readonly allKb: number;
}

/** Of a function also the files that lie beside it, and all of it packed as it is uploaded. */
export interface FunctionSize extends BundleSize {
  readonly besideKb: number;
  readonly packedKb: number;
}

/**
 * Builds what is measured with the options of the deployed functions into `outdir`: `extractor.mjs`, `tagger.mjs`,
 * `measure.mjs`.
 */
export const buildPrograms = (outdir: string): void => {
  const names = ['extractor', 'tagger', 'measure'];
  bundle('extract', outdir, Object.fromEntries(names.map((name) => [name, sourceOf(name)])));
};

/** The size of the deployed function `extract`, and of one program alone. */
export const functionSize = (outdir: string): FunctionSize => {
  bundle('extract', outdir);
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

export const programSize = (name: 'extractor' | 'tagger', outdir: string): BundleSize => {
  bundle('extract', outdir, { index: sourceOf(name) });
  return sizeOf(outdir);
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

const sourceOf = (name: string): string => `scripts/measure/bench/${name}.ts`;
