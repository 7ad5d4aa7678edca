import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createExtractor } from '../../../shared/claims/extract.ts';
import { articleIdOf } from '../../../shared/domain/ids.ts';
import { incomingPrefix } from '../../../shared/pipeline.ts';
import { loadReader } from '../../../shared/reader/load-reader.ts';
import { depthOf } from '../../cli/ops/queue-messages.ts';
import { expectedClaims } from './articles.ts';
import { ensure, same, until } from './checks.ts';
import type { Deployment, Site, Stores } from './deployment.ts';
import { run } from './processes.ts';
import type { Target } from './target.ts';

/** Files to upload: their content by their name under one folder of the watched prefix. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Copies files into the bucket as people do: `aws s3 cp`. */
export const copyIn = async ({ target, deployment, scratch }: Site, folder: string, files: Files): Promise<void> => {
  const from = join(scratch, 'upload');
  await rm(from, { recursive: true, force: true });
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(from, name)), { recursive: true });
    await writeFile(join(from, name), content);
  }
  const to = `s3://${deployment.bucket}/${incomingPrefix}${folder}/`;
  const { code, all } = await run('aws', ['s3', 'cp', '--quiet', '--recursive', from, to], { env: target.env });
  ensure(code === 0, `aws s3 cp: ${all}`);
};

/** Waits until every file is a ready article. */
export const untilReady = async (
  stores: Stores,
  { bucket }: Deployment,
  folder: string,
  files: Files,
): Promise<void> => {
  const ids = Object.keys(files).map((name) => articleIdOf(bucket, `${incomingPrefix}${folder}/${name}`));
  let missing: readonly string[] = ids;
  await until(
    `${ids.length} articles to be ready`,
    async () => {
      const articles = await stores.articles.getMany(missing);
      const wrong = articles.find(({ state }) => state === 'rejected');
      if (wrong) throw new Error(`${wrong.key} was rejected: ${wrong.rejection?.detail}`);
      const ready = new Set(articles.filter(({ state }) => state === 'ready').map(({ id }) => id));
      missing = missing.filter((id) => !ready.has(id));
      return missing.length === 0 ? true : null;
    },
    { timeoutSeconds: 180, seen: () => `(${missing.length} are not)` },
  );
};

/** @throws unless each file has exactly the claims that the same code finds here, each with one event */
export const eachClaimOnce = async (
  stores: Stores,
  { bucket }: Deployment,
  folder: string,
  files: Files,
): Promise<number> => {
  const extract = createExtractor(loadReader());
  let count = 0;
  for (const [name, content] of Object.entries(files)) {
    const key = `${incomingPrefix}${folder}/${name}`;
    const claims = await stores.claims.ofArticle(articleIdOf(bucket, key));
    same(claims.map(({ id }) => id).sort(), await expectedClaims(bucket, key, content, extract), `claims of ${name}`);
    count += claims.length;
  }
  return count;
};

/** @throws unless nothing waits, is in work or is dead in any queue */
export const nothingLeft = async ({ sqs }: Target, { queues }: Deployment): Promise<void> => {
  for (const [name, queue] of Object.entries(queues)) {
    same(await depthOf(sqs, queue), { waiting: 0, inWork: 0 }, `messages in ${name}`);
  }
};
