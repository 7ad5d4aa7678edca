import type { Page } from 'playwright-core';
import { border, budget, harbour } from './support/articles.ts';
import { type Desk, goTo } from './support/desk.ts';
import { figuresInPlace, giveVerdict } from './support/give-verdict.ts';
import { describeInBrowser } from './support/in-browser.ts';
import { saved } from './support/saved.ts';

const claimAt = (page: Page): string => /#\/work\/(\S+)$/.exec(page.url())?.[1] ?? '';

const next = async (page: Page): Promise<string> => {
  await goTo(page, '#/work');
  await page.getByRole('button', { name: /^Next claim/ }).click();
  await page.locator('#claim-quote').waitFor();
  return claimAt(page);
};

const fill = async (page: Page, verdict: string, why: string): Promise<void> => {
  await page.getByRole('radio', { name: verdict, exact: true }).check();
  const said = page.getByRole('radio', { name: 'Said so', exact: true });
  if (await said.count()) await said.check();
  await page.getByLabel('Address').first().fill('https://archive.example/1');
  await page.getByLabel(/^Why/).fill(why);
};

const send = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /^(Send the verdict|Settle the dispute)/ }).click();

const twoVerdicts = async (desk: Desk, articleId: string): Promise<void> => {
  const { version } = await desk.api('sam', 'GET', `/v1/articles/${articleId}`);
  await desk.api('sam', 'PATCH', `/v1/articles/${articleId}`, { secondReview: true }, { 'if-match': `"${version}"` });
};

