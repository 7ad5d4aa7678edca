import { runNamed } from '../run-named.ts';

const module = (file: string) => new URL(file, import.meta.url);

await runNamed(
  'bench',
  {
    extract: { what: 'speed and memory of the extraction, size of its bundle', module: module('bench-extract.ts') },
    api: { what: 'what a request consumes, how many are answered a second', module: module('bench-api.ts') },
    desk: { what: 'how quickly the page shows what was asked for, in Chromium', module: module('bench-desk.ts') },
    pipeline: { what: 'articles a second, and what 1,000 of them cost on AWS', module: module('bench-pipeline.ts') },
  },
  'extract',
);
