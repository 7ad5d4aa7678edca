import { uploadOf } from '../../lambdas/ingest/upload-event.ts';
import { countStates, whyNotReady } from '../../scripts/ops/articles-by-state.ts';
import { deadLetterOf } from '../../scripts/ops/dead-letters.ts';
import { placeFinder } from '../../scripts/ops/places.ts';
import { eventOf } from '../../scripts/ops/replay.ts';
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
