import { source as axeSource } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { contentSecurityPolicy } from '../../desk/content-security-policy.ts';
import { demoDay } from './support/demo-day.ts';
import { goTo } from './support/desk.ts';
import { describeInBrowser } from './support/in-browser.ts';

/** What axe-core holds against the page as it is now. */
const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (where: Document, how: object) => Promise<AxeResult> } };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const result = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`),
    );
  });
};
interface AxeResult {
  readonly violations: readonly { id: string; nodes: readonly { target: unknown; failureSummary?: string }[] }[];
}

const looks: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light' },
  'dark and narrow': { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
};

describeInBrowser('Every screen', (desk, it) => {
  let day: Awaited<ReturnType<typeof demoDay>>;
  beforeAll(async () => {
    day = await demoDay(desk());
  });

  /** Each screen as somebody for whom it is fullest, with what shows that it is there. */
  const screens = (): readonly { fragment: string; shows: string; keys?: readonly string[] }[] => [
    { fragment: '#/articles', shows: '.article-row' },
    { fragment: `#/articles/${day.harbour}`, shows: '.text-pane mark', keys: ['j'] },
    { fragment: `#/articles/${day.budget}?view=coverage`, shows: '.counts' },
    { fragment: '#/work', shows: '.queue' },
    { fragment: `#/work/${day.injured}`, shows: '.bench .text-pane', keys: ['7', 'e', 'x', 'Escape'] },
    { fragment: `#/work/${day.injured}`, shows: '.bench .text-pane', keys: ['d'] },
    { fragment: `#/work/${day.injured}`, shows: '.bench .text-pane', keys: ['x'] },
    { fragment: `#/work/${day.disputed}`, shows: '.dispute', keys: ['?'] },
    { fragment: `#/claims/${day.reopened}`, shows: '.history li' },
    { fragment: `#/claims/${day.disputed}`, shows: '.dispute' },
    { fragment: '#/overview', shows: '.figures' },
    { fragment: '#/nowhere', shows: '.empty' },
  ];

  for (const [look, options] of Object.entries(looks))
    it(`has no fault that axe-core finds, and fits its width, ${look}`, async () => {
      const page = await desk().as('sam', options);
      const found: string[] = [];
      for (const { fragment, shows, keys = [] } of screens()) {
        await goTo(page, '#/nowhere');
        await page.locator('.empty').waitFor();
        await goTo(page, fragment);
        await page.locator(shows).first().waitFor();
        for (const key of keys) await page.keyboard.press(key);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 0) found.push(`${fragment} is ${wide} px too wide`);
        found.push(...(await violations(page)).map((one) => `${fragment} ${keys.join('')} ${one}`));
        await page.keyboard.press('Escape');
      }
      expect(found).toEqual([]);
    });

  it('the welcome and the sign-in have no such fault either', async () => {
    const page = await (await desk().browser.newContext()).newPage();
    await page.goto(desk().stack.url);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    const found = await violations(page);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: /^ana/ }).waitFor();
    expect([...found, ...(await violations(page))]).toEqual([]);
  });

  it('is served with the policy of the cloud, breaks it nowhere, and asks nobody else for anything', async () => {
    const answer = await fetch(desk().stack.url);
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy());
    const page = await desk().as('sam');
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    for (const { fragment, shows } of screens()) {
      await goTo(page, fragment);
      await page.locator(shows).first().waitFor();
    }
    expect([...asked]).toEqual([desk().stack.url]);
  });

  it('somebody without a role that reads is told so', async () => {
    const page = await desk().as('olga');
    await page.getByText('There is nothing for you here yet').waitFor();
    expect(await page.getByRole('navigation').getByRole('link').count()).toBe(0);
  });

  it('an auditor reads everything and is offered nothing to change', async () => {
    const page = await desk().as('adam');
    await goTo(page, `#/claims/${day.disputed}`);
    await page.getByRole('article', { name: 'First verdict by ana' }).waitFor();
    await page.locator('.history li').first().waitFor();
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
  });

  it('follows the system in its colours until told otherwise, and remembers', async () => {
    const page = await desk().as('sam', { colorScheme: 'dark' });
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await ground();
    await page.locator('.menu summary').click();
    await page.getByLabel('light', { exact: true }).check();
    const light = await ground();
    expect(light).not.toBe(dark);
    await page.reload();
    await page.locator('header.top').waitFor();
    expect(await ground()).toBe(light);
  });

  it('a service that fails is said to fail, with a way to try again', async () => {
    const page = await desk().as('ana');
    await page.route('**/v1/articles?*', (route) => route.abort());
    await goTo(page, '#/overview');
    await page.getByText('No connection').first().waitFor();
    await page.unroute('**/v1/articles?*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.figures').waitFor();
  });
});
