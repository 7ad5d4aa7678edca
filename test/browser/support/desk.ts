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
  /** A window of somebody who has signed in before, at a screen: nothing is shared with the others that are open. */
  readonly as: (name: string, options?: WindowOptions) => Promise<Page>;
  /** What went wrong in any of the windows, or was written to a console. */
  readonly complaints: string[];
  /** Uploads a text and waits for its claims; returns the article's id. */
  readonly article: (name: string, text: string) => Promise<string>;
  /** A call of the API as a demo person. */
  // biome-ignore lint/suspicious/noExplicitAny: whoever asks knows what comes
  readonly api: (name: string, method: string, path: string, body?: unknown, headers?: object) => Promise<any>;
  /** Ends what a test began: windows are closed or emptied for the next one, and what anybody holds is given back. */
  readonly tidy: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface WindowOptions extends BrowserContextOptions {
  /** The fragment that is opened; the articles when left out. */
  readonly at?: string;
  /** The person comes through the welcome and the sign-in page, and their session can be renewed. */
  readonly throughSignIn?: true;
  /** The page's time is the test's to move: `page.clock.fastForward`. */
  readonly clock?: true;
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
      visibilitySeconds: 0.05,
      telemetry,
      onDeadLetter: ({ body }) => complaints.push(`dead letter: ${body}`),
    }),
    launchChromium(chromium),
  ]);

  const tokenOf = (name: string): Promise<string> => {
    const { role } = demoPeople.find((person) => person.name === name)!;
    return stack.issuer.tokenFor(name, [role]);
  };

  // To open a window is most of what a test waits for: one without options of its own serves test after test.
  const kept = new Set<Page>();
  const free: Page[] = [];
  const openWindow = async (options: BrowserContextOptions, clock = false): Promise<Page> => {
    const context = await browser.newContext({ ...usual, ...options });
    context.setDefaultTimeout(patienceMilliseconds);
    if (clock) await context.clock.install();
    return context.newPage();
  };
  const keptWindow = async (): Promise<Page> => {
    const page = free.pop() ?? (await openWindow({}));
    kept.add(page);
    return page;
  };
  const empty = async (page: Page): Promise<void> => {
    for (const other of page.context().pages()) if (other !== page) await other.close();
    for (const event of ['pageerror', 'console', 'request']) await page.removeAllListeners(event);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.context().setOffline(false);
    await page.setViewportSize(usual.viewport);
    await page.emulateMedia({ colorScheme: null, reducedMotion: usual.reducedMotion });
    await page.goto(`${stack.url}${noPage}`);
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    free.push(page);
  };

  const as: Desk['as'] = async (name, { at = '', throughSignIn, clock, ...options } = {}) => {
    const isUsual = !clock && Object.keys(options).length === 0;
    const page = isUsual ? await keptWindow() : await openWindow(options, clock);
    listen(page, complaints);
    if (throughSignIn) {
      await page.goto(`${stack.url}/${at}`);
      await signIn(page, name);
      return page;
    }
    if (new URL(page.url()).pathname !== noPage) await page.goto(`${stack.url}${noPage}`);
    const session = { access: await tokenOf(name), refresh: null, expires: Date.now() + 3_600_000 };
    await page.evaluate((tokens) => sessionStorage.setItem('claimdesk.tokens', tokens), JSON.stringify(session));
    await page.goto(`${stack.url}/${at}`);
    await page.locator('header.top').waitFor();
    return page;
  };

  const api: Desk['api'] = async (name, method, path, body, headers = {}) => {
    const response = await fetch(`${stack.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await tokenOf(name)}`,
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
    tidy: async () => {
      for (const context of browser.contexts()) {
        const page = context.pages().find((one) => kept.has(one));
        if (!page) await context.close();
        else if (!free.includes(page)) await empty(page);
      }
      const holders = ['ana', 'ben', 'sam'];
      await Promise.all(
        holders.map(async (name) => {
          for (const { leaseId } of (await api(name, 'GET', '/v1/leases')).items)
            await api(name, 'DELETE', `/v1/leases/${leaseId}`);
        }),
      );
    },
    stop: async () => {
      await browser.close();
      await stack.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** Something of this origin that is no page: there a session can be put in place before the page starts. */
const noPage = '/icon.svg';
/** Without motion there are no frames to draw while a test waits. */
const usual = { locale: 'en-GB', viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce' } as const;
/** Generous: a busy machine is slow, not wrong. */
const patienceMilliseconds = 30_000;

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
