import type { Page } from 'playwright-core';
import { spacingMilliseconds } from '../../desk/src/drafts/pace.ts';
import { harbour } from './support/articles.ts';
import { goTo, listen, signIn } from './support/desk.ts';
import { figuresInPlace } from './support/give-verdict.ts';
import { describeInBrowser } from './support/in-browser.ts';

const why = (page: Page) => page.getByLabel(/^Why/);

describeInBrowser('What is typed', (desk, it) => {
  let claims: { id: string; quote: string }[] = [];
  beforeAll(async () => {
    claims = await figuresInPlace(desk(), await desk().article('harbour.txt', harbour));
  });
  const kept = async (name: string, claimId: string): Promise<string> =>
    (await desk().api(name, 'GET', `/v1/claims/${claimId}/draft`)).content.rationale;

  it('is saved by itself, and comes back with the claim', async () => {
    const [{ id }] = claims as [{ id: string }];
    const page = await desk().as('ana', { at: `#/work/${id}` });
    await why(page).fill('The coast guard names eleven.');
    await page.getByText(/^Saved/).waitFor();
    expect(await kept('ana', id)).toBe('The coast guard names eleven.');

    const other = await desk().as('ana', { at: `#/work/${id}` });
    await why(other).waitFor();
    expect(await why(other).inputValue()).toBe('The coast guard names eleven.');
  });

  it('says how long ago it was saved', async () => {
    const page = await desk().as('ana', { at: `#/work/${claims[6]!.id}`, clock: true });
    await why(page).fill('The lightship’s log.');
    await page.clock.fastForward(1_000);
    await page.getByText('Saved just now').waitFor();
    await page.clock.fastForward(12_000);
    await page.getByText(/^Saved 1\d s ago$/).waitFor();
    await page.clock.fastForward(180_000);
    await page.getByText('Saved 3 min ago').waitFor();
  });

  it('is sent every half minute while typing goes on, and keeps the claim meanwhile without a heartbeat', async () => {
    const { id } = claims[7]!;
    const page = await desk().as('ana', { at: `#/work/${id}`, clock: true });
    const sent: string[] = [];
    page.on('request', (request) => {
      const [what] = /draft$|heartbeat$/.exec(request.url()) ?? [];
      if (what) sent.push(`${what} ${request.headers()['lease-token']}`);
    });
    await why(page).fill('The log');
    await page.getByText(/^Saved/).waitFor();

    for (const text of ['The log of', 'The log of the lightship']) {
      await why(page).fill(text);
      await page.clock.fastForward(8_000);
      await page.getByText('Kept on this machine; it is saved within half a minute').waitFor();
    }
    expect(sent).toEqual(['draft 1']);
    await page.clock.fastForward(14_000);
    await page.getByText(/^Saved/).waitFor();
    expect(await kept('ana', id)).toBe('The log of the lightship');

    await page.clock.fastForward(40_000);
    const beat = page.waitForResponse((response) => response.url().endsWith('/heartbeat'));
    await page.clock.fastForward(20_000);
    expect((await beat).status()).toBe(200);
    expect(sent).toEqual(['draft 1', 'draft 1', 'heartbeat undefined']);
  });

  it('is sent at once when the page is left, also for good', async () => {
    const { id } = claims[8]!;
    const page = await desk().as('ana', { at: `#/work/${id}` });
    await why(page).fill('First.');
    await page.getByText(/^Saved/).waitFor();
    await why(page).fill('First, and then.');
    await page.goto('about:blank');
    await expectKept(() => kept('ana', id), 'First, and then.');
  });

  it('survives a lost connection in mid-edit, and is sent when it is back', async () => {
    const { id } = claims[1]!;
    const page = await desk().as('ana', { at: `#/work/${id}` });
    await why(page).fill('The operator');
    await page.getByText(/^Saved/).waitFor();
    await page.context().setOffline(true);
    await why(page).fill('The operator’s list of passengers has 214 names.');
    await page.getByText('Kept on this machine').waitFor();
    await page.getByText('No connection').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('7');
    expect(await kept('ana', id)).toBe('The operator');

    await page.context().setOffline(false);
    await page.getByText(/^Saved/).waitFor();
    const { content } = await desk().api('ana', 'GET', `/v1/claims/${id}/draft`);
    expect(content).toEqual({ content: 'unverified', rationale: 'The operator’s list of passengers has 214 names.' });
  });

  it('survives the page itself: closed without a connection, opened again, and sent', async () => {
    const { id } = claims[2]!;
    const page = await desk().as('ana', { at: `#/work/${id}` });
    await why(page).waitFor();
    const context = page.context();
    await context.setOffline(true);
    await why(page).fill('The crew list has 19 names.');
    await page.getByText('Kept on this machine').waitFor();
    await page.close();

    await context.setOffline(false);
    const again = await context.newPage();
    listen(again, desk().complaints);
    await again.goto(desk().stack.url);
    await signIn(again, 'ana');
    await goTo(again, `#/work/${id}`);
    await again.getByText(/^Saved/).waitFor();
    expect(await why(again).inputValue()).toBe('The crew list has 19 names.');
    expect(await kept('ana', id)).toBe('The crew list has 19 names.');
  });

  it('survives the end of the session: sign in again, and it is still there and sent', async () => {
    const { id } = claims[3]!;
    const page = await desk().as('ana', { at: `#/work/${id}`, throughSignIn: true });
    await why(page).waitFor();
    // The service does not know the session any more, neither its token nor how to renew it.
    await page.route('**/v1/**', (route) =>
      route.fulfill({ status: 401, contentType: 'application/problem+json', body: '{}' }),
    );
    await page.route('**/oauth2/token', (route) => route.fulfill({ status: 400, body: '{"error":"invalid_grant"}' }));
    await why(page).fill('The accounts of the harbour authority have 38.2 million.');
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
    await dialog.waitFor();
    expect(await why(page).inputValue()).toBe('The accounts of the harbour authority have 38.2 million.');

    await page.unroute('**/v1/**');
    await page.unroute('**/oauth2/token');
    await dialog.getByRole('button', { name: 'Sign in again' }).click();
    await page.getByRole('link', { name: /^ana\b/ }).click();
    await page.getByText(/^Saved/).waitFor();
    expect(page.url()).toContain(id);
    expect(await why(page).inputValue()).toBe('The accounts of the harbour authority have 38.2 million.');
    expect(await kept('ana', id)).toBe('The accounts of the harbour authority have 38.2 million.');
  });

  it('a token that ran out is renewed unseen', async () => {
    const page = await desk().as('ana', { throughSignIn: true });
    let refused = 0;
    await page.route('**/v1/articles?*', async (route) => {
      refused += 1;
      if (refused === 1) await route.fulfill({ status: 401, contentType: 'application/problem+json', body: '{}' });
      else await route.continue();
    });
    await goTo(page, '#/overview');
    await page.locator('.figures').waitFor();
    expect(refused).toBeGreaterThan(1);
  });

  it('in two tabs is one draft, and signing out of one signs out of both', async () => {
    const { id } = claims[4]!;
    const page = await desk().as('ana', { at: `#/work/${id}` });
    await why(page).waitFor();
    const tab = await page.context().newPage();
    listen(tab, desk().complaints);
    // The other tab lends its session: nobody is asked to sign in.
    await tab.goto(`${desk().stack.url}/#/work/${id}`);
    await why(tab).waitFor();
    await why(page).fill('Typed in the first tab.');
    await page.getByText(/^Saved/).waitFor();
    await expectValue(why(tab), 'Typed in the first tab.');
    await why(tab).fill('Typed in the second.');
    await tab.getByText(/^Saved/).waitFor();
    await expectValue(why(page), 'Typed in the second.');
    expect(await kept('ana', id)).toBe('Typed in the second.');

    await tab.locator('.menu summary').click();
    await tab.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
  });

  it('of two machines is not overwritten unseen: the person chooses', async () => {
    const { id } = claims[5]!;
    const page = await desk().as('ana', { at: `#/work/${id}`, clock: true });
    await why(page).fill('Here.');
    await page.getByText(/^Saved/).waitFor();
    await desk().api('ana', 'PUT', `/v1/claims/${id}/draft`, { rationale: 'On the other machine.' });
    await why(page).fill('Here, and more.');
    await page.clock.fastForward(spacingMilliseconds);
    await page.getByText('This draft was also changed elsewhere').waitFor();
    expect(await kept('ana', id)).toBe('On the other machine.');
    await page.getByRole('button', { name: 'Keep what is here' }).click();
    await page.getByText(/^Saved/).waitFor();
    expect(await kept('ana', id)).toBe('Here, and more.');
  });
});

/** Waits until the API has it: nobody is left to say so. */
const expectKept = async (read: () => Promise<string>, wanted: string): Promise<void> => {
  const deadline = Date.now() + 10_000;
  while ((await read()) !== wanted && Date.now() < deadline);
  expect(await read()).toBe(wanted);
};

/** Waits until a field holds the value. */
const expectValue = async (field: ReturnType<typeof why>, value: string): Promise<void> => {
  await field
    .page()
    .waitForFunction(([id, wanted]) => document.querySelector<HTMLTextAreaElement>(`#${id}`)?.value === wanted, [
      await field.getAttribute('id'),
      value,
    ] as const);
};
