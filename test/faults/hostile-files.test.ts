import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { bundleOptions } from '../../infra/constructs/bundling.ts';
import { run } from '../../scripts/e2e/processes.ts';
import { queueSettings } from '../../shared/pipeline.ts';
import { hostileFiles } from './hostile-files.ts';

/** Megabytes of the whole process, where the function has 1,024. */
const mostMb = 512;

const program = `
  import { existsSync, readFileSync } from 'node:fs';
  import { parseFile } from './index.mjs';
  const name = process.argv[2];
  const parsed = await parseFile(readFileSync(name), { name });
  const outcome = parsed.kind === 'rejected' ? parsed.rejection.reason : parsed.kind;
  const text = parsed.kind === 'rejected' ? parsed.rejection.detail : parsed.document.text;
  // Of this program alone: what getrusage tells begins with the size of the parent.
  const [, peak] = existsSync('/proc/self/status') ? /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) : [];
  const peakMb = (peak ? Number(peak) : process.resourceUsage().maxRSS) / 1024;
  console.log(JSON.stringify({ outcome, text: text.slice(0, 1000), peakMb }));
`;

const folder = mkdtempSync(join(tmpdir(), 'claimdesk-hostile-'));
const options = bundleOptions('ingest', folder);
beforeAll(() => {
  buildSync({ ...options, entryPoints: { ...options.entryPoints, index: 'shared/formats/parse-file.ts' } });
  writeFileSync(join(folder, 'read.mjs'), program);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('read as it is deployed, in half of its memory and in its time', () => {
  test.each(hostileFiles)('$what: $expected', async ({ name, content, expected }) => {
    writeFileSync(join(folder, name), content());
    const { stdout } = await run(process.execPath, ['read.mjs', name], {
      cwd: folder,
      timeoutSeconds: queueSettings.ingest.functionTimeoutSeconds,
    });
    const { outcome, text, peakMb } = JSON.parse(stdout);
    expect(outcome).toBe(expected);
    expect(text).not.toMatch(/alert|onload|&l\d+;&l|haha/);
    expect(peakMb).toBeLessThan(mostMb);
  });
});
