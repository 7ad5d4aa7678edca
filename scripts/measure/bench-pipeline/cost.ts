import { savesWhileTyping } from '../../../desk/src/drafts/pace.ts';
import type { accessLogLine } from '../../../infra/access-log.ts';
import type { Consumed, CostRow } from '../bench-api/cost.ts';
import { prices } from './prices.ts';
import type { Units } from './units.ts';

/** One line of the bill. */
export interface CostLine {
  readonly what: string;
  readonly dollars: number;
}

/** How often each act of the API is done for one claim. */
export type Acts = Readonly<Record<string, number>>;

/** What the bill assumes of whoever decides a claim. */
export const typedSeconds = 30;

/**
 * All that the page sends for a claim that is decided within a minute of being taken, the last 30 seconds of it typed without
 * a break or a look elsewhere. Taking it and saving its draft keep the lease, so that no heartbeat comes to be due. An
 * article's text is read once: its claims are decided at one page, which keeps it.
 */
export const atTheDesk = (claimsEach: number): Acts => ({
  'take the next': 1,
  'read the text': 1 / claimsEach,
  'save a draft': savesWhileTyping(typedSeconds * 1000),
  verdict: 1,
});

/** The least that the API lets anybody decide with. */
export const atTheLeast: Acts = { 'take the next': 1, verdict: 1 };

/** Gigabytes of memory, as deployed; a processor's share comes with it: 1,769 MB are one. */
const memory = { ingest: 1, extract: 1769 / 1024, api: 0.5 } as const;
const billedMs = (gigabytes: number, cpuMs: number, waits: number): number =>
  cpuMs / ((gigabytes * 1024) / 1769) + waits * callMs;

/** A call of DynamoDB, S3 or SQS in the same region, waited for. */
const callMs = 6;

/** A line of the access log as long as they are, and the 26 bytes that CloudWatch adds to each. */
const accessLineBytes =
  JSON.stringify({
    requestId: 'bXJ2ZjQxN2pGaUVFSlh3PQ==',
    ip: '203.0.113.195',
    person: '3f2b8c1e-7d4a-4e9b-a1c2-9d8e7f6a5b4c',
    call: `POST /v1/claims/${'a'.repeat(20)}-${'b'.repeat(16)}/verdicts`,
    status: '201',
    ms: '1000',
    error: '-',
    refused: '-',
  } satisfies Record<keyof typeof accessLogLine, string>).length + 26;

/** Reads of S3 in an act, which its measure has not. */
const s3GetsOf = (act: string): number => (act === 'read the text' ? 1 : 0);

/** Claims are written eight at a time. */
const parallelWrites = 8;

/** What is paid for: articles, the claims of each, what the pipeline consumes, each act of the API, and how often it is done. */
export interface Billed {
  readonly articles: number;
  readonly claimsEach: number;
  readonly units: Units;
  readonly api: readonly CostRow[];
  readonly actsForAClaim: Acts;
}

/**
 * What so many articles cost with so many claims each, every claim reviewed once.
 *
 * Measured: units, calls, waits and processor time. Assumed, and written above: what a reviewer does for a claim, how long
 * a call is waited for, and that Lambda's processor is as fast as this one. Not in it: what is kept from month to month.
 */
export const costOf = ({ articles, claimsEach, units, api, actsForAClaim }: Billed): readonly CostLine[] => {
  const claims = articles * claimsEach;
  const acts = Object.entries(actsForAClaim).map(([name, times]) => ({
    times: times * claims,
    s3Gets: s3GetsOf(name),
    ...consumedBy(name, api),
  }));
  const sumOf = (pick: (act: Consumed & { readonly s3Gets: number }) => number): number =>
    acts.reduce((sum, act) => sum + act.times * pick(act), 0);
  const requests = sumOf(() => 1);

  const found = Math.max(1, units.claims / units.articles);
  const extractCpu = units.cpuMs.extract * (0.5 + (0.5 * claimsEach) / found);
  const ingestMs = billedMs(memory.ingest, units.cpuMs.ingest, 10);
  const extractMs = billedMs(memory.extract, extractCpu, 8 + (2 * claimsEach) / parallelWrites);
  const lambda = (gigabytes: number, ms: number): number => (ms / 1000) * gigabytes * prices.lambdaGigabyteSecond;

  return [
    {
      what: 'DynamoDB writes, pipeline',
      dollars: (articles * units.articleWrite + claims * units.claimWriteByRules) * prices.dynamoWriteUnit,
    },
    { what: 'DynamoDB writes, review', dollars: sumOf(({ write }) => write) * prices.dynamoWriteUnit },
    {
      what: 'DynamoDB reads',
      dollars: (articles * units.articleRead + sumOf(({ read }) => read)) * prices.dynamoReadUnit,
    },
    {
      what: 'Lambda',
      dollars:
        articles * (lambda(memory.ingest, ingestMs) + lambda(memory.extract, extractMs) + 2 * prices.lambdaRequest) +
        sumOf(({ cpuMs, waits }) => lambda(memory.api, billedMs(memory.api, cpuMs, waits)) + prices.lambdaRequest),
    },
    { what: 'API Gateway', dollars: requests * prices.apiRequest },
    // The upload, its text, its coverage; head and read of the upload, read of the text; what the API reads.
    {
      what: 'S3',
      dollars: articles * (3 * prices.s3Put + 3 * prices.s3Get) + sumOf(({ s3Gets }) => s3Gets) * prices.s3Get,
    },
    // Sent, received and deleted in both queues; an event for each object that is put, of which a rule takes one.
    { what: 'SQS and EventBridge', dollars: articles * (6 * prices.sqsRequest + 3 * prices.eventBridgeEvent) },
    // Two lines for each revision, its metrics among them, and one of access for each request.
    { what: 'Logs', dollars: ((articles * 2 * 900 + requests * accessLineBytes) / 1e9) * prices.logGigabyte },
  ];
};

/** What X-Ray would take for recording each invocation: it is off unless a deployment asks for it. */
export const tracesOf = (articles: number, claimsEach: number, actsForAClaim: Acts): number =>
  articles * (2 + claimsEach * Object.values(actsForAClaim).reduce((sum, times) => sum + times, 0)) * prices.trace;

/** What one more of an act costs. */
export const dollarsOfOne = (act: string, api: readonly CostRow[]): number => {
  const { read, write, cpuMs, waits } = consumedBy(act, api);
  const ms = billedMs(memory.api, cpuMs, waits);
  return (
    read * prices.dynamoReadUnit +
    write * prices.dynamoWriteUnit +
    (ms / 1000) * memory.api * prices.lambdaGigabyteSecond +
    prices.lambdaRequest +
    prices.apiRequest +
    s3GetsOf(act) * prices.s3Get +
    (accessLineBytes / 1e9) * prices.logGigabyte
  );
};

const consumedBy = (act: string, api: readonly CostRow[]): Consumed => {
  const consumed = api.find((row) => row.act === act)?.units.at(-1);
  if (!consumed) throw new Error(`what "${act}" consumes was not measured`);
  return { ...consumed, waits: consumed.waits + s3GetsOf(act) };
};