describeInBrowser('Several people', (desk, it) => {
  it('never hold one claim, however fast they ask', async () => {
    await desk().article('harbour.txt', harbour);
    await desk().article('budget.txt', budget);
    const [ana, ben] = await Promise.all([desk().as('ana'), desk().as('ben')]);
    const taken: string[][] = [[], []];
    for (let round = 0; round < 5; round++) {
      const pair = round === 0 ? await Promise.all([next(ana), next(ben)]) : [claimAt(ana), claimAt(ben)];
      expect(pair[0]).not.toBe(pair[1]);
      for (const [i, id] of pair.entries()) taken[i]!.push(id);
      await Promise.all(
        [ana, ben].map(async (page, i) => {
          await page.getByRole('button', { name: /^Skip/ }).click();
          await page.waitForURL((url) => /work\/./.test(url.hash) && !url.hash.includes(pair[i]!));
        }),
      );
    }
    const { items } = await desk().api('ana', 'GET', `/v1/leases?claim=${claimAt(ana)}`);
    expect(items.map(({ holder }: { holder: string }) => holder)).toEqual(['ana']);
  });

  it('asked for by its name, a claim that somebody holds says who holds it', async () => {
    const [one] = await figuresInPlace(desk(), await desk().article('named.txt', border));
    const [ana, ben] = await Promise.all([desk().as('ana'), desk().as('ben')]);
    await goTo(ana, `#/work/${one!.id}`);
    await ana.locator('#claim-quote').waitFor();
    await goTo(ben, `#/work/${one!.id}`);
    await ben.getByText(/^ana holds this claim until/).waitFor();
    expect(await ben.locator('#claim-quote').count()).toBe(0);
  });

  it('a second verdict is given without seeing the first; two that differ are settled by a senior', async () => {
    const id = await desk().article('dispute.txt', border);
    await twoVerdicts(desk(), id);
    const claims = await figuresInPlace(desk(), id);
    const claim = claims.find(({ quote }) => quote.startsWith('More than 6,500 households'))!;

    const ana = await desk().as('ana', { at: `#/work/${claim.id}` });
    await fill(ana, 'Accurate', 'The operator’s log of the evening.');
    await send(ana);
    await ana.getByText('Accurate: second review').first().waitFor();

    const ben = await desk().as('ben', { at: `#/claims/${claim.id}` });
    await ben.getByText('1 verdict hidden until the second is given').waitFor();
    expect(await ben.getByText('The operator’s log of the evening').count()).toBe(0);
    await goTo(ben, `#/work/${claim.id}`);
    await ben.getByText('ana gave a first verdict').waitFor();
    await fill(ben, 'Inaccurate', 'The regulator counts 5,900.');
    await send(ben);
    await ben.getByText('Inaccurate: disputed').first().waitFor();

    const sam = await desk().as('sam', { at: `#/claims/${claim.id}` });
    await sam.getByRole('article', { name: 'First verdict by ana' }).getByText('differs').waitFor();
    await sam.getByRole('article', { name: 'Second verdict by ben' }).getByText('differs').waitFor();
    await sam.getByRole('link', { name: /^Settle the dispute/ }).click();
    await sam.getByText('The regulator counts 5,900.').waitFor();
    await fill(sam, 'Needs context', 'Both are right, at different hours.');
    await send(sam);
    await sam.locator('.toast', { hasText: 'Needs context' }).waitFor();
    const after = await desk().api('sam', 'GET', `/v1/claims/${claim.id}`);
    expect([after.status, after.verdict.content, after.verdict.by]).toEqual(['decided', 'needs_context', 'sam']);

    await goTo(sam, `#/claims/${claim.id}`);
    await sam.getByRole('article', { name: 'Adjudication by sam' }).waitFor();
    await sam.getByText(/sam settled the dispute/).waitFor();
    await sam.getByText(/nothing was changed or cut off/).waitFor();
  });

  it('a claim that a senior takes away is lost with notice, and without a word', async () => {
    const [, , claim] = await figuresInPlace(desk(), await desk().article('taken.txt', border));
    const ana = await desk().as('ana', { at: `#/work/${claim!.id}` });
    await fill(ana, 'Accurate', 'The hospital’s list.');
    await saved(ana);

    const sam = await desk().as('sam', { at: `#/claims/${claim!.id}` });
    await sam.getByRole('button', { name: /^Take from ana/ }).click();
    await sam.getByLabel(/^Why is it taken/).fill('ana is on leave from now');
    await sam.getByRole('dialog').getByRole('button', { name: 'Take from ana' }).click();
    await sam.getByRole('link', { name: /^Check it/ }).click();
    await sam.locator('#claim-quote').waitFor();

    await send(ana);
    await ana.getByText('sam has taken this claim').waitFor();
    expect(await ana.getByLabel(/^Why/).inputValue()).toBe('The hospital’s list.');
    await ana.getByText(/^Saved/).waitFor();
    const draft = await desk().api('ana', 'GET', `/v1/claims/${claim!.id}/draft`);
    expect(draft.content.rationale).toBe('The hospital’s list.');
    expect((await desk().api('ana', 'GET', `/v1/claims/${claim!.id}`)).verdict).toBeNull();
  });

  it('a claim that moves in a new revision is shown anew before the verdict counts', async () => {
    const [claim] = await figuresInPlace(desk(), await desk().article('revised.txt', border));
    const ana = await desk().as('ana', { at: `#/work/${claim!.id}` });
    await fill(ana, 'Accurate', 'The release of the ministry and the radar log.');
    await saved(ana);
    const [title, ...rest] = border.split('\n\n');
    await desk().article('revised.txt', [title, 'The night was clear, witnesses said.', ...rest].join('\n\n'));

    await send(ana);
    await ana.locator('.notice', { hasText: 'The claim has changed since you read it' }).waitFor();
    await ana.locator('.text-pane', { hasText: 'The night was clear' }).waitFor();
    expect(await ana.locator('mark.chosen').allTextContents()).toEqual([claim!.quote]);
    expect(await ana.getByLabel(/^Why/).inputValue()).toBe('The release of the ministry and the radar log.');
    await send(ana);
    await ana.waitForURL((url) => !url.hash.includes(claim!.id));
    expect((await desk().api('ana', 'GET', `/v1/claims/${claim!.id}`)).status).toBe('decided');
  });

  it('the kind of an open claim is corrected, and its history says so', async () => {
    const [claim] = await figuresInPlace(desk(), await desk().article('kind.txt', budget));
    const ana = await desk().as('ana', { at: `#/claims/${claim!.id}` });
    await ana.getByRole('button', { name: 'Correct the kind' }).click();
    await ana.getByLabel('Kind', { exact: true }).selectOption('rule');
    await ana.getByRole('button', { name: 'Correct', exact: true }).click();
    await ana.locator('.claim-top').getByText('Rule or law').waitFor();
    await ana.getByText(/ana corrected the claim/).waitFor();
  });

  it('who leaves the page gives the claim back', async () => {
    const [claim] = await figuresInPlace(desk(), await desk().article('left.txt', border));
    const ana = await desk().as('ana', { at: `#/work/${claim!.id}` });
    await ana.locator('#claim-quote').waitFor();
    await ana.goto('about:blank');
    const ben = await desk().as('ben', { at: `#/work/${claim!.id}` });
    await ben.locator('#claim-quote').waitFor();
  });

  it('a decided claim is opened again with a reason, and its history says so', async () => {
    const [, claim] = await figuresInPlace(desk(), await desk().article('again.txt', budget));
    await giveVerdict(desk(), 'ana', claim!.id);
    const ben = await desk().as('ben', { at: `#/claims/${claim!.id}` });
    await ben.getByRole('button', { name: /^Open again/ }).click();
    await ben.getByLabel(/^Why has it to be looked at/).fill('the board has published new minutes');
    await ben.getByRole('dialog').getByRole('button', { name: 'Open again' }).click();
    await ben.getByText(/ben opened the claim again .*the board has published new minutes/).waitFor();
    await ben.getByText('before it was opened again').waitFor();
  });
});
