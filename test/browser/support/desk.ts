import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { demoPeople } from '../../../local/issuer.ts';
import { type Stack, startStack } from '../../../local/stack.ts';
import { articleIdOf } from '../../../shared/domain/ids.ts';
import { launchChromium } from './chromium.ts';

/** The whole of Claimdesk on a folder of its own, and a browser that looks at it. */
export interface Desk {
  readonly stack: Stack;
  readonly browser: Browser;
  /** A new window, as somebody: nothing is shared with the others. */
  readonly as: (name: string, options?: BrowserContextOptions) => Promise<Page>;
  /** What went wrong in any of the windows, or was written to a console. */
  readonly complaints: string[];
  /** Uploads a text and waits for its claims; returns the article's id. */
  readonly article: (name: string, text: string) => Promise<string>;
  /** A call of the API as a demo person. */
  // biome-ignore lint/suspicious/noExplicitAny: whoever asks knows what comes
  readonly api: (name: string, method: string, path: string, body?: unknown, headers?: object) => Promise<any>;
  /** Gives back whatever anybody holds: closed windows may not have come to it. */
  readonly giveAllBack: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts both. Windows are closed with the desk. */
export const startDesk = async (chromium: string): Promise<Desk> => {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-desk-'));
  const complaints: string[] = [];
  const telemetry = {
    revision: () => {},
    // The upload and the folder's watcher tell of the same file; the one that comes second tries again.
    fault: (error: unknown) => {
      if (!/at the same moment/.test(String(error))) complaints.push(`fault: ${String(error)}`);
    },
  };
  const [stack, browser] = await Promise.all([
    startStack({
      folder,
      port: 0,
      table: `desk-${randomUUID()}`,
      telemetry,
      onDeadLetter: ({ body }) => complaints.push(`dead letter: ${body}`),
    }),
    launchChromium(chromium),
  ]);

  const as = async (name: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 860 }, ...options });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    listen(page, complaints);
    await page.goto(stack.url);
    await signIn(page, name);
    return page;
  };

  const api: Desk['api'] = async (name, method, path, body, headers = {}) => {
    const { role } = demoPeople.find((person) => person.name === name)!;
    const token = await stack.issuer.tokenFor(name, [role]);
    const response = await fetch(`${stack.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  };

  return {
    stack,
    browser,
    complaints,
    as,
    article: async (name, text) => {
      const key = await stack.upload(name, Buffer.from(text));
      await stack.idle();
      return articleIdOf(stack.bucket, key);
    },
    api,
    giveAllBack: async () => {
      for (const name of ['ana', 'ben', 'sam'])
        for (const { leaseId } of (await api(name, 'GET', '/v1/leases')).items)
          await api(name, 'DELETE', `/v1/leases/${leaseId}`);
    },
    stop: async () => {
      await browser.close();
      await stack.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** From the welcome screen to the first one of the desk. */
export const signIn = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: /^Sign in/ }).click();
  await page.getByRole('link', { name: new RegExp(`^${name}\\b`) }).click();
  await page.locator('header.top').waitFor();
};

/** Notes whatever the page complains of; a request that the test itself cut off is no fault of the page's. */
export const listen = (page: Page, complaints: string[]): void => {
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    const expected = /Failed to load resource/.test(message.text());
    if (message.type() === 'error' && !expected) complaints.push(`console: ${message.text()}`);
  });
};

/** Goes to a screen by its fragment, as a link would. */
export const goTo = (page: Page, fragment: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to;
  }, fragment);
