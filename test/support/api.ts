import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '../../lambdas/api/http/app.ts';
import type { ApiDeps } from '../../lambdas/api/http/request.ts';
import { demoPeople, openIssuer } from '../../local/issuer.ts';
import type { Article } from '../../shared/domain/article.ts';
import { articleIdOf } from '../../shared/domain/ids.ts';
import type { Role } from '../../shared/domain/roles.ts';
import { cursorKeyOf } from '../../shared/store/dynamo/cursor-key.ts';
import { draftStore } from '../../shared/store/dynamo/drafts.ts';
import { idempotencyStore } from '../../shared/store/dynamo/idempotency.ts';
import { leaseStore } from '../../shared/store/dynamo/leases.ts';
import { settingsStore } from '../../shared/store/dynamo/settings.ts';
import { memoryBucket, pipelineOn } from './pipeline.ts';
import { freshTables } from './tables.ts';

/** Three claims: two reported, one a pledge in the article's own voice. */
export const harbour = `Strikes on the harbour

At least five sailors were killed on Monday, the port authority said. The navy shot down 12 drones.

The council has pledged to spend 40 million euros on shelters.
`;

/** Somebody who is not among the demo people. */
export interface Caller {
  readonly name: string;
  readonly roles: readonly Role[];
}
export const reviewerNamed = (name: string): Caller => ({ name, roles: ['reviewer'] });

/** One key for all desks of a test file: making one takes longer than most tests. */
const keyFile = join(mkdtempSync(join(tmpdir(), 'claimdesk-')), 'issuer.json');

/** The API on empty tables, with tokens that are really signed and really checked. */
export const apiUnderTest = async (override: Partial<ApiDeps> = {}) => {
  const tables = await freshTables();
  const bucket = memoryBucket();
  const pipeline = pipelineOn(tables, bucket);
  const issuer = await openIssuer(keyFile);
  const faults: unknown[] = [];
  /** Milliseconds; tests move it. */
  const clock = { now: pipeline.now().getTime() };
  let ids = 0;
  const api = createApi(
    {
      articles: pipeline.articles,
      settings: settingsStore(tables),
      claims: pipeline.claims,
      leases: leaseStore(tables),
      drafts: draftStore(tables),
      idempotency: idempotencyStore(tables),
      uploads: bucket.uploads,
      texts: pipeline.texts,
      policy: { secondReview: false, selfReview: false, ownDispute: false },
      cursorKey: cursorKeyOf(tables),
      now: () => new Date(clock.now),
      newId: () => `id${++ids}`,
      random: () => 0,
      ...override,
    },
    {
      verifiedClaims: (c) => {
        const token = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
        return token ? issuer.verify(token) : null;
      },
      requestId: () => 'request-1',
      onFault: (error) => faults.push(error),
    },
  );

  /** A call with a token of the demo person who holds the role, or of somebody else; `null` sends none. */
  const call = async (
    who: Role | Caller | null,
    method: string,
    path: string,
    { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
  ) => {
    const person = typeof who === 'string' ? demoPeople.find((one) => one.role === who) : who;
    const token = person && (await issuer.tokenFor(person.name, 'roles' in person ? person.roles : [person.role]));
    const response = await api.request(path, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    // biome-ignore lint/suspicious/noExplicitAny: tests assert what they read
    return { status: response.status, headers: response.headers, body: text ? (JSON.parse(text) as any) : null };
  };

  /** Uploads a text and waits for its claims. */
  const article = async (name: string, text: string): Promise<Article> => {
    const key = `incoming/${name}`;
    await pipeline.deliver(bucket.put(key, 1, text));
    return (await pipeline.articles.get(articleIdOf('bucket', key)))!;
  };

  return { api, issuer, keyFile, tables, pipeline, bucket, faults, call, article, clock };
};
