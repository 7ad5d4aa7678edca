import type { Page } from 'playwright-core';
import { budget, harbour } from './support/articles.ts';
import { describeInBrowser } from './support/in-browser.ts';

const quoteShown = (page: Page): Promise<string | null> => page.locator('#claim-quote').textContent();

/** Decides the claim on the bench without touching anything but keys. */
const decideByKeys = async (page: Page, n: number): Promise<void> => {
  const { keyboard } = page;
  await keyboard.press(String((n % 4) + 1));
  if (await page.getByText('Did', { exact: false }).filter({ hasText: 'say so?' }).count()) await keyboard.press('c');
  await keyboard.press('e');
  await keyboard.type(`https://archive.example/${n}`);
  await keyboard.press('Escape');
  await keyboard.press('r');
  await keyboard.type(`Found in volume ${n}.`);
  await keyboard.press('Control+Enter');
};

describeInBrowser('Keys alone', (desk, it) => {
  it('twenty claims are decided without a mouse, each once, and the last one is taken back', async () => {
    await desk().article('harbour.txt', harbour);
    await desk().article('budget.txt', budget);
    const page = await desk().as('ana');
    await page.keyboard.press('W');
    await page.getByRole('button', { name: /Next claim/ }).waitFor();
    await page.keyboard.press('n');

    const decided: string[] = [];
    for (let n = 0; n < 20; n++) {
      await page.locator('#claim-quote').waitFor();
      const [id] = /[a-z2-7]{20}-[a-z2-7]{16}/.exec(page.url())!;
      decided.push(id);
      await decideByKeys(page, n);
      await page.waitForURL((url) => !url.hash.includes(id));
    }
    expect(new Set(decided).size).toBe(20);
    const { items } = await desk().api('ana', 'GET', '/v1/claims?status=decided&limit=100');
    expect(items.map(({ id }: { id: string }) => id).sort()).toEqual([...decided].sort());

    await page.locator('#claim-quote').waitFor();
    await page.keyboard.press('z');
    await page.waitForURL((url) => url.hash.includes(decided[19]!));
    // The claim is open again, and what was typed is back.
    await page.getByLabel(/^Why/).waitFor();
    expect(await page.getByLabel(/^Why/).inputValue()).toBe('Found in volume 19.');
    expect((await desk().api('ana', 'GET', `/v1/claims/${decided[19]}`)).status).toBe('open');
  });

  it('the list of keys names what works here, and single keys can be switched off', async () => {
    const page = await desk().as('ben');
    await page.keyboard.press('W');
    await page.getByRole('button', { name: /Next claim/ }).waitFor();
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog');
    await keys.getByText('Next claim').waitFor();
    expect(await keys.getByText('Dismiss it').count()).toBe(0);
    await keys.getByLabel('Single keys act').uncheck();
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    expect(await page.locator('#claim-quote').count()).toBe(0);
    await page.keyboard.press('?');
    await keys.getByLabel('Single keys act').check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.locator('#claim-quote').waitFor();
    await page.keyboard.press('?');
    await keys.getByText('Dismiss it').waitFor();
  });

  it('a letter that is typed into a field is a letter', async () => {
    const page = await desk().as('ben');
    await page.keyboard.press('W');
    await page.getByRole('button', { name: /Next claim/ }).waitFor();
    await page.keyboard.press('n');
    await page.locator('#claim-quote').waitFor();
    const quote = await quoteShown(page);
    await page.keyboard.press('r');
    await page.keyboard.type('1 sad ?xs');
    expect(await page.getByLabel(/^Why/).inputValue()).toBe('1 sad ?xs');
    expect(await page.locator('input[name=content]:checked').count()).toBe(0);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await quoteShown(page)).toBe(quote);
  });

  it('what is missing is said beside its field, and gets the focus', async () => {
    const page = await desk().as('ben');
    await page.keyboard.press('W');
    await page.getByRole('button', { name: /Next claim/ }).waitFor();
    await page.keyboard.press('n');
    await page.locator('#claim-quote').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Choose a verdict first.').waitFor();
    await page.keyboard.press('7');
    if (await page.getByText('say so?').count()) await page.keyboard.press('c');
    await page.keyboard.press('r');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Nothing was found.');
    await page.keyboard.press('Control+Enter');
    await page.locator('#fault-gaps').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('gaps');
  });

  it('a claim is put off until a day, and another dismissed with a reason', async () => {
    const page = await desk().as('ana');
    await page.keyboard.press('W');
    await page.getByRole('button', { name: /Next claim/ }).waitFor();
    await page.keyboard.press('n');
    await page.locator('#claim-quote').waitFor();
    const [later] = /[a-z2-7]{20}-[a-z2-7]{16}/.exec(page.url())!;
    await page.keyboard.press('d');
    await page.getByLabel('Why', { exact: true }).fill('The register is closed until Monday.');
    await page.getByRole('dialog').getByRole('button', { name: 'Put off', exact: true }).click();
    await page.waitForURL((url) => !url.hash.includes(later));
    await page.locator('#claim-quote').waitFor();
    const [never] = /[a-z2-7]{20}-[a-z2-7]{16}/.exec(page.url())!;
    await page.keyboard.press('x');
    await page.getByLabel('Cannot be checked').check();
    await page.getByRole('dialog').getByRole('button', { name: 'Dismiss', exact: true }).click();
    await page.waitForURL((url) => !url.hash.includes(never));
    const status = async (id: string) => (await desk().api('ana', 'GET', `/v1/claims/${id}`)).status;
    expect([await status(later), await status(never)]).toEqual(['deferred', 'dismissed']);
  });
});
