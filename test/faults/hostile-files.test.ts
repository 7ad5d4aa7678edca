import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../infra/constructs/bundling.ts';
import { run } from '../../scripts/prove/e2e/processes.ts';
import { queueSettings } from '../../shared/pipeline.ts';
import { hostileFiles } from './hostile-files.ts';

/** Megabytes of the process and those that it starts, each at its peak, where the function has 1,024. */
const mostMb = 512;

const program = `
  import { readFileSync } from 'node:fs';
  import { parseFile } from './index.mjs';
  const name = process.argv[2];
  // Each program's own peak: what getrusage tells begins with the size of the parent. Where there is no /proc, of none.
  const peakMbOf = (process) => {
    try { return Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/' + process + '/status', 'utf8'))?.[1] ?? 0) / 1024; }
    catch { return 0; }
  };
  const children = () => {
    try { return readFileSync('/proc/self/task/' + process.pid + '/children', 'utf8').split(' ').filter(Boolean); }
    catch { return []; }
  };
  const peaks = new Map();
  const watch = setInterval(() => children().forEach((child) => peaks.set(child, Math.max(peaks.get(child) ?? 0, peakMbOf(child)))), 20);
  const parsed = await parseFile(readFileSync(name), { name });
  const outcome = parsed.kind === 'rejected' ? parsed.rejection.reason : parsed.kind;
  const text = parsed.kind === 'rejected' ? parsed.rejection.detail : parsed.document.text;
  clearInterval(watch);
  const peakMb = [peakMbOf('self'), ...peaks.values()].reduce((sum, mb) => sum + mb);
  console.log(JSON.stringify({ outcome, text: text.slice(0, 1000), peakMb }));
`;

const folder = mkdtempSync(join(tmpdir(), 'claimdesk-hostile-'));
beforeAll(() => {
  bundle('ingest', folder, { index: 'shared/formats/parse-file.ts' });
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
