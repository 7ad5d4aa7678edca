import { execFileSync } from 'node:child_process';

/** What one program costs a process that has done nothing before. */
export interface FreshCosts {
  /** Milliseconds of processor time that its import takes. */
  readonly importMs: number;
  /** Resident megabytes that the import adds, and the whole process after reading the text. */
  readonly importMb: number;
  readonly residentMb: number;
}

const program = `
  import { readFileSync } from 'node:fs';
  const [, module, corpus] = process.argv;
  const text = readFileSync(corpus, 'utf8');
  const before = process.memoryUsage.rss();
  const start = process.cpuUsage();
  const { run } = await import(module);
  const { user, system } = process.cpuUsage(start);
  const importMs = (user + system) / 1000;
  const importMb = (process.memoryUsage.rss() - before) / 2 ** 20;
  run(text);
  console.log(JSON.stringify({ importMs, importMb, residentMb: process.memoryUsage.rss() / 2 ** 20 }));
`;

/** The median over `times` fresh processes that import `module` and run it once on the file `corpus`. */
export const freshCosts = (module: string, corpus: string, times: number): FreshCosts => {
  const costs = Array.from(
    { length: times },
    () =>
      JSON.parse(
        execFileSync(process.execPath, ['--input-type=module', '-e', program, module, corpus], {
          encoding: 'utf8',
          env: {},
        }),
      ) as FreshCosts,
  );
  const median = (of: (cost: FreshCosts) => number): number =>
    costs.map(of).sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
  return {
    importMs: median(({ importMs }) => importMs),
    importMb: median(({ importMb }) => importMb),
    residentMb: median(({ residentMb }) => residentMb),
  };
};
