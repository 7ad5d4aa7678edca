import { articleText, awkwardNames, expectedClaims, longestKey } from '../../scripts/prove/e2e/articles.ts';
import { CheckFailed, startChecks, until } from '../../scripts/prove/e2e/checks.ts';
import { end, isAlive, run, start } from '../../scripts/prove/e2e/processes.ts';
import { extract } from '../support/extract.ts';

const printed = (emulated: boolean) => {
  const lines: string[] = [];
  return {
    lines,
    checks: startChecks(
      emulated,
      (line) => lines.push(line),
      () => 0,
    ),
  };
};

describe('checks', () => {
  it('are printed by name as they pass, and hand on what they found', async () => {
    const { lines, checks } = printed(true);
    expect(await checks.check('one and one', () => 2)).toBe(2);
    expect(lines).toEqual(['  ✓ one and one (0.0 s)']);
    expect(checks.passed()).toBe(1);
  });

  it('end the run by name when they fail', async () => {
    const { lines, checks } = printed(true);
    const failure = await checks.check('the sum', () => Promise.reject(new Error('it is 3'))).catch((error) => error);
    expect(failure).toBeInstanceOf(CheckFailed);
    expect(failure.check).toBe('the sum');
    expect(lines).toEqual(['  ✗ the sum: it is 3']);
  });

  it('of what the emulator drops are printed as not proved, never as passed', async () => {
    const { lines, checks } = printed(true);
    await checks.kept('TTL', () => 'DISABLED', 'ENABLED');
    await checks.kept('CORS', () => Promise.reject(new Error('none')), ['origin']);
    expect(lines).toEqual(['  – not kept by the emulator: TTL', '  – not kept by the emulator: CORS']);
    expect([checks.passed(), checks.notProved()]).toEqual([0, 2]);
  });

  it('of what the emulator drops fail on an account', async () => {
    const { checks } = printed(false);
    await expect(checks.kept('TTL', () => 'DISABLED', 'ENABLED')).rejects.toThrow('TTL: found "DISABLED"');
  });

  it('that wait in vain say for what', async () => {
    const never = until('the article', async () => null, {
      timeoutSeconds: 0,
      everyMs: 1,
      seen: () => '(it is parsed)',
    });
    await expect(never).rejects.toThrow('waited 0 s for the article (it is parsed)');
  });
});

describe('articles', () => {
  it('are all different, and claims are found in each', async () => {
    const texts = Array.from({ length: 420 }, (_, i) => articleText(i));
    expect(new Set(texts).size).toBe(420);
    const claims = await expectedClaims('bucket', 'incoming/a.txt', texts[7]!, extract);
    expect(claims.length).toBeGreaterThanOrEqual(3);
  });

  it('have awkward names, the last of which makes the longest key that S3 takes', () => {
    const prefix = 'incoming/e2e/';
    const names = awkwardNames(prefix);
    expect(Buffer.byteLength(prefix + names.at(-1))).toBe(longestKey);
    for (const name of names) {
      expect(Buffer.byteLength(prefix + name)).toBeLessThanOrEqual(longestKey);
      for (const part of name.split('/')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255);
    }
  });
});

describe('processes', () => {
  it('are run to their end, with what they printed', async () => {
    expect(await run('sh', ['-c', 'cat; echo bad >&2; exit 3'], { input: 'in' })).toMatchObject({
      code: 3,
      stdout: 'in',
    });
  });

  it('that hang are ended with all their children', async () => {
    const { code } = await run('sh', ['-c', 'sleep 600 & sleep 600'], { timeoutSeconds: 0.1 });
    expect(code).toBe(124);
  });

  it('that stay are ended with all their children', async () => {
    const child = start('sh', ['-c', 'sleep 600 & sleep 600'], '/dev/null');
    expect(isAlive(child)).toBe(true);
    await end(child);
    await until('their end', async () => (isAlive(child) ? null : true), { everyMs: 5 });
  });

  it('that stay end when nobody holds them any more', async () => {
    const child = start('sleep', ['600'], '/dev/null');
    child.stdin?.end();
    await until('its end', async () => (isAlive(child) ? null : true), { everyMs: 5 });
  });
});
