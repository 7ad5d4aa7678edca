import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { chromiumAdvice, chromiumPath } from '../../test/browser/support/chromium.ts';
import { demoDay } from '../../test/browser/support/demo-day.ts';
import { type Desk, goTo, startDesk } from '../../test/browser/support/desk.ts';
import { saved } from '../../test/browser/support/saved.ts';
import { indexedPng } from './indexed-png.ts';

const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));

/** The looks that each screen is shown in. */
const looks: Readonly<Record<string, BrowserContextOptions>> = {
  light: { viewport: { width: 1360, height: 850 }, colorScheme: 'light' },
  dark: { viewport: { width: 1360, height: 850 }, colorScheme: 'dark' },
  narrow: { viewport: { width: 360, height: 740 }, colorScheme: 'light', hasTouch: true, isMobile: true },
};

type Day = Awaited<ReturnType<typeof demoDay>>;

/** Each screen: as whom, and what to do until it is worth a picture. */
const screens: Readonly<Record<string, { as: string; show: (page: Page, day: Day) => Promise<void> }>> = {
  articles: {
    as: 'sam',
    show: async (page) => {
      await page.locator('.article-row').nth(3).waitFor();
    },
  },
  article: {
    as: 'ana',
    show: async (page, { harbour }) => {
      await goTo(page, `#/articles/${harbour}`);
      await page.locator('.text-pane mark').first().waitFor();
      await page.keyboard.press('j');
      await page.locator('mark.chosen').waitFor();
      await page.evaluate(() => scrollTo(0, 0));
    },
  },
  coverage: {
    as: 'ana',
    show: async (page, { harbour }) => {
      await goTo(page, `#/articles/${harbour}?view=coverage`);
      await page.locator('.counts').waitFor();
    },
  },
  work: {
    as: 'ben',
    show: async (page, { injured }) => {
      await goTo(page, `#/work/${injured}`);
      await page.locator('.at-work .text-pane').waitFor();
      await page.keyboard.press('1');
      await page.keyboard.press('c');
      await page.keyboard.press('e');
      await page.keyboard.type('https://coastguard.example/reports/2026-11-13');
      await page.getByLabel('The passage, copied exactly').first().fill('Eleven persons were treated for injuries.');
      await page.keyboard.press('Escape');
      await page.keyboard.press('r');
      await page.keyboard.type('The coast guard’s report of the evening names eleven injured, none of them in danger.');
      await saved(page);
    },
  },
  keys: {
    as: 'ben',
    show: async (page, { injured }) => {
      await goTo(page, `#/work/${injured}`);
      await page.locator('.at-work .text-pane').waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  dispute: {
    as: 'sam',
    show: async (page, { disputed }) => {
      await goTo(page, `#/work/${disputed}`);
      await page.locator('.dispute').waitFor();
      await page.locator('.at-work .text-pane').waitFor();
    },
  },
  claim: {
    as: 'ana',
    show: async (page, { reopened }) => {
      await goTo(page, `#/claims/${reopened}`);
      await page.locator('.history li').first().waitFor();
      await page.locator('.claim-columns .text-pane').waitFor();
    },
  },
  desk: {
    as: 'sam',
    show: async (page) => {
      await goTo(page, '#/overview');
      await page.locator('.figures').waitFor();
    },
  },
};

const picture = async (desk: Desk, day: Day, name: string, look: string): Promise<void> => {
  const screen = screens[name]!;
  // What the picture before left behind.
  await desk.api('ben', 'DELETE', `/v1/claims/${day.injured}/draft`);
  const page = await desk.as(screen.as, { ...looks[look], reducedMotion: 'reduce' });
  await screen.show(page, day);
  const bytes = await page.screenshot({ animations: 'disabled' });
  writeFileSync(join(folder, `${name}-${look}.png`), indexedPng(bytes));
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
  await page.context().close();
};

const main = async (): Promise<void> => {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const chromium = chromiumPath();
  if (!chromium) throw new Error(chromiumAdvice);
  mkdirSync(folder, { recursive: true });
  const desk = await startDesk(chromium);
  try {
    const day = await demoDay(desk);
    const only = process.argv[2];
    for (const name of Object.keys(screens).filter((one) => !only || one === only))
      for (const look of Object.keys(looks)) await picture(desk, day, name, look);
  } finally {
    await desk.stop();
  }
  for (const name of readdirSync(folder))
    console.log(`${name}\t${Math.ceil(statSync(join(folder, name)).size / 1024)} KB`);
};

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
