import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** A file of the built page. */
export interface DeskFile {
  readonly type: string;
  readonly bytes: Uint8Array;
  /** A file whose name holds the hash of its content may be kept for good; any other is asked for again each time. */
  readonly cacheControl: string;
}

/**
 * Builds the page: `/index.html` and, under `/assets/`, a script and a style sheet named by their content.
 *
 * @returns each file by its path, beginning with a slash; the page comes last, after all that it names
 */
export const buildDesk = (): ReadonlyMap<string, DeskFile> => {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const { outputFiles } = buildSync({
    absWorkingDir: folder,
    entryPoints: { desk: 'src/app/main.tsx', style: 'src/styles/style.css' },
    outdir: 'assets',
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome123', 'firefox128', 'safari17.5'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'warning',
    write: false,
  });
  const files = new Map<string, DeskFile>();
  let page = readFileSync(new URL('index.html', import.meta.url), 'utf8');
  for (const { path, contents } of outputFiles) {
    const name = basename(path);
    const source = name.replace(/-\w{8}\./, '.');
    page = page.replace(`/assets/${source}`, `/assets/${name}`);
    files.set(`/assets/${name}`, { type: types[source.split('.')[1]!]!, bytes: contents, cacheControl: forGood });
  }
  const icon = readFileSync(new URL('icon.svg', import.meta.url));
  files.set('/icon.svg', { type: 'image/svg+xml', bytes: icon, cacheControl: askAgain });
  files.set('/index.html', { type: 'text/html; charset=utf-8', bytes: Buffer.from(page), cacheControl: askAgain });
  return files;
};

/** `Cache-Control` of what changes under its name. */
export const askAgain = 'no-cache';
const forGood = 'public, max-age=31536000, immutable';

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};
