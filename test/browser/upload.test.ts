import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { harbour } from './support/articles.ts';
import { goTo } from './support/desk.ts';
import { claimsInPlace } from './support/give-verdict.ts';
import { describeInBrowser } from './support/in-browser.ts';

const sample = 'examples/paris-summit.txt';

/** The words that each claim is shown at, put together from the marks that carry its id. */
const markedWords = (page: Page): Promise<Record<string, string>> =>
  page.locator('.text-pane').evaluate((pane) => {
    const words: Record<string, string> = {};
    for (const mark of pane.querySelectorAll<HTMLElement>('mark'))
      for (const id of mark.dataset.marks!.split(' ')) words[id] = (words[id] ?? '') + mark.textContent;
    return words;
  });

describeInBrowser('Articles', (desk, it) => {
  it('the sample is uploaded, becomes ready by itself, and its claims are marked at exactly their words', async () => {
    const page = await desk().as('eva');
    await page.getByLabel('Articles to upload').setInputFiles(sample);
    const row = page.locator('.article-row', { hasText: 'paris-summit' });
    await row.getByText('Ready').waitFor();
    await row.getByRole('link').click();
    await page.locator('.text-pane mark').first().waitFor();

    const [articleId] = /[a-z2-7]{20}/.exec(page.url())!;
    const claims = await claimsInPlace(desk(), articleId);
    expect(claims.length).toBeGreaterThan(4);
    expect(await markedWords(page)).toEqual(Object.fromEntries(claims.map(({ id, quote }) => [id, quote])));
    const shown = await page.locator('.text-pane').evaluate((pane) => pane.textContent);
    expect(shown?.replace(/\s/g, '')).toBe(readFileSync(sample, 'utf8').replace(/\s/g, ''));
  });

  it('several files go at a time, and each refusal says why', async () => {
    const page = await desk().as('eva');
    const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page
      .getByLabel('Articles to upload')
      .setInputFiles([
        file('harbour.txt', harbour),
        file('table.csv', 'a;b\n1;2\n'),
        file('nothing.txt', ''),
        file(
          'sturm.txt',
          `${'Der Sturm hat den Hafen am Freitag vollständig lahmgelegt, sagte die Behörde. '.repeat(9)}\n`,
        ),
      ]);
    await page.locator('.article-row', { hasText: 'Storm closes the harbour' }).getByText('Ready').waitFor();
    await page.locator('.upload', { hasText: 'table.csv' }).getByText(/type/).waitFor();
    await page.locator('.upload', { hasText: 'nothing.txt' }).getByText('The file is empty.').waitFor();
    await page.locator('.article-row', { hasText: 'sturm' }).getByText('Not in English').waitFor();
  });

  it('a drop is an upload, too', async () => {
    const page = await desk().as('sam');
    const data = await page.evaluateHandle(
      (text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], 'dropped.md', { type: 'text/markdown' }));
        return transfer;
      },
      `# Ferries\n\n${harbour.slice(harbour.indexOf('At least'))}`,
    );
    await page.locator('.drop').dispatchEvent('drop', { dataTransfer: data });
    await page.locator('.article-row', { hasText: 'Ferries' }).getByText('Ready').waitFor();
  });

  it('claims that overlap are each marked whole, and a second click means the wider one', async () => {
    const id = await desk().article('overlap.txt', harbour);
    const quotes = ['The town council wants the ferry company to pay', 'the ferry company'];
    const [wide, narrow] = await Promise.all(
      quotes.map((quote) => {
        const start = harbour.indexOf(quote, harbour.indexOf(quotes[0]!));
        const body = { revision: 1, start, end: start + quote.length, quote, kind: 'statement' };
        return desk().api('ben', 'POST', `/v1/articles/${id}/claims`, body);
      }),
    );
    const page = await desk().as('ana');
    await goTo(page, `#/articles/${id}`);
    await page.locator('.text-pane mark').first().waitFor();
    const marked = await markedWords(page);
    expect([marked[wide.id], marked[narrow.id]]).toEqual(quotes);
    const inner = page.locator('mark', { hasText: quotes[1]! });
    await inner.click();
    await page.locator(`#row-${narrow.id}.chosen`).waitFor();
    await inner.click();
    await page.locator(`#row-${wide.id}.chosen`).waitFor();
  });

  it('the arrow keys go from claim to claim, in the text and in the list', async () => {
    const id = await desk().article('arrows.txt', harbour);
    const claims = await claimsInPlace(desk(), id);
    const page = await desk().as('ana');
    await goTo(page, `#/articles/${id}`);
    await page.locator('.text-pane mark').first().waitFor();
    for (const { id: claim } of claims.slice(0, 3)) {
      await page.keyboard.press('ArrowDown');
      await page.locator(`#row-${claim}.chosen`).waitFor();
      await page.locator(`mark.chosen[data-marks~="${claim}"]`).first().waitFor();
    }
    await page.keyboard.press('k');
    await page.locator(`#row-${claims[1]!.id}.chosen`).waitFor();
    expect(await page.locator('.claim-row.chosen').count()).toBe(1);
  });

  it('selected words become a claim at just that place', async () => {
    const id = await desk().article('missed.txt', harbour);
    const page = await desk().as('ana');
    await goTo(page, `#/articles/${id}`);
    await page.locator('.text-pane mark').first().waitFor();
    await page.locator('.block', { hasText: 'The town council wants' }).evaluate((block) => {
      const words = block.firstChild as Text;
      const at = words.data.indexOf('The town council');
      getSelection()!.setBaseAndExtent(words, at, words, at + 'The town council wants the ferry company to pay'.length);
    });
    await page.getByRole('button', { name: /Add a claim/ }).click();
    await page.getByLabel('Kind').selectOption('statement');
    await page.getByRole('dialog').getByRole('button', { name: 'Add the claim' }).click();
    await page.locator('.claim-row.chosen', { hasText: 'The town council wants the ferry company to pay' }).waitFor();
    const added = (await claimsInPlace(desk(), id)).find(({ quote }) => quote.startsWith('The town council'))!;
    expect(harbour.slice(added.start, added.start + added.quote.length)).toBe(added.quote);
    expect((await markedWords(page))[added.id]).toBe('The town council wants the ferry company to pay');
  });

  it('a number that no claim took is marked in the coverage, and can be gone to by key', async () => {
    const id = await desk().article('coverage.txt', harbour);
    const page = await desk().as('ana');
    await page.route('**/coverage', async (route) => {
      const answer = await route.fetch();
      const coverage = await answer.json();
      const missed = coverage.sentences.find(({ quote }: { quote: string }) => quote.startsWith('Waves of up to nine'));
      missed.disposition = 'unresolved';
      coverage.counts.unresolved = 1;
      await route.fulfill({ response: answer, json: coverage });
    });
    await goTo(page, `#/articles/${id}`);
    await page.locator('.text-pane mark').first().waitFor();
    await page.keyboard.press('v');
    await page.getByText('1 sentence with a number that no claim took').waitFor();
    await page.keyboard.press('j');
    const chosen = page.locator('mark.family-gap.chosen');
    await chosen.waitFor();
    expect(await chosen.textContent()).toMatch(/^Waves of up to nine metres .*1987\.$/);
  });

  it('an editor is not offered the work of a reviewer', async () => {
    const page = await desk().as('eva');
    expect(await page.getByRole('link', { name: 'Work' }).count()).toBe(0);
  });
});
