import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleIdOf } from '../../../shared/domain/ids.ts';
import { incomingPrefix } from '../../../shared/pipeline.ts';
import { articleText, awkwardNames, longestKey } from './articles.ts';
import { type Checks, ensure, same, until } from './checks.ts';
import { type Site, storesOf } from './deployment.ts';
import { invite } from './people.ts';
import { decide, verdictOn } from './review.ts';
import { copyIn, eachClaimOnce, type Files, nothingLeft, untilReady } from './upload.ts';

const examples = join(import.meta.dirname, '../../..', 'examples');

/** From `aws s3 cp` of one article to a verdict on one of its claims: all that a new desk does on its first day. */
export const checkFirstArticle = async ({ check, section }: Checks, site: Site, folder: string): Promise<void> => {
  const { target, deployment } = site;
  const stores = storesOf(target, deployment);
  const url = (path: string) => `${deployment.apiUrl}/v1${path}`;
  const { call } = target;

  section('An article, its claims, a verdict');
  const files: Files = Object.fromEntries(
    await Promise.all(
      ['paris-summit.txt', 'paris-summit.pdf'].map(async (name) => [name, await readFile(join(examples, name))]),
    ),
  );
  const id = articleIdOf(deployment.bucket, `${incomingPrefix}${folder}/paris-summit.txt`);
  await check('aws s3 cp of the sample article, as text and as PDF: both are ready', async () => {
    await copyIn(site, folder, files);
    await untilReady(stores, deployment, folder, files);
  });
  await check('their claims are those that the same code finds here', () =>
    eachClaimOnce(stores, deployment, folder, files),
  );

  const reviewer = await check('a reviewer is invited and signs in', () => invite(target, deployment, 'reviewer'));
  const editor = await check('an editor is invited and signs in', () => invite(target, deployment, 'editor'));
  try {
    const token = reviewer.accessToken;
    await check('no token: 401; an id token: 401; a token of another pool: 401', async () => {
      same((await call('GET', url('/me'))).status, 401, 'without');
      same((await call('GET', url('/me'), { token: reviewer.idToken })).status, 401, 'with an id token');
      const [head, body] = token.split('.');
      same((await call('GET', url('/me'), { token: `${head}.${body}.c2lnbmF0dXJl` })).status, 401, 'forged');
    });
    await check('the access token speaks for the reviewer', async () => {
      const { status, body } = await call('GET', url('/me'), { token });
      same([status, body.name, body.roles], [200, reviewer.name, ['reviewer']]);
    });
    const claims = await check('the API shows the claims, most worth checking first', async () => {
      const { status, body } = await call('GET', url(`/claims?article=${id}`), { token });
      same(status, 200);
      const worth: number[] = body.items.map((claim: { worth: { score: number } }) => claim.worth.score);
      ensure(worth.length > 0, 'there are none');
      same(
        worth,
        [...worth].sort((a, b) => b - a),
      );
      return body.items as { id: string }[];
    });
    await check('the text is the one that all quotes are taken from', async () => {
      const { body } = await call('GET', url(`/articles/${id}/revisions/1/text`), { token });
      for (const { start, end, quote } of claims as unknown as { start: number; end: number; quote: string }[]) {
        same(body.text.slice(start, end), quote);
      }
    });
    const claimId = claims[0]?.id as string;
    await check('an editor may not decide (403); nobody may without naming the version (428)', async () => {
      same((await decide(target, deployment, editor.accessToken, claimId)).status, 403);
      const unnamed = await call('POST', url(`/claims/${claimId}/verdicts`), { token, body: verdictOn([]) });
      same(unnamed.status, 428);
    });
    await check('the reviewer gives a verdict, and the history tells of it', async () => {
      const { status, body } = await decide(target, deployment, token, claimId);
      same(status, 201, JSON.stringify(body));
      const history = await call('GET', url(`/claims/${claimId}/history`), { token });
      const actions = history.body.items.map((event: { action: string }) => event.action);
      same([actions[0], actions.includes('decide')], ['extract', true]);
    });
    await check('an upload by a presigned address becomes the article that was promised', async () => {
      const bytes = Buffer.from(articleText(900));
      const asked = await call('POST', url('/uploads'), {
        token: editor.accessToken,
        body: { fileName: 'from the page.txt', size: bytes.length },
      });
      same(asked.status, 201);
      const { url: address, headers, articleId } = asked.body;
      const put = await call('PUT', address, { headers, body: bytes });
      same(put.status, 200, `PUT (${JSON.stringify(put.body).slice(0, 300)})`);
      await until('the article to be ready', async () => {
        const { body } = await call('GET', url(`/articles/${articleId}`), { token });
        return body.state === 'ready' ? true : null;
      });
    });
    await check('the presigned address takes no more bytes than were announced', async () => {
      const asked = await call('POST', url('/uploads'), {
        token: editor.accessToken,
        body: { fileName: 'longer.txt', size: 10 },
      });
      const put = await call('PUT', asked.body.url, {
        headers: { ...asked.body.headers, 'content-length': '20' },
        body: Buffer.from('x'.repeat(20)),
      });
      same(put.status, 403);
    });
    await check('a file that is no article is rejected, with a reason that the API shows', async () => {
      await copyIn(site, folder, { 'photo.jpg': 'not a picture' });
      const photo = articleIdOf(deployment.bucket, `${incomingPrefix}${folder}/photo.jpg`);
      const reason = await until('the rejection', async () => {
        const { body } = await call('GET', url(`/articles/${photo}`), { token });
        return body.rejection?.reason ?? null;
      });
      same(reason, 'unsupported-type');
    });
  } finally {
    await reviewer.remove();
    await editor.remove();
  }
};

/** A hundred articles at once, and the keys that a careless reader gets wrong. */
export const checkManyArticles = async ({ check, section }: Checks, site: Site, folder: string): Promise<void> => {
  const { target, deployment } = site;
  section('A hundred articles at once');
  const stores = storesOf(target, deployment);
  const awkward = awkwardNames(`${incomingPrefix}${folder}/`);
  const plain = Array.from({ length: 100 - awkward.length }, (_, i) => `storm-${i}.txt`);
  const files: Files = Object.fromEntries([...plain, ...awkward].map((name, i) => [name, articleText(i)]));
  const longest = Math.max(...awkward.map((name) => Buffer.byteLength(`${incomingPrefix}${folder}/${name}`)));
  await check(`keys with spaces, plus and percent signs, unicode, and one of ${longestKey} bytes`, () =>
    same(longest, longestKey),
  );
  await check('aws s3 cp --recursive of 100 files: all are ready', async () => {
    await copyIn(site, folder, files);
    await untilReady(stores, deployment, folder, files);
  });
  await check('each claim is there once, none is missing', () => eachClaimOnce(stores, deployment, folder, files));
  await check('every queue is empty, of letters too', () =>
    until('empty queues', () =>
      nothingLeft(target, deployment).then(
        () => true,
        () => null,
      ),
    ),
  );
};
