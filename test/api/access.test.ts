import { readFile } from 'node:fs/promises';
import { type CryptoKey, generateKeyPair, importJWK, SignJWT } from 'jose';
import { routes } from '../../shared/api/routes.ts';
import { type Role, roles } from '../../shared/domain/roles.ts';
import { apiUnderTest } from '../support/api.ts';

let desk: Awaited<ReturnType<typeof apiUnderTest>>;
beforeAll(async () => {
  desk = await apiUnderTest();
});

/** A path of the route with ids that exist nowhere: access is decided before they are looked up. */
const pathOf = (path: string): string =>
  path
    .replace('{n}', '1')
    .replace(
      '{id}',
      /^\/v1\/(\w+)/.exec(path)?.[1] === 'articles' ? article : path.includes('/leases/') ? `${claim}-1` : claim,
    );
const article = 'a'.repeat(20);
const claim = `${article}-${'b'.repeat(16)}`;

const cases = routes.flatMap((route) => [null, ...roles].map((role) => ({ route, role })));

it.each(cases.map(({ route, role }) => [`${role ?? 'nobody'} ${route.method} ${route.path}`, route, role] as const))(
  '%s gets in, or 401, or 403, as the route table says',
  async (_name, route, role) => {
    const { status } = await desk.call(role, route.method, pathOf(route.path));
    const may =
      route.who === 'public' ||
      (role !== null && (route.who === 'signed-in' || (route.who as readonly Role[]).includes(role)));
    if (may) expect([401, 403]).not.toContain(status);
    else expect(status).toBe(role === null ? 401 : 403);
  },
);

describe('a token', () => {
  const me = (token: string) =>
    desk.call(null, 'GET', '/v1/me', { headers: { authorization: `Bearer ${token}` } }).then(({ status }) => status);
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { 'cognito:groups': ['senior'], token_use: 'access', client_id: 'local', username: 'eve' };

  /** A token like ours but for one thing; signed with our key unless it says otherwise. */
  const signed = async (
    changes: object,
    {
      issuer = 'urn:claimdesk:local',
      expires = '1h',
      key,
    }: { issuer?: string; expires?: string; key?: CryptoKey } = {},
  ) => {
    const ours = await importJWK(JSON.parse(await readFile(desk.keyFile, 'utf8')), 'RS256');
    return new SignJWT({ ...claims, ...changes })
      .setProtectedHeader({ alg: 'RS256', kid: 'local-1' })
      .setSubject('eve')
      .setIssuer(issuer)
      .setIssuedAt('-2h')
      .setExpirationTime(expires)
      .sign(key ?? ours);
  };

  it('of ours opens the door', async () => {
    expect(await me(await desk.issuer.tokenFor('ana', ['reviewer']))).toBe(200);
  });

  it('signed by somebody else does not', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    expect(await me(await signed({}, { key: privateKey }))).toBe(401);
    expect(await me(await signed({}))).toBe(200);
  });

  const faults = [
    ['for another application', { client_id: 'other' }, {}],
    ['for another audience', { aud: 'other' }, {}],
    ['of another issuer', {}, { issuer: 'https://elsewhere.example' }],
    ['that has expired', {}, { expires: '-1s' }],
    ['that says who somebody is, not what they may do (an id token)', { token_use: 'id', aud: 'local' }, {}],
    ['that does not say what it is for', { token_use: undefined }, {}],
  ] as const;

  it.each(faults)('%s does not', async (_what, changes, options) => {
    expect(await me(await signed(changes, options))).toBe(401);
  });

  it.each(roles)('with any of these faults opens no route at all, were it a good %s’s', async (role) => {
    const { privateKey } = await generateKeyPair('RS256');
    const payload = { ...claims, 'cognito:groups': [role], sub: 'eve', iss: 'urn:claimdesk:local', exp: 4102444800 };
    const groups = { 'cognito:groups': [role] };
    const tokens = [
      ...(await Promise.all(faults.map(([, changes, options]) => signed({ ...groups, ...changes }, options)))),
      await signed(groups, { key: privateKey }),
      `${part({ alg: 'none' })}.${part(payload)}.`,
    ];
    const closed = routes.filter(({ who }) => who !== 'public');
    const statuses = await Promise.all(
      closed.flatMap((route) =>
        tokens.map(async (token) => {
          const headers = { authorization: `Bearer ${token}` };
          return (await desk.call(null, route.method, pathOf(route.path), { headers })).status;
        }),
      ),
    );
    expect(statuses).toHaveLength(closed.length * 8);
    expect(new Set(statuses)).toEqual(new Set([401]));
  });

  it('with a group that is no role opens nothing', async () => {
    const token = await signed({ 'cognito:groups': ['admin', 'Senior', 'service'] });
    const headers = { authorization: `Bearer ${token}` };
    expect(await me(token)).toBe(200);
    expect((await desk.call(null, 'GET', '/v1/claims', { headers })).status).toBe(403);
  });

  it('signed with the public key as if it were a shared secret does not', async () => {
    const { keys } = desk.issuer.jwks;
    const token = await new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'HS256', kid: 'local-1' })
      .setSubject('eve')
      .setIssuer('urn:claimdesk:local')
      .setExpirationTime('1h')
      .sign(Buffer.from(JSON.stringify(keys[0])));
    expect(await me(token)).toBe(401);
  });

  it('without a signature ("alg": "none") does not', async () => {
    const payload = { ...claims, sub: 'eve', iss: 'urn:claimdesk:local', exp: 4102444800 };
    expect(await me(`${part({ alg: 'none' })}.${part(payload)}.`)).toBe(401);
  });

  it('whose payload was changed after signing does not', async () => {
    const [header, payload, signature] = (await desk.issuer.tokenFor('ana', ['reviewer'])).split('.');
    const changed = { ...JSON.parse(Buffer.from(payload!, 'base64url').toString()), 'cognito:groups': ['senior'] };
    expect(await me(`${header}.${part(changed)}.${signature}`)).toBe(401);
  });

  it('of another kind of string does not', async () => {
    for (const token of ['', 'x', 'a.b.c', '..', 'é'.repeat(3)].map(encodeURIComponent))
      expect(await me(token)).toBe(401);
  });
});
