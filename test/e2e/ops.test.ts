import { uploadOf } from '../../lambdas/ingest/upload-event.ts';
import { countStates, whyNotReady } from '../../scripts/cli/ops/articles-by-state.ts';
import { deadLetterOf } from '../../scripts/cli/ops/dead-letters.ts';
import { type Places, placeFinder } from '../../scripts/cli/ops/places.ts';
import { redrive } from '../../scripts/cli/ops/redrive.ts';
import { eventOf } from '../../scripts/cli/ops/replay.ts';
import { replaySpan } from '../../scripts/cli/ops/replay-span.ts';
import { spanOf } from '../../scripts/cli/ops/span.ts';
import type { Article } from '../../shared/domain/article.ts';
import { articleIdOf } from '../../shared/domain/ids.ts';

const now = new Date('2026-11-22T12:00:00.000Z');
const article = (state: Article['state'], minutesAgo: number, more: Partial<Article> = {}): Article =>
  ({
    id: 'a',
    key: 'incoming/a.txt',
    state,
    rejection: null,
    updatedAt: new Date(now.getTime() - minutesAgo * 60_000).toISOString(),
    ...more,
  }) as Article;

const upload = {
  bucket: 'bucket',
  key: 'incoming/two words+more.txt',
  size: 12,
  versionId: 'v1',
  sequencer: '0A',
  receivedAt: '2026-11-22T10:00:00.000Z',
};

describe('articles by state', () => {
  it('are counted, with those apart that have been on their way for too long', () => {
    const articles = [article('ready', 600), article('parsed', 5), article('parsed', 31), article('received', 31)];
    expect(countStates(articles, now)).toEqual({ ready: 1, parsed: 1, 'parsed, stuck': 1, 'received, stuck': 1 });
  });

  it.each(['ready', 'unchanged', 'superseded'] as const)(
    'that are %s have nothing to be said of them, however old',
    (state) => {
      expect(whyNotReady(article(state, 10_000), now)).toBeNull();
    },
  );

  it('say why they are not ready', () => {
    const rejection = { reason: 'no-text', detail: 'There is no text in it.' } as const;
    expect(whyNotReady(article('rejected', 1, { rejection }), now)).toBe('rejected, no-text: There is no text in it.');
    expect(whyNotReady(article('parsed', 45), now)).toBe('stuck: parsed since 2026-11-22T11:15:00.000Z');
    expect(whyNotReady(article('parsed', 5), now)).toBeNull();
  });
});

describe('a dead letter', () => {
  it('of ingest names the upload and its article', () => {
    const letter = deadLetterOf('ingest', { MessageId: 'm', Body: JSON.stringify(eventOf(upload)) });
    expect(letter).toMatchObject({
      key: upload.key,
      articleId: articleIdOf(upload.bucket, upload.key),
      why: 'the upload could not be ingested',
    });
  });

  it('of extract names the article and its revision', () => {
    const letter = deadLetterOf('extract', { MessageId: 'm', Body: '{"articleId":"abc","n":2}' });
    expect(letter).toMatchObject({ articleId: 'abc', key: null, why: 'revision 2 could not be extracted' });
  });

  it("of intake says why EventBridge could not send it, in EventBridge's words", () => {
    const letter = deadLetterOf('intake', {
      MessageId: 'm',
      Body: JSON.stringify(eventOf(upload)),
      MessageAttributes: {
        ERROR_CODE: { DataType: 'String', StringValue: 'NO_PERMISSIONS' },
        ERROR_MESSAGE: { DataType: 'String', StringValue: 'Lacks the right to send.' },
      },
    });
    expect(letter).toMatchObject({ key: upload.key, why: 'NO_PERMISSIONS: Lacks the right to send.' });
  });

  it.each(['', 'null', '{}', 'not JSON', '[1]'])('that is none of ours is said to be so: %j', (Body) => {
    for (const queue of ['intake', 'ingest', 'extract'] as const) {
      expect(deadLetterOf(queue, { MessageId: 'm', Body })).toMatchObject({
        articleId: null,
        why: 'the message is not one that we send',
      });
    }
  });
});

describe('the event of a replay', () => {
  it('is read by ingest as the upload that it was made from', () => {
    expect(uploadOf(eventOf(upload))).toEqual(upload);
  });

  it('is so too for an upload that is known by its ETag', () => {
    const byTag = { ...upload, versionId: 'etag:0123abcd' };
    expect(uploadOf(eventOf(byTag))).toEqual(byTag);
  });
});

