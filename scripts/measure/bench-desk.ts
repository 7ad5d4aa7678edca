import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { buildDesk } from '../../desk/build-desk.ts';
import { border, budget, harbour, longArticle } from '../../test/browser/support/articles.ts';
import { chromiumAdvice, chromiumPath } from '../../test/browser/support/chromium.ts';
import { type Desk, goTo, startDesk } from '../../test/browser/support/desk.ts';
import { saved } from '../../test/browser/support/saved.ts';

/** Milliseconds from an act until the page holds what was asked for and begins to paint it. */
const shownAfter = (page: Page, act: 'Skip' | 'Send the verdict' | 'down'): Promise<number> =>
  page.evaluate(async (how) => {
    const shown = () =>
      how !== 'down'
        ? document.querySelector('#claim-quote')?.textContent + location.hash
        : document.querySelector('mark.chosen')?.getAttribute('data-marks');
    const before = shown();
    const start = performance.now();
    if (how === 'down') document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    else [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(how))!.click();
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

const print = (name: string, samples: readonly number[], unit = 'ms'): void => {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1);
  console.log(`${name.padEnd(52)} median ${at(0.5)} ${unit}, p95 ${at(0.95)} ${unit} of ${sorted.length}`);
};

/** Fills in a whole verdict, as somebody does before the click that counts. */
const fillVerdict = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: 'Accurate', exact: true }).check();
  const saidSo = page.getByRole('radio', { name: 'Said so', exact: true });
  if (await saidSo.count()) await saidSo.check();
  await page.getByLabel('Address').first().fill('https://register.example/entry');
  await page.getByLabel(/^Why/).fill('The register says the same.');
  await saved(page);
};

const nextClaim = async (desk: Desk): Promise<void> => {
  for (const [name, text] of Object.entries({ harbour, budget, border, copy: budget }))
    await desk.article(`${name}.txt`, text);
  const page = await openAs(desk, 'ana');
  await goTo(page, '#/work');
  await page.getByRole('button', { name: /^Next claim/ }).click();
  await page.locator('.at-work .text-pane mark.chosen').waitFor();
  const samples: number[] = [];
  for (let i = 0; i < 24; i++) {
    // Nobody clicks again while the last claim is still on its way back.
    const givenBack = page.waitForResponse((response) => response.request().method() === 'DELETE');
    samples.push(await shownAfter(page, 'Skip'));
    await givenBack;
  }
  print('click to next claim, shown', samples);
  print('  of which the API lends it', await answersOf(page, '/v1/queue/leases'));
  await page.evaluate(() => performance.clearResourceTimings());
  const verdicts: number[] = [];
  for (let i = 0; i < 12; i++) {
    await fillVerdict(page);
    verdicts.push(await shownAfter(page, 'Send the verdict'));
  }
  print('verdict sent to next claim, shown', verdicts);
  print('  of which the API takes the verdict', await answersOf(page, '/verdicts'));
  print('  and lends the next claim', await answersOf(page, '/v1/queue/leases'));
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
  print(`  of which each page of its claims`, await answersOf(page, '/v1/claims'));
  const samples: number[] = [];
  for (let i = 0; i < 60; i++) samples.push(await shownAfter(page, 'down'));
  print(`going from claim to claim among ${count}, shown`, samples);
  const { longest, frames } = await page.evaluate(async () => {
    let worst = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) worst = Math.max(worst, entry.duration);
    }).observe({ type: 'longtask', buffered: false });
    const between: number[] = [];
    let before = performance.now();
    for (let i = 0; i < 120; i++) {
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: i < 60 ? 'ArrowDown' : 'ArrowUp', bubbles: true }),
      );
      scrollBy(0, i < 60 ? 120 : -120);
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      between.push(now - before);
      before = now;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { longest: worst, frames: between.slice(1) };
  });
  print('from frame to frame while going and scrolling', frames);
  console.log(`${'longest task meanwhile'.padEnd(52)} ${longest || 'under 50'} ms`);
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
