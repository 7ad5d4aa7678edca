import type { Page } from 'playwright-core';

/** Waits until the API has what was typed: as when the connection is back, it is sent without its usual wait. */
export const saved = async (page: Page): Promise<void> => {
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByText(/^Saved/).waitFor();
};
