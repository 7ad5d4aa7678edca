import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { askAgain, buildDesk, type DeskFile } from '../desk/build-desk.ts';
import { securityHeaders } from '../desk/content-security-policy.ts';
import type { DeskConfig } from '../desk/desk-config.ts';
import { clientId } from './issuer.ts';

const config: DeskConfig = {
  apiOrigin: '',
  signIn: {
    authorizeUrl: '/oauth2/authorize',
    tokenUrl: '/oauth2/token',
    logoutUrl: '/logout',
    clientId,
    scope: 'openid',
  },
};

/** The reviewers' page with the headers that it has in the cloud. It is built when it is first asked for. */
export const serveDesk = (): Hono => {
  let files: ReadonlyMap<string, DeskFile> | undefined;
  const send = (path: string): Response | null => {
    files ??= buildDesk();
    const file = files.get(path);
    if (!file) return null;
    return new Response(file.bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        'content-type': file.type,
        'cache-control': file.cacheControl,
        ...securityHeaders(),
      },
    });
  };
  return new Hono()
    .get('/', () => send('/index.html')!)
    .get('/icon.svg', () => send('/icon.svg')!)
    .get('/local/sign-in.css', async (c) =>
      c.body(await readFile(new URL('sign-in.css', import.meta.url)), 200, { 'content-type': 'text/css' }),
    )
    .get('/config.json', (c) => c.json(config, 200, { 'cache-control': askAgain }))
    .get('/assets/:name', (c) => send(`/assets/${c.req.param('name')}`) ?? c.notFound());
};
