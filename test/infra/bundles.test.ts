import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { bundleOptions, type FunctionName, functionNames } from '../../infra/constructs/bundling.ts';
import { makePdf } from '../unit/formats/make-pdf.ts';

/** What a function may weigh, in KiB: `start` is read at every cold start, `all` counts what is loaded when needed. */
const budgets: Readonly<Record<FunctionName, { readonly start: number; readonly all: number }>> = {
  ingest: { start: 1600, all: 3800 },
  extract: { start: 950, all: 1450 },
  api: { start: 750, all: 1250 },
  publish: { start: 300, all: 750 },
};

/** Every variable that some function asks for when it starts. */
const environment = {
  AWS_REGION: 'eu-west-1',
  TABLE_NAME: 'table',
  AUDIT_TABLE_NAME: 'audit',
  BUCKET_NAME: 'bucket',
  EXTRACT_QUEUE_URL: 'http://127.0.0.1/extract',
};

describe.each(functionNames)('%s, bundled as it is deployed', (name) => {
  const outdir = mkdtempSync(join(tmpdir(), `claimdesk-${name}-`));
  beforeAll(() => {
    buildSync(bundleOptions(name, outdir));
  });
  afterAll(() => rmSync(outdir, { recursive: true }));

  it('starts on its own, with nothing installed beside it, and exports a handler', () => {
    const entry = pathToFileURL(join(outdir, 'index.mjs')).href;
    const script = `const { handler } = await import('${entry}'); process.stdout.write(typeof handler); process.exit()`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: outdir,
      env: { ...environment, PATH: process.env.PATH },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(String(printed)).toBe('function');
  });

  it('keeps to its budget', () => {
    const kib = (files: readonly string[]) =>
      Math.ceil(files.reduce((sum, file) => sum + statSync(join(outdir, file)).size, 0) / 1024);
    expect(kib(['index.mjs'])).toBeLessThanOrEqual(budgets[name].start);
    expect(kib(readdirSync(outdir))).toBeLessThanOrEqual(budgets[name].all);
  });
});

it('what ingest parses files with, bundled as it is deployed, reads a PDF in a process beside it', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'claimdesk-pdf-'));
  const options = bundleOptions('ingest', outdir);
  buildSync({ ...options, entryPoints: { ...options.entryPoints, index: 'shared/formats/parse-file.ts' } });
  writeFileSync(join(outdir, 'story.pdf'), makePdf([[{ text: 'Three people died.', y: 700 }]]));
  const script = `
    import { readFileSync } from 'node:fs';
    import { parseFile } from './index.mjs';
    const { document } = await parseFile(readFileSync('story.pdf'), { name: 'story.pdf' });
    process.stdout.write(document.text);
  `;
  writeFileSync(join(outdir, 'read.mjs'), script);
  const printed = execFileSync(process.execPath, ['read.mjs'], { cwd: outdir, env: { PATH: process.env.PATH } });
  rmSync(outdir, { recursive: true });
  expect(String(printed)).toBe('Three people died.');
});
