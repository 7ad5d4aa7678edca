import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { benchCost, type CostRow, rareList } from './bench-api/cost.ts';
import { benchThroughput, type SpeedRow } from './bench-api/throughput.ts';

const help = `Usage: npm run bench -- api [--sizes 100,10000,100000] [--seconds 5] [--only cost] [--json]

What a request consumes, and how many the local stack answers.

Cost: read and write units for taking the next claim, a heartbeat, a draft, a verdict and a page of the list, with so
many claims in the table, each the mean of 30. The units are those that the embedded DynamoDB reports
(ReturnConsumedCapacity): transactions count double, every index is counted.

Throughput: requests a second and the 95th percentile over real HTTP on one process, with 1, 8 and 32 clients and the
middle one of the sizes in the table.

  --only   cost or throughput
  --json   the figures as JSON
  --help   this text

Exit code 1 when a cost grows by more than 10 % from the smallest table to the largest. A page of a rare word reads a
thousand index entries at the most, which a small table does not have: it is compared from the second size on.`;

const tolerated = 1.1;

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '100,10000,100000' },
      seconds: { type: 'string', default: '5' },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const sizes = values.sizes.split(',').map(Number);
  const seconds = Number(values.seconds);
  if (![...sizes, seconds].every((n) => n > 0)) throw new Error('--sizes and --seconds take numbers above 0');

  const cost = values.only === 'throughput' ? [] : await benchCost(sizes);
  const throughput =
    values.only === 'cost' ? [] : await benchThroughput(sizes[sizes.length >> 1]!, seconds, [1, 8, 32]);
  if (values.json) console.log(JSON.stringify({ cost, throughput }, null, 2));
  else {
    if (cost.length > 0) console.log(costTable(cost, sizes).toString());
    if (throughput.length > 0) console.log(speedTable(throughput).toString());
  }
  const grown = cost.filter((row) => growth(row) > tolerated);
  for (const row of grown) console.error(`${row.act} costs more the more claims there are`);
  return grown.length > 0 ? 1 : 0;
};

const total = ({ read, write }: { read: number; write: number }): number => read + write;
const growth = ({ act, units }: CostRow): number =>
  total(units.at(-1)!) / total((act === rareList ? units[1] : undefined) ?? units[0]!);

const costTable = (rows: readonly CostRow[], sizes: readonly number[]): Table.Table => {
  const table = new Table({
    head: ['units: read + write (calls)', ...sizes.map((n) => `${n} claims`), 'growth'],
    style: { head: [], border: [] },
  });
  for (const row of rows)
    table.push([
      row.act,
      ...row.units.map(({ read, write, calls }) => `${read.toFixed(1)} + ${write.toFixed(1)} (${calls.toFixed(1)})`),
      `${((growth(row) - 1) * 100).toFixed(1)} %`,
    ]);
  return table;
};

const speedTable = (rows: readonly SpeedRow[]): Table.Table => {
  const table = new Table({ head: ['act', 'clients', 'requests/s', 'p95 ms'], style: { head: [], border: [] } });
  for (const { act, clients, perSecond, p95 } of rows) table.push([act, clients, perSecond.toFixed(0), p95.toFixed(1)]);
  return table;
};

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(`bench api: ${error.message}`);
    process.exitCode = 2;
  },
);
