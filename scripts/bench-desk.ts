import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { buildDesk } from '../desk/build-desk.ts';
import { budget, harbour, longArticle } from '../test/browser/support/articles.ts';
import { chromiumAdvice, chromiumPath } from '../test/browser/support/chromium.ts';
import { type Desk, goTo, startDesk } from '../test/browser/support/desk.ts';

/** Milliseconds from an act until the page holds what was asked for and begins to paint it. */
const shownAfter = (page: Page, act: 'skip' | 'down'): Promise<number> =>
  page.evaluate(async (how) => {
    const shown = () =>
      how === 'skip'
        ? document.querySelector('#claim-quote')?.textContent + location.hash
        : document.querySelector('mark.chosen')?.getAttribute('data-marks');
    const before = shown();
    const start = performance.now();
    if (how === 'down') document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    else [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith('Skip'))!.click();
    const isThere = () => shown() !== before && document.querySelector('.text-pane mark.chosen') !== null;
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!isThere()) return;
        observer.disconnect();
        requestAnimationFrame(() => resolve());
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      if (isThere()) resolve();
    });
    return performance.now() - start;
  }, act);

/** A window as somebody; what runs in it was named by the compiler, which the page knows nothing of. */
const openAs = async (desk: Desk, name: string): Promise<Page> => {
  const page = await desk.as(name);
  await page.evaluate('globalThis.__name = (one) => one');
  return page;
};

/** How long the page waited for the answers of a path. */
const answersOf = (page: Page, path: string): Promise<number[]> =>
  page.evaluate(
    (wanted) =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes(wanted))
        .map(({ duration }) => duration),
    path,
  );

const told = (name: string, samples: readonly number[], unit = 'ms'): void => {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1);
  console.log(`${name.padEnd(52)} median ${at(0.5)} ${unit}, p95 ${at(0.95)} ${unit} of ${sorted.length}`);
};

const nextClaim = async (desk: Desk): Promise<void> => {
  await desk.article('harbour.txt', harbour);
  await desk.article('budget.txt', budget);
  const page = await openAs(desk, 'ana');
  await goTo(page, '#/work');
  await page.getByRole('button', { name: /^Next claim/ }).click();
  await page.locator('.bench .text-pane mark.chosen').waitFor();
  const samples: number[] = [];
  for (let i = 0; i < 24; i++) samples.push(await shownAfter(page, 'skip'));
  told('click to next claim, shown', samples);
  told('  of which the API lends it', await answersOf(page, '/v1/queue/leases'));
  await page.context().close();
};

const longList = async (desk: Desk): Promise<void> => {
  const id = await desk.article('long.txt', longArticle(512));
  const page = await openAs(desk, 'ana');
  await goTo(page, '#/work');
  const start = Date.now();
  await goTo(page, `#/articles/${id}`);
  await page.locator('.text-pane mark').first().waitFor();
  console.log(`${'a long article, opened at its text'.padEnd(52)} ${Date.now() - start} ms`);
  await page
    .locator('.list-tools')
    .getByText(/\d claims/)
    .waitFor();
  const count = await page.locator('.claim-row').count();
  console.log(`${`  with all of its ${count} claims`.padEnd(52)} ${Date.now() - start} ms`);
  told(`  of which each page of its claims`, await answersOf(page, '/v1/claims'));
  const samples: number[] = [];
  for (let i = 0; i < 60; i++) samples.push(await shownAfter(page, 'down'));
  told(`going from claim to claim among ${count}, shown`, samples);
  const longest = await page.evaluate(async () => {
    let worst = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) worst = Math.max(worst, entry.duration);
    }).observe({ type: 'longtask', buffered: false });
    for (let i = 0; i < 60; i++) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
      scrollBy(0, 120);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    return worst;
  });
  console.log(`${'longest task while going and scrolling'.padEnd(52)} ${longest || 'under 50'} ms`);
  await page.context().close();
};

const main = async (): Promise<void> => {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  for (const [path, { bytes }] of buildDesk())
    console.log(`${path.padEnd(52)} ${bytes.length} bytes, ${gzipSync(bytes).length} packed`);
  const chromium = chromiumPath();
  if (!chromium) throw new Error(chromiumAdvice);
  const desk = await startDesk(chromium);
  try {
    await nextClaim(desk);
    await longList(desk);
  } finally {
    await desk.stop();
  }
};

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
