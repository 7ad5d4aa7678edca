import { parseArgs } from 'node:util';
import { articleStore } from '../../shared/store/dynamo/articles.ts';
import { countStates, newestArticles, whyNotReady } from './ops/articles-by-state.ts';
import { deadLettersOf } from './ops/dead-letters.ts';
import { type DeadLetterQueueName, deadLetterQueues, findPlaces, type Places, workQueues } from './ops/places.ts';
import { onStandardError } from './ops/progress.ts';
import { depthOf } from './ops/queue-messages.ts';
import { redrive } from './ops/redrive.ts';
import { replay } from './ops/replay.ts';
import { replaySpan } from './ops/replay-span.ts';
import { type Span, spanOf } from './ops/span.ts';

const help = `Looks after a deployed Claimdesk.

  npm run ops -- status            queues, dead letters and the newest articles by state
  npm run ops -- failed            articles without claims to review and dead letters, each with the reason
  npm run ops -- redrive QUEUE     sends dead letters back to work: ${deadLetterQueues.join(', ')}
  npm run ops -- replay ARTICLE    sends an upload's event again: an article's id, or a key under incoming/
  npm run ops -- replay --since TIME [--until TIME]
                                   has EventBridge send the events of all uploads of a span again, from its archive;
                                   times like 2026-11-25T09:30Z, until now unless told. An event may need ten
                                   minutes to come into the archive

  --stage NAME       dev (default) or prod
  --articles N       how many of the newest articles are looked at (1000)
  --endpoint URL     an emulator instead of AWS; AWS_ENDPOINT_URL does the same
  --json             one JSON value on standard output, for programs
  --help

Credentials and region come from the environment, as for the AWS command line.`;

const options = {
  stage: { type: 'string', default: 'dev' },
  articles: { type: 'string', default: '1000' },
  endpoint: { type: 'string', default: process.env.AWS_ENDPOINT_URL },
  since: { type: 'string' },
  until: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** What a command found: for programs, and the same in lines for people. */
interface Finding {
  readonly data: unknown;
  readonly lines: readonly string[];
}

const status = async (places: Places, limit: number): Promise<Finding> => {
  const { sqs, work, dead, tables } = places;
  const queues: Record<string, object> = {};
  for (const name of workQueues) queues[name] = await depthOf(sqs, work[name]);
  const deadLetters: Record<string, number> = {};
  for (const name of deadLetterQueues) deadLetters[name] = (await depthOf(sqs, dead[name])).waiting;
  const now = new Date();
  const newest = await newestArticles(
    articleStore(tables, () => now),
    limit,
  );
  const articles = countStates(newest, now);
  return {
    data: { queues, deadLetters, articles },
    lines: [
      'Queues',
      ...workQueues.map((name) => {
        const { waiting, inWork } = queues[name] as { waiting: number; inWork: number };
        return `  ${name.padEnd(8)} ${waiting} waiting, ${inWork} in work`;
      }),
      'Dead letters',
      ...deadLetterQueues.map((name) => `  ${name.padEnd(8)} ${deadLetters[name]}`),
      `Articles (the newest ${newest.length})`,
      ...Object.entries(articles).map(([state, count]) => `  ${state.padEnd(8)} ${count}`),
    ],
  };
};

const failed = async (places: Places, limit: number): Promise<Finding> => {
  const now = new Date();
  const newest = await newestArticles(
    articleStore(places.tables, () => now),
    limit,
  );
  const articles = newest.flatMap((article) => {
    const why = whyNotReady(article, now);
    return why ? [{ articleId: article.id, key: article.key, why }] : [];
  });
  const deadLetters = await deadLettersOf(places, limit);
  return {
    data: { articles, deadLetters },
    lines: [
      `${articles.length} of the newest ${newest.length} articles without claims to review`,
      ...articles.map(({ articleId, key, why }) => `  ${articleId}  ${key}\n    ${why}`),
      `${deadLetters.length} dead letters`,
      ...deadLetters.map(
        ({ queue, messageId, articleId, key, why }) =>
          `  ${queue}  message ${messageId}  ${key ?? articleId ?? ''}\n    ${why}`,
      ),
    ],
  };
};

const sendBack = async (places: Places, queue: string): Promise<Finding> => {
  if (!deadLetterQueues.includes(queue as DeadLetterQueueName)) {
    throw new Error(`There is no queue "${queue}": redrive takes one of ${deadLetterQueues.join(', ')}.`);
  }
  const data = await redrive(places, queue as DeadLetterQueueName, onStandardError);
  const because = data.because ? ` (${data.because})` : '';
  return { data, lines: [`${data.moved} dead letters of ${queue} sent back by ${data.by}${because}`] };
};

const sendAgain = async (places: Places, article: string): Promise<Finding> => {
  const data = await replay(places, article);
  const state = data.state ?? 'not registered yet';
  const advice = data.state === 'rejected' ? ' Its rejection is final: a corrected file is a new upload.' : '';
  return {
    data,
    lines: [`Sent the event of ${data.key} (article ${data.articleId}) again; it was ${state}.${advice}`],
  };
};

const sendSpanAgain = async (places: Places, { since, until }: Span): Promise<Finding> => {
  const data = await replaySpan(places, since, until, onStandardError);
  return { data, lines: [`EventBridge sent the uploads from ${data.since} to ${data.until} again: ${data.replay}`] };
};

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [command, subject = ''] = positionals;
  if (values.help || !command) {
    console.log(help);
    return values.help ? 0 : 2;
  }
  const limit = Number(values.articles);
  const span = values.since === undefined ? null : spanOf(values.since, values.until, new Date());
  const commands: Readonly<Record<string, (places: Places) => Promise<Finding>>> = {
    status: (places) => status(places, limit),
    failed: (places) => failed(places, limit),
    redrive: (places) => sendBack(places, subject),
    replay: (places) => (span ? sendSpanAgain(places, span) : sendAgain(places, subject)),
  };
  const work = commands[command];
  if (!work) throw new Error(`There is no command "${command}". Try --help.`);
  const { data, lines } = await work(await findPlaces(values.stage, values.endpoint));
  console.log(values.json ? JSON.stringify(data) : lines.join('\n'));
  return 0;
};

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
