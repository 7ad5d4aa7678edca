import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, buildSync } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The functions that there are: each has its entry at `lambdas/<name>/handler.ts`. */
export const functionNames = ['ingest', 'extract', 'api', 'publish'] as const;
export type FunctionName = (typeof functionNames)[number];

/** Programs that a function starts, by the names under which they lie beside it. */
const programs: Readonly<Partial<Record<FunctionName, Readonly<Record<string, string>>>>> = {
  ingest: { 'pdf-reader': 'shared/formats/pdf-reader.mjs' },
};

/**
 * Files that a function reads when it starts, by the names under which they lie beside it. An asset and no layer: it is
 * of the same commit as the code that reads it, and is unpacked with it. Not in the JavaScript: bytes in a string would
 * be a third larger, and parsed.
 */
const assets: Readonly<Partial<Record<FunctionName, Readonly<Record<string, string>>>>> = {
  extract: {
    'model/weights.bin': 'shared/reader/model/weights.bin',
    'model/labels.json': 'shared/reader/model/labels.json',
  },
};

/**
 * How a function becomes JavaScript. The AWS SDK is in the bundle (importing it costs half of importing the
 * runtime's), modules are preferred over CommonJS (a third smaller), what is imported lazily becomes a chunk of its
 * own, and names survive minifying: a stack trace reads without a source map, which would cost 15 ms a start.
 */
const bundleOptions: BuildOptions = {
  absWorkingDir: root,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  splitting: true,
  mainFields: ['module', 'main'],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  // CommonJS packages inside a module bundle still call require for Node's own modules.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
};

/**
 * Writes a function as it is deployed into a folder that is there: its JavaScript, and beside it the files it reads.
 *
 * @param entries what to bundle, by name: other programs than the function, bundled as it is
 */
export const bundle = (
  name: FunctionName,
  outdir: string,
  entries: Readonly<Record<string, string>> = { index: `lambdas/${name}/handler.ts` },
): void => {
  buildSync({ ...bundleOptions, outdir, entryPoints: { ...entries, ...programs[name] } });
  for (const [file, source] of Object.entries(assets[name] ?? {})) cpSync(join(root, source), join(outdir, file));
};

/**
 * A function's code, bundled in this process when its stack is one that bundles; the content decides the hash.
 *
 * @param addFiles writes what lies beside the code into the folder
 */
export const bundledCode = (name: FunctionName, addFiles?: (folder: string) => void): Code =>
  // The folder tells them apart in CDK's cache of bundled assets; what is bundled comes from anywhere in the root.
  Code.fromAsset(join(root, 'lambdas', name), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('unused: esbuild runs in this process'),
      local: {
        tryBundle: (outdir) => {
          bundle(name, outdir);
          addFiles?.(outdir);
          return true;
        },
      },
    },
  });
