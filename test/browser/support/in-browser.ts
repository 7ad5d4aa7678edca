import { chromiumAdvice, chromiumPath } from './chromium.ts';
import { type Desk, startDesk } from './desk.ts';

/**
 * A group of tests on one desk, with a real Chromium. Where there is none they are skipped, and said to be.
 * After each test nothing may have gone wrong in any window.
 */
export const describeInBrowser = (name: string, tests: (desk: () => Desk) => void): void => {
  const chromium = chromiumPath();
  if (!chromium) {
    process.stderr.write(`${name}: skipped. ${chromiumAdvice}\n`);
    describe.skip(name, () => tests(() => undefined as never));
    return;
  }
  describe(name, () => {
    jest.setTimeout(60_000);
    let desk: Desk;
    beforeAll(async () => {
      desk = await startDesk(chromium);
    });
    afterEach(async () => {
      for (const context of desk.browser.contexts()) await context.close();
      expect(desk.complaints.splice(0)).toEqual([]);
    });
    afterAll(() => desk?.stop());
    tests(() => desk);
  });
};
