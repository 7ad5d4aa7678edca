import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { request } from 'node:https';

/**
 * Stands between the emulator and itself: its JWT authorizer asks for the pool's keys by plain HTTP even where it serves
 * nothing but TLS. Whatever is asked of this proxy goes to the emulator's own port, by TLS.
 *
 * @param certificate file that is there by the time of the first request
 * @returns its address, and how to end it
 */
export const startTokenKeysProxy = async (
  port: number,
  certificate: string,
): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> => {
  const server = createServer(async (asked, answer) => {
    const ca = await readFile(certificate, 'utf8');
    const { pathname, search } = new URL(asked.url ?? '/', 'http://localhost');
    const forwarded = request({ host: '127.0.0.1', port, path: pathname + search, method: asked.method, ca }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    forwarded.once('error', () => answer.writeHead(502).end());
    asked.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const own = typeof address === 'object' && address ? address.port : 0;
  return {
    address: `http://127.0.0.1:${own}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
