import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CloudFormationCustomResourceEvent, CloudFormationCustomResourceResponse } from 'aws-lambda';
import { putAnswer, stackHandler } from '../../../lambdas/publish/stack-handler.ts';

const ids = { StackId: 'stack', RequestId: 'request', LogicalResourceId: 'Page' };
const event = {
  ...ids,
  RequestType: 'Update',
  ResponseURL: 'https://answers.example/1?signature=abc',
  ResourceProperties: {},
} as unknown as CloudFormationCustomResourceEvent;
const success = { ...ids, PhysicalResourceId: 'page', Status: 'SUCCESS' } as const;

const handled = async (work: () => Promise<void>) => {
  const answers: (readonly [string, CloudFormationCustomResourceResponse])[] = [];
  const faults: (readonly [unknown, string])[] = [];
  const handler = stackHandler(
    'page',
    work,
    (...fault) => faults.push(fault),
    async (...answer) => void answers.push(answer),
  );
  await handler(event);
  return { answers, faults };
};

describe('CloudFormation', () => {
  it('is told at the address that it named, when the work is done, by a name that never changes', async () => {
    const { answers, faults } = await handled(async () => {});
    expect(answers).toEqual([[event.ResponseURL, success]]);
    expect(faults).toEqual([]);
  });

  it('is told why the work failed, so that it rolls back instead of waiting', async () => {
    const error = new Error(`no bucket ${'x'.repeat(5000)}`);
    const { answers, faults } = await handled(() => Promise.reject(error));
    expect(answers).toHaveLength(1);
    expect(answers[0]![1]).toMatchObject({ ...ids, PhysicalResourceId: 'page', Status: 'FAILED' });
    const { Reason } = answers[0]![1] as { Reason: string };
    expect(Reason).toMatch(/^Error: no bucket x/);
    // All of the answer may have 4,096 bytes.
    expect(Reason.length).toBeLessThanOrEqual(500);
    expect(faults).toEqual([[error, 'request']]);
  });

  it('is asked again when it did not take the answer', async () => {
    const handler = stackHandler(
      'page',
      async () => {},
      () => {},
      () => Promise.reject(new Error('refused')),
    );
    await expect(handler(event)).rejects.toThrow('refused');
  });
});

describe('an answer', () => {
  const answered = async (status: number) => {
    const seen: { method?: string; url?: string; type?: string; body?: unknown } = {};
    const server = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part);
      Object.assign(seen, {
        method: request.method,
        url: request.url,
        type: request.headers['content-type'],
        body: JSON.parse(Buffer.concat(parts).toString()),
      });
      response.writeHead(status).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const outcome = await putAnswer(`http://127.0.0.1:${port}/1?signature=abc`, success).then(
      () => 'taken',
      (error: Error) => error.message,
    );
    await new Promise((resolve) => server.close(resolve));
    return { seen, outcome };
  };

  it('is PUT as JSON, without a content type, which the address is not signed for', async () => {
    const { seen, outcome } = await answered(200);
    expect(outcome).toBe('taken');
    expect(seen).toEqual({ method: 'PUT', url: '/1?signature=abc', type: undefined, body: success });
  });

  it('that is refused is an error', async () => {
    expect((await answered(403)).outcome).toBe('CloudFormation did not take the answer: 403');
  });
});
