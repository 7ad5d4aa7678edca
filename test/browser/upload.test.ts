import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { border, budget, harbour } from './support/articles.ts';
import { goTo } from './support/desk.ts';
import { claimsInPlace, giveVerdict } from './support/give-verdict.ts';
import { describeInBrowser } from './support/in-browser.ts';

const sample = 'examples/paris-summit.txt';

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

/** The words that each claim is shown at, put together from the marks that carry its id. */
const markedWords = (page: Page): Promise<Record<string, string>> =>
  page.locator('.text-pane').evaluate((pane) => {
    const words: Record<string, string> = {};
    for (const mark of pane.querySelectorAll<HTMLElement>('mark'))
      for (const id of mark.dataset.marks!.split(' ')) words[id] = (words[id] ?? '') + mark.textContent;
    return words;
  });

/** Answers with a claim of the article so many times over, each in a sentence of its own. */
const manyClaims = async (page: Page, claim: { id: string }, count: number): Promise<void> => {
  const sentence = 'In the second week the county counted 1,400 new tenants, officials said. ';
  await page.route('**/v1/articles/*/revisions/1/text', async (route) => {
    const answer = await route.fetch();
    const blocks = Array.from({ length: count / 2 }, (_, i) => {
      const start = i * 2 * sentence.length;
      return { kind: 'body', start, end: start + 2 * sentence.length };
    });
    await route.fulfill({ response: answer, json: { ...(await answer.json()), text: sentence.repeat(count), blocks } });
  });
  await page.route('**/v1/claims?*', (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0);
    const items = Array.from({ length: 100 }, (_, i) => {
      const start = (from + i) * sentence.length;
      const quote = sentence.slice(0, sentence.lastIndexOf(','));
      return { ...claim, id: `${claim.id}${from + i}`, start, end: start + quote.length, quote };
    });
    return route.fulfill({ json: { items, nextCursor: from + 100 < count ? String(from + 100) : null } });
  });
};