/** A client that answers each command with what is next for its name, and keeps what it was asked. */
const answering = (answers: Readonly<Record<string, readonly unknown[]>>) => {
  const asked: [name: string, input: Record<string, unknown>][] = [];
  const next = new Map(Object.entries(answers).map(([name, list]) => [name, [...list]]));
  return {
    asked,
    send: async (command: { constructor: { name: string }; input: Record<string, unknown> }) => {
      const { name } = command.constructor;
      asked.push([name, command.input]);
      const answer = next.get(name)?.shift();
      if (answer instanceof Error) throw answer;
      return answer ?? {};
    },
  };
};
const progress = () => {
  const told: string[] = [];
  return { told, tell: (line: string) => void told.push(line), pause: async () => {} };
};

describe('redriving', () => {
  const dead = { intake: 'url/intake', ingest: 'url/ingest-dead', extract: 'url/extract-dead' };
  const work = { ingest: 'url/ingest', extract: 'url/extract' };
  const on = (answers: Readonly<Record<string, readonly unknown[]>>) => {
    const sqs = answering({ GetQueueAttributesCommand: [{ Attributes: { QueueArn: 'arn:dead' } }], ...answers });
    return { sqs, places: { sqs, dead, work } as unknown as Places };
  };
  const task = (Status: string, moved: number, FailureReason?: string) => ({
    Results: [
      { Status, ApproximateNumberOfMessagesMoved: moved, ApproximateNumberOfMessagesToMove: 12, FailureReason },
    ],
  });

  it('is a move task of SQS, which tells how far it is', async () => {
    const { sqs, places } = on({
      ListMessageMoveTasksCommand: [task('RUNNING', 0), task('RUNNING', 7), task('RUNNING', 7), task('COMPLETED', 12)],
    });
    const { told, ...waiting } = progress();
    expect(await redrive(places, 'ingest', waiting)).toEqual({ moved: 12, by: 'StartMessageMoveTask' });
    expect(sqs.asked).toContainEqual(['StartMessageMoveTaskCommand', { SourceArn: 'arn:dead' }]);
    expect(told).toEqual(['moved 0 of about 12', 'moved 7 of about 12', 'moved 12 of about 12']);
  });

  it('fails with the reason of SQS when the task does', async () => {
    const { places } = on({ ListMessageMoveTasksCommand: [task('FAILED', 3, 'CouldNotDetermineMessageSource')] });
    await expect(redrive(places, 'extract', progress())).rejects.toThrow(
      'SQS moved 3 and stopped: CouldNotDetermineMessageSource.',
    );
  });

  it('fails when somebody ends the task', async () => {
    const { places } = on({ ListMessageMoveTasksCommand: [task('CANCELLING', 3), task('CANCELLED', 4)] });
    await expect(redrive(places, 'extract', progress())).rejects.toThrow(
      'SQS moved 4 and stopped: the task is CANCELLED.',
    );
  });

  it('of letters that a rule could not send never asks SQS for a task: each is sent, then deleted', async () => {
    const { sqs, places } = on({
      GetQueueAttributesCommand: [{ Attributes: { ApproximateNumberOfMessages: '1' } }],
      ReceiveMessageCommand: [{ Messages: [{ Body: 'event', ReceiptHandle: 'r' }] }],
    });
    expect(await redrive(places, 'intake', progress())).toMatchObject({ moved: 1, by: 'receiving and sending again' });
    expect(sqs.asked.slice(-2)).toEqual([
      ['SendMessageCommand', { QueueUrl: 'url/ingest', MessageBody: 'event' }],
      ['DeleteMessageCommand', { QueueUrl: 'url/intake', ReceiptHandle: 'r' }],
    ]);
  });
});

