import { randomUUID } from 'node:crypto';
import type { World } from './world.ts';

/** How often, of a hundred requests, the connection drops on the way, or the answer gets lost. */
export const dropped = 5;
export const lost = 4;

/** An answer as it came; `retried` when it is not the first that was asked for. */
export interface Reply {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a simulated client looks at few fields of many kinds of answer
  readonly body: any;
  readonly retried: boolean;
}

export interface Call {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Send it with an `Idempotency-Key`, the same on every try. */
  readonly once?: boolean;
}

/** What the network did. */
export interface Weather {
  requests: number;
  dropped: number;
  lost: number;
}

/**
 * One person's way to the servers: any of them, over connections that drop and answers that get lost. A request is sent
 * again until an answer comes.
 *
 * @returns null when none came in eight tries: nobody knows what became of it
 */
export const networkOf =
  (world: World, token: string, random: () => number, weather: Weather) =>
  async (method: string, path: string, { body, headers, once }: Call = {}): Promise<Reply | null> => {
    const key = once ? { 'idempotency-key': randomUUID() } : {};
    for (let attempt = 0; attempt < 8; attempt++) {
      const fate = random() * 100;
      weather.requests++;
      const url = world.urls[Math.floor(random() * world.urls.length)] + path;
      const cut = fate < dropped ? AbortSignal.timeout(Math.floor(random() * 12)) : undefined;
      try {
        const response = await fetch(url, {
          method,
          headers: {
            authorization: `Bearer ${token}`,
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...headers,
            ...key,
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
          ...(cut && { signal: cut }),
        });
        const text = await response.text();
        if (fate >= dropped && fate < dropped + lost) weather.lost++;
        else {
          const answer = text ? JSON.parse(text) : null;
          const busy =
            answer?.type === 'urn:claimdesk:problem:in-progress' || answer?.type === 'urn:claimdesk:problem:conflict';
          if (!busy) return { status: response.status, body: answer, retried: attempt > 0 };
        }
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        weather.dropped++;
      }
      await world.sleep(1 + random() * 10);
    }
    return null;
  };