describeInBrowser('Articles', (desk, it) => {
  it('the sample is uploaded, becomes ready by itself, and its claims are marked at exactly their words', async () => {
    const page = await desk().as('eva', { throughSignIn: true });
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

  it('three go at a time with their progress, the fourth waits, and one that was cut off is sent again', async () => {
    const page = await desk().as('eva');
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    let cutOff = false;
    await page.route('**/local/uploads/**', async (route) => {
      await gate;
      const cuts = !cutOff && route.request().postData()?.startsWith('one.txt');
      cutOff ||= cuts === true;
      await (cuts ? route.abort() : route.continue());
    });
    const names = ['one.txt', 'two.txt', 'three.txt', 'four.txt'];
    await page.getByLabel('Articles to upload').setInputFiles(names.map((name) => file(name, `${name}\n\n${border}`)));
    const row = (name: string) => page.locator('.upload', { hasText: name });
    await row('four.txt').getByText('waits its turn').waitFor();
    for (const name of names.slice(0, 3))
      await row(name)
        .getByRole('progressbar', { name: `Upload of ${name}` })
        .waitFor();

    open();
    await row('one.txt').getByText('The connection was lost.').waitFor();
    await row('one.txt').getByRole('button', { name: 'Try again' }).click();
    for (const name of names) await row(name).getByText('Uploaded').waitFor();
    await row('four.txt').getByRole('button', { name: 'Dismiss four.txt' }).click();
    await row('four.txt').waitFor({ state: 'detached' });
  });

  it('the list follows an article through its states, and its claims, by itself', async () => {
    const id = await desk().article('followed.txt', budget);
    const { version } = await desk().api('sam', 'GET', `/v1/articles/${id}`);
    const settings = { desk: 'Politics', deadline: new Date(Date.now() + 3_600_000).toISOString() };
    await desk().api('sam', 'PATCH', `/v1/articles/${id}`, settings, { 'if-match': `"${version}"` });

    const page = await desk().as('adam', { at: '#/nowhere', clock: true });
    const states = ['received', 'parsed'];
    await page.route('**/v1/articles?*', async (route) => {
      const answer = await route.fetch();
      const list = await answer.json();
      const state = states.shift();
      const one = list.items.find((item: { id: string }) => item.id === id);
      if (state) Object.assign(one, { state, readyRevision: 0, claims: {} });
      await route.fulfill({ response: answer, json: list });
    });
    await goTo(page, '#/articles');
    const row = page.locator('.article-row', { hasText: 'Health board' });
    await row.getByText('Being read').waitFor();
    await page.clock.fastForward(1_200);
    await row.getByText('Looking for claims').waitFor();
    await page.clock.fastForward(1_200);
    await row.getByText('Ready').waitFor();
    await page.getByText('Health board to close four wards as deficit grows: ready.').waitFor({ state: 'attached' });
    await row.getByText('Politics').waitFor();
    await row.getByText(/^deadline in (1 h|\d+ min)$/).waitFor();

    const claims = await claimsInPlace(desk(), id);
    await row.getByRole('img', { name: `${claims.length} claims: ${claims.length} open` }).waitFor();
    await giveVerdict(desk(), 'ana', claims[0]!.id);
    await page.clock.fastForward(20_000);
    const open = claims.length - 1;
    await row.getByRole('img', { name: `${claims.length} claims: 1 decided, ${open} open` }).waitFor();
    await row.getByText(`${open} open`).waitFor();
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
    const page = await desk().as('ana', { at: `#/articles/${id}` });
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
    const page = await desk().as('ana', { at: `#/articles/${id}` });
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

  it('a click goes both ways: from the words to the list, and from the list to the words', async () => {
    const id = await desk().article('ways.txt', harbour);
    const [first, second] = await claimsInPlace(desk(), id);
    const page = await desk().as('ana', { at: `#/articles/${id}` });
    await page.locator('mark', { hasText: first!.quote }).click();
    await page.locator(`#row-${first!.id}.chosen`).waitFor();
    await page.locator(`#row-${second!.id} .claim-head`).click();
    await page.locator(`mark.chosen[data-marks~="${second!.id}"]`).waitFor();
    // The words themselves can be gone to by Tab and chosen by Enter, as a link.
    await page.locator(`mark[data-marks~="${second!.id}"]`).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('mark.chosen').allTextContents()).toEqual([second!.quote]);
  });

  it('claims of a list, which have one quote, are told apart by their figures', async () => {
    const page = await desk().as('ana', { at: `#/articles/${await desk().article('figures.txt', harbour)}` });
    const rows = page.locator('.claim-row', { hasText: 'The ferry carried 214 passengers and 19 crew' });
    await rows.first().waitFor();
    const figures = await rows.locator('.claim-figure').allTextContents();
    expect(figures.map((words) => words.replace(/\s/g, ' '))).toEqual(['214 passengers', '19 crew']);
    const alone = page.locator('.claim-row', { hasText: 'The harbour authority has spent 38 million euros' });
    expect(await alone.locator('.claim-figure').count()).toBe(0);
  });

  it('the list is in the order of place, or of rank', async () => {
    const id = await desk().article('order.txt', harbour);
    const page = await desk().as('ana', { at: `#/articles/${id}` });
    const worths = async () => (await page.locator('.claim-worth').allTextContents()).map(Number);
    await page.locator('.claim-row').first().waitFor();
    const quotes = (await claimsInPlace(desk(), id)).map(({ quote }) => quote);
    expect(await page.locator('.claim-row .claim-quote').allTextContents()).toEqual(quotes);
    const inPlace = await worths();
    await page.keyboard.press('b');
    await page.locator('.list-tools select').evaluate((select: HTMLSelectElement) => select.value === 'rank');
    await page.waitForFunction(
      (before) => [...document.querySelectorAll('.claim-worth')].map((one) => one.textContent).join() !== before,
      inPlace.join(),
    );
    expect(await worths()).toEqual([...inPlace].sort((a, b) => b - a));
  });

  it('kinds are told apart by their words, their shape and their line, not by colour alone', async () => {
    const id = await desk().article('kinds.txt', harbour);
    const page = await desk().as('ana', { at: `#/articles/${id}` });
    await page.locator('.claim-row').first().waitFor();
    const chips = await page.locator('.claim-row .kind').evaluateAll((all) =>
      all.map((chip) => ({
        family: [...chip.classList].find((one) => one.startsWith('family-'))!,
        label: chip.textContent!.trim(),
        shape: chip.querySelector('path')!.getAttribute('d')!,
      })),
    );
    expect(chips.every(({ label, shape }) => label !== '' && shape !== '')).toBe(true);
    const shapeOf = new Map(chips.map(({ family, shape }) => [family, shape]));
    expect(shapeOf.size).toBeGreaterThan(3);
    expect(new Set(shapeOf.values()).size).toBe(shapeOf.size);
    const lines = await page
      .locator('.text-pane mark')
      .evaluateAll((marks) => marks.map((mark) => `${mark.className} ${getComputedStyle(mark).textDecorationStyle}`));
    expect(new Set(lines.map((line) => line.split(' ').at(-1))).size).toBeGreaterThan(3);
  });

  it('going on among five hundred claims draws the two that change, and no other', async () => {
    const id = await desk().article('long.txt', border);
    const page = await desk().as('ana', { at: '#/nowhere' });
    const [claim] = await claimsInPlace(desk(), id);
    await manyClaims(page, claim!, 500);
    await goTo(page, `#/articles/${id}`);
    await page.locator('.list-tools').getByText('500 claims').waitFor();
    await page.keyboard.press('j');
    await page.locator('mark.chosen').waitFor();
    const touched = await page.evaluate(async () => {
      const drawn = new Set<string>();
      const observer = new MutationObserver((changes) => {
        for (const { target } of changes) {
          const element = target instanceof Element ? target : target.parentElement;
          const place = element?.closest('mark, .claim-row');
          if (place) drawn.add(place.id || place.getAttribute('data-marks')!);
        }
      });
      observer.observe(document.querySelector('.split')!, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      observer.disconnect();
      return drawn.size;
    });
    // Two rows, and the marks of two claims.
    expect(touched).toBe(4);
  });

  it('selected words become a claim at just that place', async () => {
    const id = await desk().article('missed.txt', harbour);
    const page = await desk().as('ana', { at: `#/articles/${id}` });
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