describe('a span of time', () => {
  it('is named by its ends, each with its zone; its end is now when it has none', () => {
    expect(spanOf('2026-11-22T09:30Z', '2026-11-22T11:30:15+01:00', now)).toEqual({
      since: new Date('2026-11-22T09:30:00Z'),
      until: new Date('2026-11-22T10:30:15Z'),
    });
    expect(spanOf('2026-11-22T09:30Z', undefined, now).until).toEqual(now);
  });

  it.each(['2026-11-22', '2026-11-22T09:30', 'yesterday', '2026-22-11T09:30Z', ''])('does not begin at %j', (from) => {
    expect(() => spanOf(from, undefined, now)).toThrow(/--since is .* a time looks like/);
  });

  it('does not end before it begins', () => {
    expect(() => spanOf('2026-11-22T09:30Z', '2026-11-22T10:30+01:00', now)).toThrow('--since must be before --until.');
  });
});

describe('replaying a span of time', () => {
  const [since, until] = [new Date('2026-11-22T09:00Z'), new Date('2026-11-22T10:00Z')];
  const rule = 'arn:aws:events:eu-west-1:1:rule/claimdesk-dev-service-IntakeRule1A2B-C';
  const on = (answers: Readonly<Record<string, readonly unknown[]>>) => {
    const events = answering({
      DescribeArchiveCommand: [{ ArchiveArn: 'arn:archive', EventSourceArn: 'arn:bus' }],
      ListRulesCommand: [{ Rules: [{ Arn: rule }] }],
      ...answers,
    });
    return { events, places: { events, stage: 'dev' } as unknown as Places };
  };

  it("is a replay of the stage's archive to the rule of the intake alone, which tells how far it is", async () => {
    const EventLastReplayedTime = new Date('2026-11-22T09:30Z');
    const { events, places } = on({
      DescribeReplayCommand: [
        { State: 'STARTING' },
        { State: 'RUNNING', EventLastReplayedTime },
        { State: 'COMPLETED', EventLastReplayedTime: until },
      ],
    });
    const { told, ...waiting } = progress();
    const { replay } = await replaySpan(places, since, until, waiting);
    expect(events.asked[0]).toEqual(['DescribeArchiveCommand', { ArchiveName: 'claimdesk-dev-uploads' }]);
    expect(events.asked.find(([name]) => name === 'StartReplayCommand')?.[1]).toEqual({
      ReplayName: replay,
      EventSourceArn: 'arn:archive',
      EventStartTime: since,
      EventEndTime: until,
      Destination: { Arn: 'arn:bus', FilterArns: [rule] },
    });
    expect(replay).toMatch(/^[.\-_A-Za-z0-9]{1,64}$/);
    expect(told).toEqual([
      `replay ${replay}: STARTING`,
      `replay ${replay}: RUNNING, up to 2026-11-22T09:30:00.000Z`,
      `replay ${replay}: COMPLETED, up to 2026-11-22T10:00:00.000Z`,
    ]);
  });

  it("fails with EventBridge's reason when the replay does", async () => {
    const { places } = on({ DescribeReplayCommand: [{ State: 'FAILED', StateReason: 'The archive is gone.' }] });
    await expect(replaySpan(places, since, until, progress())).rejects.toThrow(/is FAILED: The archive is gone\./);
  });

  it('says so when the stage keeps no events', async () => {
    const gone = Object.assign(new Error('Archive does not exist.'), { name: 'ResourceNotFoundException' });
    const { events, places } = on({ DescribeArchiveCommand: [gone] });
    await expect(replaySpan(places, since, until, progress())).rejects.toThrow('Stage "dev" keeps no events');
    expect(events.asked.map(([name]) => name)).toEqual(['DescribeArchiveCommand']);
  });
});

describe('places', () => {
  const queues = [
    'https://sqs.eu-west-1.amazonaws.com/1/claimdesk-dev-service-IngestWorkQueue90B63482-AbC',
    'https://sqs.eu-west-1.amazonaws.com/1/claimdesk-dev-service-IngestWorkDeadLetters97E44155-AbC',
    'https://sqs.eu-west-1.amazonaws.com/1/claimdesk-prod-service-IngestWorkQueue90B63482-AbC',
  ];

  it('are found by stage, stack and logical id', () => {
    expect(placeFinder('prod')(queues, 'service', 'IngestWorkQueue')).toBe(queues[2]);
    expect(placeFinder('dev')(queues, 'service', 'IngestWorkDeadLetters')).toBe(queues[1]);
  });

  it('that are not there are named, with the stage', () => {
    expect(() => placeFinder('prod')(queues, 'service', 'ExtractWorkQueue')).toThrow(
      'claimdesk-prod-service-ExtractWorkQueue…: stage "prod" is not deployed',
    );
  });
});
