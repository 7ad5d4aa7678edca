import type { S3Client } from '@aws-sdk/client-s3';
import { S3Client as RealS3, S3ServiceException } from '@aws-sdk/client-s3';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Document } from '../../../shared/domain/document.ts';
import { s3Page } from '../../../shared/store/aws/s3-page.ts';
import { s3Texts } from '../../../shared/store/aws/s3-texts.ts';
import { s3Uploads } from '../../../shared/store/aws/s3-uploads.ts';
import { sqsDispatch } from '../../../shared/store/aws/sqs-dispatch.ts';

/** A client that answers each command by its name. */
const answering = (answers: Readonly<Record<string, unknown>>) => {
  const sent: (readonly [string, unknown])[] = [];
  const send = async (command: { input: unknown; constructor: { name: string } }) => {
    const name = command.constructor.name.replace('Command', '');
    sent.push([name, command.input]);
    const answer = answers[name];
    const next = Array.isArray(answer) ? answer.shift() : answer;
    if (next instanceof Error) throw next;
    return next ?? {};
  };
  return { client: { send } as never as S3Client & SQSClient, sent };
};
const failing = (httpStatusCode: number) =>
  new S3ServiceException({ name: 'X', $fault: 'client', message: 'failed', $metadata: { httpStatusCode } });

describe('texts', () => {
  const document = { text: 'At least five sailors …' } as Document;

  it('are written as JSON at the address of their content, and read from there', async () => {
    const { client, sent } = answering({ GetObject: { Body: { transformToString: async () => '{"text":"x"}' } } });
    const texts = s3Texts(client, 'bucket');
    await texts.putDocument('art', 'h', document);
    await texts.putCoverage('art', 'h', { extractor: 'rules-1', sentences: [] });
    expect(await texts.getDocument('art', 'h')).toEqual({ text: 'x' });
    expect(await texts.getCoverage('art', 'h', 'rules-1')).toEqual({ text: 'x' });
    const at = (Key: string) => ({ Bucket: 'bucket', Key });
    const json = { ContentType: 'application/json' };
    expect(sent).toEqual([
      ['PutObject', { ...at('text/art/h/document.json'), ...json, Body: JSON.stringify(document) }],
      [
        'PutObject',
        { ...at('text/art/h/coverage-rules-1.json'), ...json, Body: '{"extractor":"rules-1","sentences":[]}' },
      ],
      ['GetObject', at('text/art/h/document.json')],
      ['GetObject', at('text/art/h/coverage-rules-1.json')],
    ]);
  });

  it('that are empty are no document', async () => {
    await expect(s3Texts(answering({}).client, 'bucket').getDocument('art', 'h')).rejects.toThrow('JSON');
  });
});

describe('an upload', () => {
  const upload = { bucket: 'b', key: 'incoming/a.txt', versionId: 'v1', size: 7, sequencer: '', receivedAt: '' };
  const uploads = (client: S3Client) => s3Uploads(client, 'bucket', () => new Date('2026-11-22T10:00:00.000Z'));

  it('is looked at and read in the version that its event names', async () => {
    const { client, sent } = answering({
      HeadObject: { ContentLength: 5, ContentType: 'text/plain', Metadata: { uploader: 'eva' } },
      GetObject: { Body: { transformToByteArray: async () => new Uint8Array([1]) } },
    });
    expect(await uploads(client).head(upload)).toEqual({ size: 5, contentType: 'text/plain', uploader: 'eva' });
    expect(await uploads(client).read(upload)).toEqual(new Uint8Array([1]));
    await uploads(client).read({ ...upload, versionId: 'etag:abc' });
    const place = { Bucket: 'b', Key: 'incoming/a.txt' };
    expect(sent).toEqual([
      ['HeadObject', { ...place, VersionId: 'v1' }],
      ['GetObject', { ...place, VersionId: 'v1' }],
      ['GetObject', { ...place, IfMatch: 'abc' }],
    ]);
  });

  it('of which the store says little has the size of its event and no uploader; without a body it is empty', async () => {
    const { client } = answering({});
    expect(await uploads(client).head(upload)).toEqual({ size: 7, contentType: undefined, uploader: null });
    expect(await uploads(client).read(upload)).toEqual(new Uint8Array());
  });

  it.each([404, 405, 412])('is gone when the store answers %i', async (status) => {
    const { client } = answering({ HeadObject: failing(status), GetObject: failing(status) });
    expect(await uploads(client).head(upload)).toBeNull();
    expect(await uploads(client).read(upload)).toBeNull();
  });

  it('is not gone because the store failed', async () => {
    const { client } = answering({ HeadObject: failing(503), GetObject: new Error('no network') });
    await expect(uploads(client).head(upload)).rejects.toThrow('failed');
    await expect(uploads(client).read(upload)).rejects.toThrow('no network');
  });

  it('is given an address for exactly its bytes and its uploader, for a quarter of an hour', async () => {
    const real = new RealS3({ region: 'eu-west-1', credentials: { accessKeyId: 'a', secretAccessKey: 's' } });
    const { url, headers, expiresAt } = await uploads(real).presign({
      key: 'incoming/x/a.txt',
      size: 12,
      uploader: 'eva',
    });
    expect(headers).toEqual({ 'content-length': '12', 'x-amz-meta-uploader': 'eva' });
    expect(expiresAt).toBe('2026-11-22T10:15:00.000Z');
    const { pathname, hostname, searchParams } = new URL(url);
    expect([hostname, pathname]).toEqual(['bucket.s3.eu-west-1.amazonaws.com', '/incoming/x/a.txt']);
    expect(searchParams.get('X-Amz-Expires')).toBe('900');
    expect(searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;host;x-amz-meta-uploader');
    expect(uploads(real).bucket).toBe('bucket');
  });
});

describe('the page', () => {
  it('is put file by file, as it is served', async () => {
    const { client, sent } = answering({});
    const bytes = new Uint8Array([1]);
    await s3Page(client, 'page').put({ key: 'index.html', type: 'text/html', cacheControl: 'no-cache', bytes });
    expect(sent).toEqual([
      [
        'PutObject',
        { Bucket: 'page', Key: 'index.html', Body: bytes, ContentType: 'text/html', CacheControl: 'no-cache' },
      ],
    ]);
  });

  it('is cleared until nothing is left', async () => {
    const pages = [{ Contents: [{ Key: 'a', Size: 1 }, { Key: 'b' }] }, { Contents: [{ Key: 'c' }] }, {}];
    const { client, sent } = answering({ ListObjectsV2: pages });
    await s3Page(client, 'page').clear();
    const removed = (...keys: string[]) => [
      'DeleteObjects',
      { Bucket: 'page', Delete: { Objects: keys.map((Key) => ({ Key })), Quiet: true } },
    ];
    const list = ['ListObjectsV2', { Bucket: 'page' }];
    expect(sent).toEqual([list, removed('a', 'b'), list, removed('c'), list]);
  });

  it('says which file stays', async () => {
    const { client } = answering({
      ListObjectsV2: { Contents: [{ Key: 'a' }] },
      DeleteObjects: { Errors: [{ Key: 'a', Code: 'AccessDenied' }] },
    });
    await expect(s3Page(client, 'page').clear()).rejects.toThrow('a cannot be removed: AccessDenied');
  });
});

it('work for extract goes on its queue as JSON', async () => {
  const { client, sent } = answering({});
  await sqsDispatch(client, 'https://queue').extract({ articleId: 'art', n: 2 });
  expect(sent).toEqual([['SendMessage', { QueueUrl: 'https://queue', MessageBody: '{"articleId":"art","n":2}' }]]);
});
