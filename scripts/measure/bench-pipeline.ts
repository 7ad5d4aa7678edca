import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchCost } from './bench-api/cost.ts';
import { loadArticles } from './bench-pipeline/articles.ts';
import {
  type Acts,
  atTheDesk,
  atTheLeast,
  type CostLine,
  costOf,
  dollarsOfOne,
  tracesOf,
  typedSeconds,
} from './bench-pipeline/cost.ts';
import { prices } from './bench-pipeline/prices.ts';
import { measureThroughput } from './bench-pipeline/throughput.ts';
import { measureUnits } from './bench-pipeline/units.ts';

const help = `Usage: npm run bench -- pipeline [--articles 1000] [--long 100] [--data FILE] [--json]

Puts articles through the local composition and tells speed, memory, DynamoDB's units and dollars.

  --data FILE   lines of JSON with title and text; by default the days of news beside the repository.
                Without the file, articles of our own are written
  --json        the figures as JSON
  --help

Exit code 1 when double the articles take more than 2.1 times the processor's time, a new claim takes more than 4 write units in the
mean, or 1,000 reviewed articles with 12 claims each cost more than $0.25 with all that the page sends.`;

const limits = { doubling: 2.1, claimWriteUnits: 4, dollars: 0.25 } as const;

/** The bill is for these. */
const billed = { articles: 1000, claimsEach: 12 } as const;

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '1000' },
      long: { type: 'string', default: '100' },
      data: {
        type: 'string',
        default: join(import.meta.dirname, '../../../shared/data/news/wikipedia_current_events.days.dev.jsonl'),
      },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const say = (line: string): void => {
    if (!values.json) console.log(line);
  };
  const { from, short, long } = loadArticles(values.data, Number(values.articles), Number(values.long));
  say(`${short.length} articles and ${long.length} long ones from ${from}`);

  // The first articles warm the compiler up; they are not counted.
  await measureThroughput(short.slice(0, 50));
  const half = await measureThroughput(short.slice(0, short.length / 2));
  const whole = await measureThroughput(short);
  const longest = await measureThroughput(long);
  const doubling = whole.processorSeconds / half.processorSeconds;
  for (const [name, t] of Object.entries({ half, whole, long: longest })) {
    say(
      `${name.padEnd(6)}${t.articles} articles in ${t.seconds.toFixed(1)} s (${t.processorSeconds.toFixed(1)} s of the processor): ${(t.articles / t.seconds).toFixed(1)} a second, ` +
        `upload to ready p50 ${(t.p50 / 1000).toFixed(1)} s, p95 ${(t.p95 / 1000).toFixed(1)} s (all at once), ` +
        `${(t.claims / t.articles).toFixed(1)} claims each, ingest ${t.handlerMs.ingest.toFixed(0)} ms, extract ${t.handlerMs.extract.toFixed(0)} ms`,
    );
  }
  say(
    `double the articles take ${doubling.toFixed(2)} times the processor (at most ${limits.doubling}), ${(whole.seconds / half.seconds).toFixed(2)} times as long`,
  );
  const memory = process.resourceUsage().maxRSS / 1024;
  say(`peak memory of the process: ${memory.toFixed(0)} MB`);

  const units = await measureUnits(short.slice(0, 200));
  const { parts, claimBytes } = units;
  say(`\nDynamoDB, in the mean of ${units.articles} articles with ${units.claims} claims`);
  say(
    `an article without its claims: ${units.articleWrite.toFixed(1)} write and ${units.articleRead.toFixed(1)} read units`,
  );
  say(
    `a new claim: ${units.claimWriteByRules.toFixed(2)} write units by DynamoDB's rules ` +
      `(item ${parts.item.toFixed(2)}, indexes ${parts.indexes.toFixed(2)}, first event ${parts.event.toFixed(2)}; at most ${limits.claimWriteUnits}), ` +
      `${units.claimWrite.toFixed(2)} as the embedded engine reports`,
  );
  say(
    `${(units.overFour * 100).toFixed(1)}% of the claims take more; bytes p50 ${claimBytes.p50}, p95 ${claimBytes.p95}, largest ${claimBytes.largest}`,
  );
  say(`what weighs in a claim: ${units.heaviest.map(([name, bytes]) => `${name} ${bytes.toFixed(0)}`).join(', ')}`);
  say(
    `processor: ingest ${units.cpuMs.ingest.toFixed(1)} ms, extract ${units.cpuMs.extract.toFixed(1)} ms; ${units.calls.toFixed(0)} calls of DynamoDB an article`,
  );

  const acts = await benchCost([5000]);
  say('\nof the API, by act: read and write units, processor, waits for DynamoDB, dollars for 12,000');
  const atDesk = atTheDesk(billed.claimsEach);
  for (const { act, units: found } of acts) {
    const [{ read, write, cpuMs, waits } = { read: 0, write: 0, cpuMs: 0, waits: 0 }] = found;
    const times = atDesk[act];
    say(
      `  ${act.padEnd(28)}${read.toFixed(1)} + ${write.toFixed(1)}, ${cpuMs.toFixed(1)} ms, ${waits.toFixed(1)}, ` +
        `$${(dollarsOfOne(act, acts) * billed.articles * billed.claimsEach).toFixed(4)}; ` +
        (times ? `${inWords(times)} assumed for each claim` : 'not billed'),
    );
  }
  const lines = costOf({ ...billed, units, api: acts, actsForAClaim: atDesk });
  const dollars = sumOf(lines);
  const least = sumOf(costOf({ ...billed, units, api: acts, actsForAClaim: atTheLeast }));
  say(
    `\n${billed.articles} articles with ${billed.claimsEach} claims each, all reviewed, at the prices of ${prices.region}, ${prices.asOf}`,
  );
  for (const line of lines) say(`  ${line.what.padEnd(28)}$${line.dollars.toFixed(4)}`);
  say(
    `  ${'as the page works'.padEnd(28)}$${dollars.toFixed(4)} (at most $${limits.dollars}): for each claim ${actsInWords(atDesk)}; ` +
      `decided within a minute, the last ${typedSeconds} s of it typed without a break or a look elsewhere`,
  );
  say(`  ${'as curl needs'.padEnd(28)}$${least.toFixed(4)}: ${actsInWords(atTheLeast)}`);
  const more = (act: string): number => dollarsOfOne(act, acts) * billed.articles * billed.claimsEach;
  const longer = dollars + more('save a draft');
  say(
    `  ${'with one more draft saved'.padEnd(28)}$${longer.toFixed(4)} (${longer > limits.dollars ? 'over' : 'within'} the aim, which is not for it): ` +
      'half a minute more of typing, or a look elsewhere with words unsent',
  );
  say(`  ${'a heartbeat'.padEnd(28)}$${more('heartbeat').toFixed(4)} more: each minute in which nothing is saved`);
  const traces = tracesOf(billed.articles, billed.claimsEach, atDesk);
  say(
    `not in it: free tiers, storage, opening the page, lists and overviews that people look at, traces (with tracing=on, at most $${traces.toFixed(4)})`,
  );
  if (values.json)
    console.log(
      JSON.stringify({ from, half, whole, long: longest, doubling, memory, units, lines, dollars, least, longer }),
    );

  const broken = [
    doubling > limits.doubling && 'double the articles take too long',
    units.claimWriteByRules > limits.claimWriteUnits && 'a new claim takes too many write units',
    dollars > limits.dollars && 'it costs too much',
  ].filter(Boolean);
  for (const one of broken) console.error(one);
  return broken.length > 0 ? 1 : 0;
};

/** @example actsInWords({ 'take the next': 1 }) // "1 × take the next" */
const actsInWords = (acts: Acts): string =>
  Object.entries(acts)
    .map(([act, times]) => `${inWords(times)} × ${act}`)
    .join(', ');

const inWords = (times: number): string => (times < 1 ? `1/${Math.round(1 / times)}` : String(times));

const sumOf = (lines: readonly CostLine[]): number => lines.reduce((sum, line) => sum + line.dollars, 0);

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
