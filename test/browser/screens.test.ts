import { source as axeSource } from 'axe-core';
import type { Page } from 'playwright-core';
import { contentSecurityPolicy } from '../../desk/content-security-policy.ts';
import { demoDay } from './support/demo-day.ts';
import { goTo } from './support/desk.ts';
import { describeInBrowser } from './support/in-browser.ts';

/** What axe-core holds against the page as it is now. */
const violations = async (page: Page): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
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

/** How each screen is looked at, one after the other in one window. */
const looks = [
  { look: 'light and wide', colorScheme: 'light', width: 1600, height: 900 },
  { look: 'dark', colorScheme: 'dark', width: 768, height: 1024 },
  { look: 'light and narrow', colorScheme: 'light', width: 360, height: 740 },
] as const;

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
    { fragment: `#/work/${day.injured}`, shows: '.at-work .text-pane', keys: ['7', 'e', 'x', 'Escape'] },
    { fragment: `#/work/${day.injured}`, shows: '.at-work .text-pane', keys: ['d'] },
    { fragment: `#/work/${day.injured}`, shows: '.at-work .text-pane', keys: ['x'] },
    { fragment: `#/work/${day.disputed}`, shows: '.dispute', keys: ['?'] },
    { fragment: `#/claims/${day.reopened}`, shows: '.history li' },
    { fragment: `#/claims/${day.disputed}`, shows: '.dispute' },
    { fragment: '#/overview', shows: '.figures' },
    { fragment: '#/nowhere', shows: '.empty' },
    { fragment: '#/claims/aaaaaaaaaaaaaaaaaaaa-aaaaaaaaaaaaaaaa', shows: '.empty' },
  ];

  it('has no fault that axe-core finds, and fits its width, and asks nobody else for anything: light, dark and narrow', async () => {
    const page = await desk().as('sam', { at: '#/nowhere' });
    const found: string[] = [];
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    for (const { fragment, shows, keys = [] } of screens()) {
      await goTo(page, '#/nowhere');
      await page.getByText('There is no such screen').waitFor();
      await goTo(page, fragment);
      await page.locator(shows).first().waitFor();
      for (const key of keys) await page.keyboard.press(key);
      for (const { look, colorScheme, width, height } of looks) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 0) found.push(`${fragment}, ${look}, is ${wide} px too wide`);
        found.push(...(await violations(page)).map((one) => `${fragment} ${keys.join('')}, ${look}: ${one}`));
      }
      await page.keyboard.press('Escape');
    }
    expect(found).toEqual([]);
    expect([...asked]).toEqual([desk().stack.url]);
  });

  it('the welcome and the sign-in have no such fault either', async () => {
    const page = await (await desk().browser.newContext()).newPage();
    await page.goto(desk().stack.url);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    const inBoth = async (): Promise<string[]> => {
      const found: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await violations(page)));
      }
      return found;
    };
    const found = await inBoth();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: /^ana/ }).waitFor();
    expect([...found, ...(await inBoth())]).toEqual([]);
  });

  it('is served with the policy of the cloud, and a breach of it would be heard', async () => {
    const answer = await fetch(desk().stack.url);
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy());
    const page = await desk().as('sam');
    const heard = page.waitForEvent('console');
    await page.evaluate(() => {
      const image = document.createElement('img');
      image.src = 'https://elsewhere.example/picture.png';
      document.body.append(image);
    });
    expect((await heard).text()).toMatch(/Content Security Policy/);
    expect(desk().complaints.splice(0)).toHaveLength(1);
  });

  it('somebody without a role that reads is told so', async () => {
    const page = await desk().as('olga');
    await page.getByText('There is nothing for you here yet').waitFor();
    expect(await page.getByRole('navigation').getByRole('link').count()).toBe(0);
  });

  it('an auditor reads everything and is offered nothing to change', async () => {
    const page = await desk().as('adam', { at: `#/claims/${day.disputed}` });
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

  it('the overview counts what the API has, and its charts can be read without colour', async () => {
    const page = await desk().as('sam', { at: '#/overview' });
    await page.locator('.figures').waitFor();
    const counts: Record<string, number> = {};
    for (const id of [day.harbour, day.budget, day.border])
      for (const [status, n] of Object.entries((await desk().api('sam', 'GET', `/v1/articles/${id}`)).claims))
        counts[status] = (counts[status] ?? 0) + Number(n);
    const { open = 0, second_review = 0, disputed = 0, decided = 0 } = counts;
    const tile = (label: string) => page.locator('.figure-tile', { hasText: label }).locator('b').textContent();
    expect(await tile('claims waiting')).toBe(String(open + second_review + disputed));
    expect(await tile('decided today')).toBe(String(decided));
    expect(await tile('disputed')).toBe('1');
    expect(await tile('articles rejected')).toBe('2');
    expect(await tile('longest wait')).toMatch(/^\d+ (s|min)$/);

    const bars = page.getByRole('table').nth(1);
    for (const [label, n] of Object.entries({
      Open: open,
      'Second review': second_review,
      Disputed: disputed,
      Decided: decided,
    }))
      await bars.getByRole('row', { name: `${label} ${n}`, exact: true }).waitFor();
    const patterns = await bars
      .locator('.bar-fill')
      .evaluateAll((fills) =>
        fills.map((fill) => getComputedStyle(fill).background.replace(/(rgba?|color)\([^)]*\)/g, '')),
      );
    expect(new Set(patterns).size).toBeGreaterThan(2);
    const kinds = page.getByRole('table').first();
    const sum = (await kinds.locator('.bar-n').allTextContents()).reduce((all, n) => all + Number(n), 0);
    expect(sum).toBe(open + second_review + disputed);
    await page.getByText('minutes.csv').waitFor();
    await page.getByText('ana and ben').waitFor();
  });

  it('moves nothing for those who asked for less motion', async () => {
    const page = await desk().as('sam', { at: '#/articles' });
    await page.route('**/v1/claims?*', () => {});
    await goTo(page, '#/overview');
    await page.locator('.skeleton-row').first().waitFor();
    const moving = () => page.evaluate(() => document.getAnimations().length);
    expect(await moving()).toBe(0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await moving()).toBeGreaterThan(0);
  });

  it('tells a screen reader what it shows, and what changes', async () => {
    const page = await desk().as('ana', { at: `#/articles/${day.harbour}` });
    await page.locator('.claim-row').first().waitFor();
    for (const landmark of ['banner', 'navigation', 'main'] as const)
      expect(await page.getByRole(landmark).count()).toBeGreaterThan(0);
    await page.getByRole('article', { name: /^Storm closes the harbour/ }).waitFor();
    await page.getByRole('list', { name: 'Claims' }).waitFor();
    await page.keyboard.press('j');
    await page
      .locator('[aria-live=polite]')
      .getByText(/^Claim 1, Event: Storm closes the harbour/)
      .waitFor({ state: 'attached' });
    expect(await page.locator('.claim-head[aria-expanded=true]').count()).toBe(1);
    expect(await page.locator('mark[aria-current=true]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page
      .locator('[aria-live=polite]')
      .getByText(/^Next claim: Storm closes/)
      .waitFor({ state: 'attached' });
    await page.keyboard.press('Control+Enter');
    await page.locator('[aria-live=assertive]').getByText('Choose a verdict first.').waitFor({ state: 'attached' });
    const described = await page.evaluate(() =>
      document.activeElement?.closest('fieldset')?.getAttribute('aria-describedby'),
    );
    expect(await page.locator(`#${described}`).textContent()).toBe('Choose a verdict first.');
  });

  it('who may not review is told so where claims are worked on', async () => {
    const page = await desk().as('adam', { at: '#/work' });
    await page.getByRole('heading', { name: 'Claims are checked by reviewers' }).waitFor();
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
  });
});
