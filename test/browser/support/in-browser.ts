import { chromiumAdvice, chromiumPath } from './chromium.ts';
import { type Desk, startDesk } from './desk.ts';

/** One test; when it fails, its message ends with what each window showed. */
export type BrowserTest = (name: string, test: () => Promise<void>) => void;

/**
 * A group of tests on one desk, with a real Chromium. Where there is none they are skipped, and said to be.
 * After each test nothing may have gone wrong in any window.
 */
export const describeInBrowser = (name: string, tests: (desk: () => Desk, it: BrowserTest) => void): void => {
  const chromium = chromiumPath();
  if (!chromium) {
    process.stderr.write(`${name}: skipped. ${chromiumAdvice}\n`);
    describe.skip(name, () => tests(() => undefined as never, it));
    return;
  }
  describe(name, () => {
    jest.setTimeout(60_000);
    let desk: Desk;
    beforeAll(async () => {
      desk = await startDesk(chromium);
    });
    afterEach(async () => {
      await desk.tidy();
      expect(desk.complaints.splice(0)).toEqual([]);
    });
    afterAll(() => desk?.stop());
    tests(
      () => desk,
      (title, test) =>
        it(title, async () => {
          try {
            await test();
          } catch (error) {
            throw new Error(`${error instanceof Error ? error.stack : error}${await windowsOf(desk)}`);
          }
        }),
    );
  });
};

const windowsOf = async (desk: Desk): Promise<string> => {
  const pages = desk.browser.contexts().flatMap((context) => context.pages());
  const shown = await Promise.all(
    pages.map(async (page) => `\n\nA window at ${page.url()} showed:\n${await page.locator('body').ariaSnapshot()}`),
  );
  return shown.join('');
};
