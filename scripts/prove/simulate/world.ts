import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '../../../lambdas/api/http/app.ts';
import type { ApiDeps } from '../../../lambdas/api/http/request.ts';
import { listen, type Stack, startStack, surroundingsOf } from '../../../local/stack.ts';
import type { Role } from '../../../shared/domain/roles.ts';

/** Seconds by which the servers' clocks are wrong. */
const skews = [-30, -10, 0, 10, 30] as const;

/** The local stack with further servers on its data, whose clocks run fast and differ. */
export interface World {
  readonly urls: readonly string[];
  readonly deps: ApiDeps;
  readonly tokenFor: (name: string, role: Role) => Promise<string>;
  /** The true time of the simulation. */
  readonly now: () => Date;
  /** Waits for so many seconds of that time. */
  readonly sleep: (seconds: number) => Promise<void>;
  readonly faults: readonly unknown[];
  readonly stop: () => Promise<void>;
}

/**
 * Starts the local stack in a folder of its own, uploads articles until there are so many claims, and puts servers with
 * wrong clocks beside it.
 *
 * @param speed how many times faster than ours its time goes
 */
export const startWorld = async (claims: number, speed: number): Promise<World> => {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-simulate-'));
  const faults: unknown[] = [];
  const telemetry = { revision: () => {}, fault: (error: unknown) => void faults.push(error) };
  const stack = await startStack({ folder, port: 0, telemetry, onDeadLetter: (letter) => faults.push(letter) });
  const closers: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true }), stack.stop];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    await uploadClaims(stack, claims);
    const [began, base] = [performance.now(), Date.now()];
    const clock = (skew: number) => () => new Date(base + (performance.now() - began) * speed + skew * 1000);
    const urls: string[] = [];
    for (const skew of skews) {
      const api = createApi({ ...stack.deps, now: clock(skew) }, surroundingsOf(stack.issuer, telemetry));
      const { server, port } = await listen(api, 0);
      closers.push(
        () =>
          new Promise((resolve) => {
            server.close(resolve);
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      );
      urls.push(`http://127.0.0.1:${port}`);
    }
    return {
      urls,
      deps: stack.deps,
      tokenFor: (name, role) => stack.issuer.tokenFor(name, [role]),
      now: clock(0),
      sleep: (seconds) => new Promise((resolve) => setTimeout(resolve, (seconds * 1000) / speed)),
      faults,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};

const claimsPerArticle = 25;

const uploadClaims = async (stack: Stack, claims: number): Promise<void> => {
  for (let i = 0; i * claimsPerArticle < claims; i++) {
    const count = Math.min(claimsPerArticle, claims - i * claimsPerArticle);
    await stack.upload(`district-${i}.txt`, Buffer.from(articleText(i, count)));
  }
  await stack.idle();
};

/** An article of so many sentences with one number each, every other one reported. */
const articleText = (article: number, sentences: number): string => {
  const lines = Array.from({ length: sentences }, (_, i) => {
    const n = 3000 + article * 100 + i;
    return i % 2 === 0
      ? `The army shot down ${n} drones over the harbour.`
      : `At least ${n} people were injured, the governor said.`;
  });
  return `Night of strikes in district ${article + 1}\n\n${lines.join('\n\n')}\n`;
};
