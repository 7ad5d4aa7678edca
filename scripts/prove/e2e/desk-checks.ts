import { createHash, randomBytes } from 'node:crypto';
import { buildDesk } from '../../../desk/build-desk.ts';
import { securityHeaders } from '../../../desk/content-security-policy.ts';
import type { DeskConfig } from '../../../desk/desk-config.ts';
import { readConfig } from '../../../infra/config.ts';
import { type Checks, ensure, same } from './checks.ts';
import type { Deployment } from './deployment.ts';
import { invite } from './people.ts';
import type { Answer, Target } from './target.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers of the command line have a shape for each command
type Json = any;

/** Policies that CloudFront keeps for everybody, by their well-known ids. */
const managed = {
  cachingDisabled: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  cachingOptimized: '658327ea-f89d-4fab-a63d-7e88639e58f6',
  allViewerExceptHostHeader: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
} as const;

/**
 * The desk as a browser gets it: its page, its headers, its configuration, the API under the same origin.
 *
 * @param context what the deployment was given with -c
 */
export const checkDesk = async (
  { check, kept, section }: Checks,
  target: Target,
  deployment: Deployment,
  context: Readonly<Record<string, string>>,
): Promise<void> => {
  const { aws } = target;
  const config = readConfig((name) => ({ stage: deployment.stage, ...context })[name]);
  const origin = new URL(deployment.deskUrl).origin;
  const get = (path: string): Promise<Answer> => target.call('GET', `https://${deployment.deskDistribution}${path}`);
  const connect = [new URL(deployment.signInUrl).origin, uploadOrigin(deployment)];

  section('Desk');
  const distribution = await check('CloudFront serves it by HTTP/2 and 3, and redirects to HTTPS', async () => {
    const { DistributionList } = await aws('cloudfront', 'list-distributions');
    const found = DistributionList.Items.find((one: Json) => one.DomainName === deployment.deskDistribution);
    const { DistributionConfig } = await aws('cloudfront', 'get-distribution-config', '--id', found.Id);
    same([DistributionConfig.HttpVersion, DistributionConfig.DefaultRootObject], ['http2and3', 'index.html']);
    same(DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy, 'redirect-to-https');
    same(DistributionConfig.Aliases?.Items ?? [], config.deskDomain ? [config.deskDomain.name] : [], 'names');
    return DistributionConfig as Json;
  });
  await check('assets may be kept, the page and the API never; the API gets all that a caller sends', () => {
    const { DefaultCacheBehavior, CacheBehaviors } = distribution;
    same(
      [DefaultCacheBehavior, ...CacheBehaviors.Items].map((one: Json) => [
        one.PathPattern,
        one.CachePolicyId,
        one.OriginRequestPolicyId || undefined,
        // CloudFront's default is GET and HEAD.
        one.AllowedMethods?.Quantity ?? 2,
      ]),
      [
        [undefined, managed.cachingDisabled, undefined, 2],
        ['/assets/*', managed.cachingOptimized, undefined, 2],
        ['/v1/*', managed.cachingDisabled, managed.allViewerExceptHostHeader, 7],
      ],
    );
  });
  const bucketHost: string = distribution.Origins.Items.find((one: Json) => one.OriginAccessControlId).DomainName;
  const bucket = bucketHost.slice(0, bucketHost.indexOf('.s3.'));
  await check('its bucket blocks the public, encrypts, refuses plain HTTP, and lets only this one read', async () => {
    const { PublicAccessBlockConfiguration } = await aws('s3api', 'get-public-access-block', '--bucket', bucket);
    same(new Set(Object.values(PublicAccessBlockConfiguration)), new Set([true]), 'public access block');
    const { ServerSideEncryptionConfiguration } = await aws('s3api', 'get-bucket-encryption', '--bucket', bucket);
    same(ServerSideEncryptionConfiguration.Rules.length, 1, 'encryption');
    const { Policy } = await aws('s3api', 'get-bucket-policy', '--bucket', bucket);
    const { Statement } = JSON.parse(Policy);
    ensure(
      Statement.some((s: Json) => s.Effect === 'Deny' && s.Condition.Bool?.['aws:SecureTransport'] === 'false'),
      'no statement denies plain HTTP',
    );
    const allowed = Statement.filter((s: Json) => s.Effect === 'Allow');
    same(
      allowed.map((s: Json) => [s.Principal, s.Action]),
      [[{ Service: 'cloudfront.amazonaws.com' }, 's3:GetObject']],
    );
  });
  await check('nobody reads its files past CloudFront', async () => {
    const place = target.emulated ? `https://127.0.0.1/${bucket}/index.html` : `https://${bucketHost}/index.html`;
    same((await target.call('GET', place)).status, 403);
  });

  const built = buildDesk();
  const page = await check('it answers with the page that this repository builds', async () => {
    const answer = await get('/');
    same(answer.status, 200, JSON.stringify(answer.body).slice(0, 300));
    same(answer.body, Buffer.from(built.get('/index.html')!.bytes).toString());
    same([answer.headers['content-type'], answer.headers['cache-control']], ['text/html; charset=utf-8', 'no-cache']);
    return answer;
  });
  await check('its headers let it call itself, the sign-in and the bucket of uploads, and nobody else', () => {
    for (const [name, value] of Object.entries(securityHeaders(connect))) same(page.headers[name], value, name);
    same(page.headers['strict-transport-security'], 'max-age=31536000');
  });
  await check('its script and its styles are there, to be kept for good', async () => {
    for (const [path, file] of built) {
      const answer = await get(path);
      same([answer.status, answer.headers['content-type']], [200, file.type], path);
      same(answer.headers['cache-control'], file.cacheControl, `cache-control of ${path}`);
      same(answer.headers['content-security-policy'], page.headers['content-security-policy'], path);
    }
  });
  await check('/config.json names the sign-in of this deployment, and the API of its own origin', async () => {
    const { status, headers, body } = await get('/config.json');
    const expected: DeskConfig = {
      apiOrigin: '',
      signIn: {
        authorizeUrl: `${deployment.signInUrl}/oauth2/authorize`,
        tokenUrl: `${deployment.signInUrl}/oauth2/token`,
        logoutUrl: `${deployment.signInUrl}/logout`,
        clientId: deployment.deskClient,
        scope: 'openid',
      },
    };
    same([status, headers['cache-control'], body], [200, 'no-cache', expected]);
  });
  await check('an address that is not there is refused, and no page is made up for it', async () => {
    same((await get('/articles')).status, 403);
  });
  await check('people sign in by code at the page, and come back to it', async () => {
    const { UserPoolClient } = await aws(
      'cognito-idp',
      'describe-user-pool-client',
      '--user-pool-id',
      deployment.userPool,
      '--client-id',
      deployment.deskClient,
    );
    const urls = [origin, ...config.deskOrigins].map((one) => `${one}/`);
    same([UserPoolClient.AllowedOAuthFlows, UserPoolClient.ClientSecret], [['code'], undefined]);
    same([UserPoolClient.CallbackURLs, UserPoolClient.LogoutURLs], [urls, urls]);
  });
  await kept('the API answers under its origin, and asks for a token', async () => {
    const open = await get('/v1/openapi.json');
    const closed = await get('/v1/me');
    return [open.status, open.body.openapi?.startsWith('3.'), closed.status];
  }, [200, true, 401]);
  await check('the sign-in page takes the desk as its client, and asks for a password', async () => {
    const { body } = await signInPage(target, deployment);
    ensure(/<input[^>]+name="password"/.test(body), `it says: ${String(body).slice(0, 300)}`);
  });
  // Amazon's own form is made for people.
  if (target.emulated) await checkSignIn(check, target, deployment);
};

