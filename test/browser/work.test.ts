import type { Page } from 'playwright-core';
import { border, harbour } from './support/articles.ts';
import { figuresInPlace, giveVerdict } from './support/give-verdict.ts';
import { describeInBrowser } from './support/in-browser.ts';

const why = (page: Page) => page.getByLabel(/^Why/);
const minute = 60_000;

describeInBrowser('A claim at work', (desk, it) => {
  let claims: { id: string; quote: string; start: number }[] = [];
  beforeAll(async () => {
    claims = await figuresInPlace(desk(), await desk().article('harbour.txt', harbour));
  });
  const claimOf = (words: string) => claims.find(({ quote }) => quote.includes(words))!;

  it('shows its figure, its source, how it was said, why it ranks, and its place in the article', async () => {
    const { id, quote } = claimOf('At least 11 people');
    const page = await desk().as('ana', { at: `#/work/${id}` });
    await page.getByRole('heading', { level: 1, name: quote }).waitFor();
    const fact = (name: string) =>
      page.locator('.at-work .facts > div', { has: page.getByText(name, { exact: true }) });
    expect(await fact('Figure').textContent()).toContain('at least 11');
    expect(await fact('Who says so').textContent()).toContain('the coast guard');
    expect(await fact('Said as').textContent()).toContain('hedged');
    expect(await fact('Worth checking').textContent()).toMatch(/\d+ of 100.*casualty count/);
    expect(await page.locator('.at-work mark.chosen').allTextContents()).toEqual([quote]);
    const pane = await page.locator('.at-work .text-pane').boundingBox();
    const mark = await page.locator('.at-work mark.chosen').boundingBox();
    expect(mark!.y).toBeGreaterThanOrEqual(pane!.y);
    expect(mark!.y + mark!.height).toBeLessThanOrEqual(pane!.y + pane!.height);
  });

  it('asks for two verdicts where somebody else says it, and for one where the article does', async () => {
    const reported = await desk().as('ana', { at: `#/work/${claimOf('At least 11 people').id}` });
    await reported.getByRole('group', { name: 'Is it so?' }).waitFor();
    await reported.getByRole('group', { name: 'Did the coast guard say so?' }).waitFor();
    const own = await desk().as('ana', { at: `#/work/${claimOf('has spent 38 million').id}` });
    await own.getByRole('group', { name: 'Verdict', exact: true }).waitFor();
    expect(await own.getByText('say so?').count()).toBe(0);
  });

  it('is kept while the person is there: the lease is renewed each minute, and the note says until when', async () => {
    const page = await desk().as('ana', { at: `#/work/${claims[2]!.id}`, clock: true });
    await page.getByText(/^Yours until \d\d:\d\d$/).waitFor();
    const beat = page.waitForResponse((response) => response.url().endsWith('/heartbeat'));
    await page.clock.fastForward(minute);
    expect((await beat).status()).toBe(200);
    await page.clock.fastForward(3 * minute);
    await page.getByText(/^Yours for \d+ (s|min) yet$/).waitFor();
  });

  it('is not kept for somebody who has gone', async () => {
    const page = await desk().as('ana', { at: `#/work/${claims[2]!.id}`, clock: true });
    await page.getByText(/^Yours until/).waitFor();
    let beats = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/heartbeat')) beats += 1;
    });
    await page.clock.fastForward(11 * minute);
    await page.getByText(/^Your hold ran out at/).waitFor();
    expect(beats).toBe(0);
  });

  it('lost to somebody else while it is typed on, says so by itself, and keeps every word', async () => {
    const { id } = claims[3]!;
    const page = await desk().as('ana', { at: `#/work/${id}`, clock: true });
    await why(page).fill('The audit of the breakwater');
    const { version } = await desk().api('sam', 'GET', `/v1/claims/${id}`);
    const reason = { reason: 'ana has gone home' };
    await desk().api('sam', 'POST', `/v1/claims/${id}/release`, reason, { 'if-match': `"${version}"` });
    await desk().api('sam', 'POST', '/v1/queue/leases', { claimId: id });

    await why(page).pressSequentially(' names 38 million.');
    await page.clock.fastForward(minute);
    await page.getByText('sam has taken this claim').waitFor();
    await page.getByText('The claim is no longer yours: sam has it.').waitFor({ state: 'attached' });
    expect(await why(page).inputValue()).toBe('The audit of the breakwater names 38 million.');
    expect(await page.getByRole('button', { name: /^Send the verdict/ }).isDisabled()).toBe(true);
    await page.getByText(/^Saved/).waitFor();
    const draft = await desk().api('ana', 'GET', `/v1/claims/${id}/draft`);
    expect(draft.content.rationale).toBe('The audit of the breakwater names 38 million.');
  });

  it('can be taken back for five minutes, and no longer', async () => {
    const { id } = claims[4]!;
    const page = await desk().as('ana', { at: '#/work', clock: true });
    await page.getByLabel('after each verdict, go on with the next').uncheck();
    await page.evaluate((claim) => {
      location.hash = `#/work/${claim}`;
    }, id);
    await page.getByRole('radio', { name: 'Accurate', exact: true }).check();
    const said = page.getByRole('radio', { name: 'Said so', exact: true });
    if (await said.count()) await said.check();
    await page.getByLabel('Address').first().fill('https://archive.example/1');
    await why(page).fill('The accounts say so.');
    await page.getByRole('button', { name: /^Send the verdict/ }).click();
    const done = page.locator('section', { has: page.getByRole('heading', { name: 'Just done' }) });
    await done.getByRole('button', { name: 'Undo' }).waitFor();
    await page.clock.fastForward(4 * minute);
    expect(await done.getByRole('button', { name: 'Undo' }).count()).toBe(1);
    await page.clock.fastForward(minute);
    await done.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });
    await page.keyboard.press('z');
    await page.getByText('There is nothing to take back any more.').waitFor({ state: 'attached' });
    expect((await desk().api('ana', 'GET', `/v1/claims/${id}`)).status).toBe('decided');
  });

  it('when nothing waits, says why that may be', async () => {
    const page = await desk().as('ana', { at: '#/work' });
    await page.getByLabel('Kind').selectOption('personal');
    await page.getByRole('button', { name: /^Next claim/ }).click();
    await page.getByText('Nothing waits for you', { exact: true }).waitFor();
    await page.getByText(/held by others, skipped by you/).waitFor();
  });

  it('that a closed window left behind is offered to go on with', async () => {
    const [, claim] = await figuresInPlace(desk(), await desk().article('left-behind.txt', border));
    await desk().api('ana', 'POST', '/v1/queue/leases', { claimId: claim!.id });
    const page = await desk().as('ana', { at: '#/work' });
    await page.getByRole('heading', { name: 'You still hold' }).waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('heading', { level: 1, name: claim!.quote }).waitFor();
  });

  it('what was done to it is told in sentences, the newest first', async () => {
    const [claim] = await figuresInPlace(desk(), await desk().article('told.txt', border));
    await giveVerdict(desk(), 'ana', claim!.id, { rationale: 'the release has both figures' });
    const page = await desk().as('adam', { at: `#/claims/${claim!.id}` });
    await page.locator('.history li').first().waitFor();
    const sentences = await page.locator('.history li > p:first-child').allTextContents();
    expect(sentences).toHaveLength(2);
    expect(sentences[0]).toMatch(/^ana gave a verdict \(accurate, .*\) on .*, because the release has both figures\.$/);
    expect(sentences[1]).toMatch(/^Claimdesk found the claim in the article on /);
  });
});
