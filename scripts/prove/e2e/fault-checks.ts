import {
  GetQueueAttributesCommand,
  PurgeQueueCommand,
  type QueueAttributeName,
  SendMessageBatchCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
} from '@aws-sdk/client-sqs';
import { articleIdOf } from '../../../shared/domain/ids.ts';
import { incomingPrefix, queueSettings, uploadArchiveName } from '../../../shared/pipeline.ts';
import { depthOf } from '../../cli/ops/queue-messages.ts';
import { eventOf } from '../../cli/ops/replay.ts';
import { articleText } from './articles.ts';
import { type Checks, ensure, same, until } from './checks.ts';
import { type Deployment, type Site, storesOf } from './deployment.ts';
import { ops } from './ops-command.ts';
import type { Target } from './target.ts';
import { copyIn, eachClaimOnce, nothingLeft, untilReady } from './upload.ts';

/** What may go wrong on the way in, done to the deployed stacks: nothing vanishes, nothing comes twice. */
export const checkFaults = async ({ check, section }: Checks, site: Site): Promise<void> => {
  const { target, deployment } = site;
  const { aws, sqs } = target;
  const { queues, bucket } = deployment;
  const stores = storesOf(target, deployment);
  const idOf = (name: string): string => articleIdOf(bucket, `${incomingPrefix}faults/${name}`);
  const put = async (name: string, i: number) => {
    const files = { [name]: articleText(i) };
    await copyIn(site, 'faults', files);
    return files;
  };
  const setQueue = (queue: string, attributes: Readonly<Partial<Record<QueueAttributeName, string>>>) =>
    sqs.send(new SetQueueAttributesCommand({ QueueUrl: queue, Attributes: attributes }));
  const letters = async (queue: string): Promise<number> => (await depthOf(sqs, queue)).waiting;

  section('Faults');
  await check('an event that comes five more times changes nothing', async () => {
    const files = await put('again.txt', 201);
    await untilReady(stores, deployment, 'faults', files);
    const [revision] = await stores.articles.revisions(idOf('again.txt'));
    ensure(revision, 'there is no revision');
    const before = await stores.articles.get(idOf('again.txt'));
    const body = JSON.stringify(eventOf(revision.upload));
    await sqs.send(
      new SendMessageBatchCommand({
        QueueUrl: queues.ingest,
        Entries: Array.from({ length: 5 }, (_, i) => ({ Id: String(i), MessageBody: body })),
      }),
    );
    await until('the events to be taken', async () => ((await isEmpty(target, deployment)) ? true : null));
    same(await stores.articles.get(idOf('again.txt')), before, 'article');
    same((await stores.articles.revisions(idOf('again.txt'))).length, 1, 'revisions');
    await eachClaimOnce(stores, deployment, 'faults', files);
  });
  await check('a later upload of the same file is its second revision; claims that stand in both stay', async () => {
    await put('again.txt', 202);
    await until('the second revision', async () => {
      const article = await stores.articles.get(idOf('again.txt'));
      return article?.readyRevision === 2 ? true : null;
    });
    const claims = await stores.claims.ofArticle(idOf('again.txt'));
    const shown = claims.filter(({ status }) => status !== 'removed').map(({ id }) => id);
    same(shown.length, new Set(shown).size);
    ensure(
      claims.some(({ status }) => status === 'removed'),
      'no claim of the first revision was taken from the queue',
    );
  });
  await check('an event of an earlier upload that comes late changes nothing of what is shown', async () => {
    const before = await stores.articles.get(idOf('again.txt'));
    const [revision] = await stores.articles.revisions(idOf('again.txt'));
    ensure(revision?.upload.sequencer, 'the event of the first upload had no sequencer');
    const earlier = { ...revision.upload, versionId: 'etag:0123456789abcdef0123456789abcdef', sequencer: '00' };
    await sqs.send(new SendMessageCommand({ QueueUrl: queues.ingest, MessageBody: JSON.stringify(eventOf(earlier)) }));
    const late = await until('the late revision', async () => {
      const revisions = await stores.articles.revisions(idOf('again.txt'));
      return revisions.find(({ n }) => n === 3) ?? null;
    });
    same(late.state, 'superseded');
    const after = await stores.articles.get(idOf('again.txt'));
    same([after?.state, after?.revision, after?.readyRevision], ['ready', 2, 2]);
    same(after?.claims, before?.claims, 'claims');
  });
  await check('an upload that was deleted before it could be read is rejected as gone', async () => {
    const upload = {
      bucket,
      key: `${incomingPrefix}faults/gone.txt`,
      size: 100,
      versionId: 'etag:d41d8cd98f00b204e9800998ecf8427e',
      sequencer: '01',
      receivedAt: new Date().toISOString(),
    };
    await sqs.send(new SendMessageCommand({ QueueUrl: queues.ingest, MessageBody: JSON.stringify(eventOf(upload)) }));
    const article = await until('the rejection', async () => {
      const found = await stores.articles.get(idOf('gone.txt'));
      return found?.state === 'rejected' ? found : null;
    });
    same(article.rejection?.reason, 'gone');
  });

  const visibility = { VisibilityTimeout: String(queueSettings.ingest.visibilitySeconds) };
  await setQueue(queues.ingest, { VisibilityTimeout: '1' });
  try {
    await check(
      'a message that nobody can read is a dead letter after five deliveries; a good one passes it',
      async () => {
        await sqs.send(new SendMessageCommand({ QueueUrl: queues.ingest, MessageBody: 'not an event' }));
        await untilReady(stores, deployment, 'faults', await put('beside poison.txt', 203));
        await until('the dead letter', async () => ((await letters(queues['ingest-dead'])) === 1 ? true : null));
      },
    );
    await check('npm run ops -- failed names it, and the rejected files', async () => {
      const { deadLetters, articles } = await ops(target, deployment, 'failed');
      same(
        deadLetters.map(({ queue, why }: { queue: string; why: string }) => [queue, why]),
        [['ingest', 'the message is not one that we send']],
      );
      const reasons: string[] = articles.map(({ why }: { why: string }) => why.split(':')[0]);
      same(reasons.sort(), ['rejected, gone', 'rejected, unsupported-type']);
    });
    await sqs.send(new PurgeQueueCommand({ QueueUrl: queues['ingest-dead'] }));

    await check('the extract queue refuses for as long as five deliveries: the event is a dead letter', async () => {
      const { Attributes } = await sqs.send(
        new GetQueueAttributesCommand({ QueueUrl: queues.extract, AttributeNames: ['Policy', 'QueueArn'] }),
      );
      ensure(Attributes?.Policy, 'the extract queue has no policy');
      const policy = JSON.parse(Attributes.Policy);
      const refusal = {
        Effect: 'Deny',
        Principal: '*',
        Action: 'sqs:SendMessage',
        Resource: Attributes.QueueArn,
      };
      await setQueue(queues.extract, {
        Policy: JSON.stringify({ ...policy, Statement: [...policy.Statement, refusal] }),
      });
      await put('refused.txt', 204);
      await until('the dead letter', async () => ((await letters(queues['ingest-dead'])) === 1 ? true : null));
      await setQueue(queues.extract, { Policy: Attributes.Policy });
      same((await stores.articles.get(idOf('refused.txt')))?.state, 'parsed');
    });
    await check('npm run ops -- redrive ingest: the article is ready, its claims are there once', async () => {
      same((await ops(target, deployment, 'redrive', 'ingest')).moved, 1);
      const files = { 'refused.txt': articleText(204) };
      await untilReady(stores, deployment, 'faults', files);
      await eachClaimOnce(stores, deployment, 'faults', files);
    });
  } finally {
    await setQueue(queues.ingest, visibility);
  }

  await check('the extractor is down: articles wait, and are ready once it is back', async () => {
    const { EventSourceMappings } = await aws('lambda', 'list-event-source-mappings');
    const { UUID } = EventSourceMappings.find((mapping: { FunctionArn: string }) =>
      mapping.FunctionArn.includes('ExtractFunction'),
    );
    await aws('lambda', 'update-event-source-mapping', '--uuid', UUID, '--no-enabled');
    const files = await put('waiting.txt', 205);
    await until('the article to be parsed', async () => {
      const article = await stores.articles.get(idOf('waiting.txt'));
      return article?.state === 'parsed' ? true : null;
    });
    await until('the message to wait', async () => ((await letters(queues.extract)) === 1 ? true : null));
    await aws('lambda', 'update-event-source-mapping', '--uuid', UUID, '--enabled');
    await untilReady(stores, deployment, 'faults', files);
    await eachClaimOnce(stores, deployment, 'faults', files);
  });
  const { Functions } = await aws('lambda', 'list-functions');
  const extract = Functions.find(({ FunctionName }: { FunctionName: string }) =>
    FunctionName.includes('ExtractFunction'),
  );
  const setVariables = (Variables: Readonly<Record<string, string>>): Promise<unknown> =>
    aws(
      ...['lambda', 'update-function-configuration', '--function-name', extract.FunctionName],
      ...['--environment', JSON.stringify({ Variables })],
    );
  const { TABLE_NAME: _, ...tooFew } = extract.Environment.Variables;
  await setQueue(queues.extract, { VisibilityTimeout: '1' });
  try {
    await check('the extract function dies in every delivery: its message is a dead letter', async () => {
      await setVariables(tooFew);
      await put('dying.txt', 206);
      await until('the dead letter', async () => ((await letters(queues['extract-dead'])) === 1 ? true : null));
      same((await stores.articles.get(idOf('dying.txt')))?.state, 'parsed');
    });
    await check('npm run ops -- redrive extract, once it starts again: ready, with its claims once', async () => {
      await setVariables(extract.Environment.Variables);
      same((await ops(target, deployment, 'redrive', 'extract')).moved, 1);
      const files = { 'dying.txt': articleText(206) };
      await untilReady(stores, deployment, 'faults', files);
      await eachClaimOnce(stores, deployment, 'faults', files);
    });
  } finally {
    await setQueue(queues.extract, { VisibilityTimeout: String(queueSettings.extract.visibilitySeconds) });
  }
  await check('npm run ops -- replay of a ready article changes nothing', async () => {
    const before = await stores.articles.get(idOf('waiting.txt'));
    const { state } = await ops(target, deployment, 'replay', `${incomingPrefix}faults/waiting.txt`);
    same(state, 'ready');
    await until('the event to be taken', async () => ((await isEmpty(target, deployment)) ? true : null));
    same(await stores.articles.get(idOf('waiting.txt')), before, 'article');
  });
  await check('npm run ops -- replay --since has the archive of uploads replayed to the intake', async () => {
    const prefix = `claimdesk-${deployment.stage}`;
    const { Rules } = await aws('events', 'list-rules', '--name-prefix', `${prefix}-service-Intake`);
    const [{ Arn, EventPattern }] = Rules;
    const bus = Arn.replace(/:rule\/.*/, ':event-bus/default');
    // The emulator makes no archive from a template, and keeps no events of S3 in one: what is shown is the replay itself.
    const archive = ['--archive-name', uploadArchiveName(deployment.stage)];
    await aws('events', 'create-archive', ...archive, '--event-source-arn', bus, '--event-pattern', EventPattern);
    const before = await stores.articles.get(idOf('waiting.txt'));
    const since = new Date(Date.now() - 3_600_000).toISOString();
    const { replay } = await ops(target, deployment, 'replay', '--since', since);
    const { State, Destination } = await aws('events', 'describe-replay', '--replay-name', replay);
    same([State, Destination], ['COMPLETED', { Arn: bus, FilterArns: [Arn] }]);
    same(await stores.articles.get(idOf('waiting.txt')), before, 'article');
    await aws('events', 'delete-archive', ...archive);
  });
};

const isEmpty = (target: Target, deployment: Deployment): Promise<boolean> =>
  nothingLeft(target, deployment).then(
    () => true,
    () => false,
  );
