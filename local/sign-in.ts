import { createHash, randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Role } from '../shared/domain/roles.ts';
import { clientId, demoPeople, type Issuer } from './issuer.ts';

type DemoPerson = (typeof demoPeople)[number];

/** What a code was given for; it is taken once. */
interface Grant {
  readonly person: DemoPerson;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly expires: number;
}

const codeSeconds = 300;

/**
 * The sign-in of one machine, in the place of Cognito's hosted page: the same authorization code flow with PKCE, but
 * instead of a password it asks whom of the demo people you want to be. Codes and refresh tokens end with the process.
 */
export const signIn = (issuer: Issuer, now: () => Date): Hono => {
  const grants = new Map<string, Grant>();
  const sessions = new Map<string, DemoPerson>();

  const tokens = async (person: DemoPerson, refreshToken: string) => ({
    access_token: await issuer.tokenFor(person.name, [person.role]),
    refresh_token: refreshToken,
    token_type: 'Bearer',
    expires_in: issuer.tokenSeconds,
  });

  return new Hono()
    .get('/oauth2/authorize', (c) => {
      const query = new URL(c.req.url).searchParams;
      const fault = requestFault(query, new URL(c.req.url).origin);
      if (fault) return c.text(fault, 400);
      const person = demoPeople.find(({ name }) => name === query.get('person'));
      if (!person) return c.html(choice(query), 200, pageHeaders);
      const code = randomBytes(24).toString('base64url');
      const redirectUri = query.get('redirect_uri')!;
      const expires = now().getTime() + codeSeconds * 1000;
      grants.set(code, { person, redirectUri, challenge: query.get('code_challenge')!, expires });
      const back = new URL(redirectUri);
      back.searchParams.set('code', code);
      back.searchParams.set('state', query.get('state') ?? '');
      return c.redirect(back.href, 302);
    })
    .post('/oauth2/token', async (c) => {
      const form = new URLSearchParams(await c.req.text());
      const refused = () => c.json({ error: 'invalid_grant' }, 400);
      if (form.get('grant_type') === 'refresh_token') {
        const person = sessions.get(form.get('refresh_token') ?? '');
        return person ? c.json(await tokens(person, form.get('refresh_token')!)) : refused();
      }
      const code = form.get('code') ?? '';
      const grant = grants.get(code);
      grants.delete(code);
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      if (!grant || grant.expires < now().getTime()) return refused();
      if (grant.challenge !== challenge || grant.redirectUri !== form.get('redirect_uri')) return refused();
      const refreshToken = randomBytes(24).toString('base64url');
      sessions.set(refreshToken, grant.person);
      return c.json(await tokens(grant.person, refreshToken));
    })
    .get('/logout', (c) => {
      const { origin } = new URL(c.req.url);
      const target = c.req.query('logout_uri');
      return isOwn(target, origin) ? c.redirect(target, 302) : c.text('logout_uri must be of this origin', 400);
    });
};

/** A code is sent to this machine's own page and to nowhere else. */
const isOwn = (address: string | null | undefined, origin: string): address is string =>
  address != null && URL.canParse(address) && new URL(address).origin === origin;

const requestFault = (query: URLSearchParams, origin: string): string | null => {
  if (query.get('client_id') !== clientId) return 'unknown client_id';
  if (query.get('response_type') !== 'code') return 'response_type must be code';
  if (!isOwn(query.get('redirect_uri'), origin)) return 'redirect_uri must be of this origin';
  if (query.get('code_challenge_method') !== 'S256' || !query.get('code_challenge'))
    return 'PKCE with S256 is required';
  return null;
};

const pageHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'",
};

const choice = (query: URLSearchParams) => {
  const link = (name: string): string => {
    const own = new URLSearchParams(query);
    own.set('person', name);
    return `/oauth2/authorize?${own}`;
  };
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Claimdesk: whom do you want to be?</title>
        <link rel="stylesheet" href="/local/sign-in.css">
      </head>
      <body>
        <main>
          <h1>Whom do you want to be?</h1>
          <p>On this machine there are demo people, and no passwords. In the cloud this is Cognito's page.</p>
          <ul>
            ${demoPeople.map(
              ({ name, role }) =>
                html`<li><a href="${link(name)}"><b>${name}</b> <span>${role}</span><small>${duties[role]}</small></a></li>`,
            )}
          </ul>
        </main>
      </body>
    </html>`;
};

const duties: Readonly<Record<Role, string>> = {
  editor: 'uploads articles and sees what became of them',
  reviewer: 'works through claims and gives verdicts',
  senior: 'reviews, and settles disputes between two',
  operator: 'runs the service; sees no articles',
  auditor: 'reads everything and changes nothing',
};
