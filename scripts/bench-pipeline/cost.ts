import type { CostRow } from '../bench-api/cost.ts';
import { prices } from './prices.ts';
import type { Units } from './units.ts';

/** One line of the bill. */
export interface CostLine {
  readonly what: string;
  readonly dollars: number;
}

/** How often each act of the API is done for one claim. */
export type Acts = Readonly<Record<string, number>>;

/** At the desk, for a claim that is decided in about a minute. */
export const atTheDesk: Acts = { 'take the next': 1, heartbeat: 1, 'save a draft': 1, verdict: 1 };

/** The least that the API lets anybody decide with. */
export const atTheLeast: Acts = { 'take the next': 1, verdict: 1 };

/** One gibibyte of memory is this share of a processor in Lambda: 1,769 MB are one. */
const memoryGigabytes = 1;
const processorShare = 1024 / 1769;

/** A call of DynamoDB, S3 or SQS in the same region, waited for. */
const callMs = 6;

/** Claims are written eight at a time. */
const parallelWrites = 8;

/**
 * What so many articles cost with so many claims each, every claim reviewed once.
 *
 * Measured: units, calls and processor time. Assumed, and written above: what a reviewer does for a claim, how long a
 * call is waited for, and that Lambda's processor is as fast as this one.
 */
export const costOf = (
  articles: number,
  claimsEach: number,
  units: Units,
  api: readonly CostRow[],
  actsForAClaim: Acts,
): readonly CostLine[] => {
  const claims = articles * claimsEach;
  const act = (name: string) => api.find((row) => row.act === name)?.units.at(-1) ?? { read: 0, write: 0, calls: 0 };
  const acts = Object.entries(actsForAClaim).map(([name, times]) => ({ times, ...act(name) }));
  const requests = acts.reduce((sum, { times }) => sum + times, 0) * claims;
  const sumOf = (pick: 'read' | 'write' | 'calls'): number =>
    acts.reduce((sum, one) => sum + one.times * one[pick], 0) * claims;

  const found = Math.max(1, units.claims / units.articles);
  const extractCpu = units.cpuMs.extract * (0.5 + (0.5 * claimsEach) / found);
  const ingestMs = units.cpuMs.ingest / processorShare + 10 * callMs;
  const extractMs = extractCpu / processorShare + (8 + (2 * claimsEach) / parallelWrites) * callMs;
  const apiMs = 4 / processorShare + 3 * callMs;
  const lambda = (ms: number): number => (ms / 1000) * memoryGigabytes * prices.lambdaGigabyteSecond;

  return [
    {
      what: 'DynamoDB writes, pipeline',
      dollars: (articles * units.articleWrite + claims * units.claimWriteByRules) * prices.dynamoWriteUnit,
    },
    { what: 'DynamoDB writes, review', dollars: sumOf('write') * prices.dynamoWriteUnit },
    {
      what: 'DynamoDB reads',
      dollars: (articles * units.articleRead + sumOf('read')) * prices.dynamoReadUnit,
    },
    {
      what: 'Lambda',
      dollars:
        articles * (lambda(ingestMs) + lambda(extractMs) + 2 * prices.lambdaRequest) +
        requests * (lambda(apiMs) + prices.lambdaRequest),
    },
    { what: 'API Gateway', dollars: requests * prices.apiRequest },
    // The upload, its text, its coverage; head and read of the upload, read of the text.
    { what: 'S3', dollars: articles * (3 * prices.s3Put + 3 * prices.s3Get) },
    // Sent, received and deleted in both queues; and the event.
    { what: 'SQS and EventBridge', dollars: articles * (6 * prices.sqsRequest + prices.eventBridgeEvent) },
    // Two lines for each revision, its metrics among them, and one of access for each request.
    { what: 'Logs', dollars: ((articles * 2 * 900 + requests * 450) / 1e9) * prices.logGigabyte },
  ];
};
