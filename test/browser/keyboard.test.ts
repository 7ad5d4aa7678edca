import type { Page } from 'playwright-core';
import { budget, harbour } from './support/articles.ts';
import type { Desk } from './support/desk.ts';
import { describeInBrowser } from './support/in-browser.ts';

const quoteShown = (page: Page): Promise<string | null> => page.locator('#claim-quote').textContent();

/** Somebody's window with the next claim at work. */
const atWork = async (desk: Desk, name: string): Promise<Page> => {
  const page = await desk.as(name, { at: '#/work' });
  await page.getByRole('button', { name: /Next claim/ }).waitFor();
  await page.keyboard.press('n');
  await page.locator('#claim-quote').waitFor();
  return page;
};

/** Decides the claim at work without touching anything but keys. */
const decideByKeys = async (page: Page, n: number): Promise<void> => {
  const { keyboard } = page;
  await keyboard.press(String((n % 4) + 1));
  if (await page.getByText('say so?').count()) await keyboard.press('c');
  await keyboard.press('e');
  await keyboard.insertText(`https://archive.example/${n}`);
  await keyboard.press('Escape');
  await keyboard.press('r');
  await keyboard.type(`Volume ${n}.`);
  await keyboard.press('Control+Enter');
};

describeInBrowser('Keys alone', (desk, it) => {
  it('twenty claims are decided without a mouse, each once, and the last one is taken back', async () => {
    await desk().article('harbour.txt', harbour);
    await desk().article('budget.txt', budget);
    const page = await desk().as('ana', { at: '#/work' });
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
    expect(await page.getByLabel(/^Why/).inputValue()).toBe('Volume 19.');
    expect((await desk().api('ana', 'GET', `/v1/claims/${decided[19]}`)).status).toBe('open');
  });

  it('the list of keys names what works here, and single keys can be switched off', async () => {
    const page = await desk().as('ben', { at: '#/work' });
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
    const page = await atWork(desk(), 'ben');
    const quote = await quoteShown(page);
    await page.keyboard.press('r');
    await page.keyboard.type('1 sad ?xs');
    expect(await page.getByLabel(/^Why/).inputValue()).toBe('1 sad ?xs');
    expect(await page.locator('input[name=content]:checked').count()).toBe(0);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await quoteShown(page)).toBe(quote);
  });

  it('what is missing is said beside its field, and gets the focus', async () => {
    const page = await atWork(desk(), 'ben');
    await page.keyboard.press('Control+Enter');
    await page.locator('#fault-content').getByText('Choose a verdict first.').waitFor();
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
    const page = await atWork(desk(), 'ana');
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

  it('no key of the browser’s is taken: not with Ctrl, Alt or Command, and none that scrolls or searches', async () => {
    const page = await atWork(desk(), 'ben');
    await page.keyboard.press('?');
    const caps = await page.locator('.keys kbd').allTextContents();
    await page.keyboard.press('Escape');
    expect(caps).toContain('Ctrl Enter');
    const single = caps.filter((cap) => cap !== 'Ctrl Enter');
    expect(single.every((cap) => /^[1-9a-zA-Z?]$/.test(cap))).toBe(true);
    const taken = await page.evaluate((keys) => {
      const withModifiers = keys.flatMap((key) =>
        [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { ctrlKey: true, shiftKey: true }].map(
          (modifiers) => ({
            key,
            ...modifiers,
          }),
        ),
      );
      const alone = ['Tab', ' ', 'PageDown', 'PageUp', 'Home', 'End', 'F5', 'F6', 'F12', 'Backspace', '/', "'"];
      return [...withModifiers, ...alone.map((key) => ({ key }))].filter(
        (init) =>
          !document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })),
      );
    }, single);
    expect(taken).toEqual([]);
  });

  it('a dialog takes the focus to its first field, keeps it, and gives it back where it was', async () => {
    const page = await atWork(desk(), 'ben');
    const focused = () =>
      page.evaluate(() => document.activeElement?.textContent?.trim() || document.activeElement?.id);
    for (const [button, field] of [
      [/^Put off/, 'until'],
      [/^Dismiss/, 'reason'],
    ] as const) {
      await page.getByRole('button', { name: button }).focus();
      const before = await focused();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      const inside = () => page.evaluate(() => document.activeElement?.closest('dialog') !== null);
      expect(
        await page.evaluate(
          () => (document.activeElement as HTMLInputElement).id || (document.activeElement as HTMLInputElement).name,
        ),
      ).toBe(field);
      for (let i = 0; i < 4; i++) {
        expect(await inside()).toBe(true);
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await focused()).toBe(before);
    }
  });

  it('Tab alone reaches everything from top to bottom, and what has the focus is seen', async () => {
    const id = await desk().article('walked.txt', harbour);
    for (const at of ['#/articles', `#/articles/${id}`, '#/work', '#/overview']) {
      const page = await desk().as('sam', { at });
      await page.locator('main h1').waitFor();
      await page.waitForFunction(() => document.querySelector('.skeleton') === null);
      const stops = await page.evaluate(
        () =>
          [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]')].filter(
            (one) => one.tabIndex >= 0 && one.checkVisibility() && !one.closest('details:not([open]) > :not(summary)'),
          ).length,
      );
      const seen: { place: number; visible: boolean; what: string }[] = [];
      for (let i = 0; i < Math.min(stops, 25); i++) {
        await page.keyboard.press('Tab');
        seen.push(await page.evaluate(focusSeen));
      }
      expect(seen.filter(({ visible }) => !visible)).toEqual([]);
      const places = seen.map(({ place }) => place);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(new Set(places).size).toBe(places.length);
      await desk().tidy();
    }
  });

  it('another screen is begun at its top, and said', async () => {
    const page = await desk().as('sam', { at: '#/articles' });
    await page.locator('.articles h1').waitFor();
    await page.keyboard.press('D');
    await page.locator('.figures').waitFor();
    expect(await page.title()).toBe('Desk · Claimdesk');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(await page.locator('[aria-live=polite]').textContent()).toBe('Desk');
  });
});

/** Where in the document the focus is, and whether an outline around it, or around its label, is in sight. */
const focusSeen = () => {
  const element = document.activeElement as HTMLElement;
  const outlined = [element, element.closest('label'), element.closest('fieldset.drop')].some(
    (one) => one && getComputedStyle(one).outlineStyle !== 'none',
  );
  const { top, bottom } = element.getBoundingClientRect();
  const inSight = bottom > 0 && top < innerHeight;
  return {
    place: [...document.querySelectorAll('*')].indexOf(element),
    visible: outlined && inSight,
    what: `${element.tagName} ${element.textContent?.trim().slice(0, 30)}`,
  };
};
