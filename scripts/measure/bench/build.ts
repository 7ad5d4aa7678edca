import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { bundleOptions } from '../../../infra/constructs/bundling.ts';

/** Kilobytes of JavaScript: what a start reads, and all there is with the chunks that are read when needed. */
export interface BundleSize {
  readonly entryKb: number;
  readonly allKb: number;
}

/**
 * Builds what is measured with the options of the deployed functions into `outdir`: `extractor.mjs`, `tagger.mjs`,
 * `measure.mjs`.
 */
export const buildPrograms = (outdir: string): void => {
  buildSync({
    ...bundleOptions('extract', outdir),
    entryPoints: Object.fromEntries(
      ['extractor', 'tagger', 'measure'].map((name) => [name, `scripts/measure/bench/${name}.ts`]),
    ),
  });
};

/** The size of the deployed function `extract`, and of one program alone. */
export const functionSize = (outdir: string): BundleSize => {
  buildSync(bundleOptions('extract', outdir));
  return sizeOf(outdir);
};

export const programSize = (name: 'extractor' | 'tagger', outdir: string): BundleSize => {
  buildSync({ ...bundleOptions('extract', outdir), entryPoints: { index: `scripts/measure/bench/${name}.ts` } });
  return sizeOf(outdir);
};

const sizeOf = (outdir: string): BundleSize => {
  const kilobytes = (name: string): number => statSync(join(outdir, name)).size / 1024;
  return {
    entryKb: kilobytes('index.mjs'),
    allKb: readdirSync(outdir).reduce((sum, name) => sum + kilobytes(name), 0),
  };
};