const verifier = randomBytes(48).toString('base64url');

/** What a browser sees that comes from the desk to sign in. */
const signInPage = async ({ call }: Target, { signInUrl, deskClient, deskUrl }: Deployment): Promise<Answer> => {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: deskClient,
    redirect_uri: deskUrl,
    scope: 'openid',
    state: 'e2e',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const authorizeUrl = `${signInUrl}/oauth2/authorize?${query}`;
  const answer = await call('GET', authorizeUrl);
  return answer.status === 302 ? call('GET', new URL(String(answer.headers.location), authorizeUrl).href) : answer;
};

const checkSignIn = async (check: Checks['check'], target: Target, deployment: Deployment): Promise<void> => {
  const { call } = target;
  const { signInUrl, deskClient, deskUrl } = deployment;
  const send = (path: string, form: Readonly<Record<string, string>>): Promise<Answer> =>
    call('POST', `${signInUrl}${path}`, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: Buffer.from(new URLSearchParams(form).toString()),
    });
  const person = await invite(target, deployment, 'reviewer');
  try {
    await check(
      'a reviewer signs in there, comes back with a code, and its verifier alone gets the token',
      async () => {
        const { body } = await signInPage(target, deployment);
        const hidden = [...String(body).matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
        const signedIn = await send('/login', {
          ...Object.fromEntries(hidden.map(([, name, value]) => [name, value])),
          username: person.name,
          password: person.password,
        });
        const back = new URL(String(signedIn.headers.location));
        same([signedIn.status, back.origin + back.pathname, back.searchParams.get('state')], [302, deskUrl, 'e2e']);
        const grant = {
          grant_type: 'authorization_code',
          client_id: deskClient,
          redirect_uri: deskUrl,
          code: back.searchParams.get('code') ?? '',
        };
        const refused = await send('/oauth2/token', { ...grant, code_verifier: `${verifier}x` });
        same([refused.status, refused.body.error], [400, 'invalid_grant'], 'with another verifier');
        const granted = await send('/oauth2/token', { ...grant, code_verifier: verifier });
        same(granted.status, 200, 'with its verifier');
        const me = await call('GET', `${deployment.apiUrl}/v1/me`, { token: granted.body.access_token });
        same([me.status, me.body.name, me.body.roles], [200, person.name, ['reviewer']]);
      },
    );
  } finally {
    await person.remove();
  }
};

/** A pool's id begins with its region. */
const uploadOrigin = ({ bucket, userPool }: Deployment): string =>
  `https://${bucket}.s3.${userPool.split('_')[0]}.amazonaws.com`;
