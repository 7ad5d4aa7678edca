import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'article-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/cli/article.ts', ...args],
    {
      encoding: 'utf8',
    },
  );
  return {
    status,
    stderr,
    lines: stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line)),
  };
};

test('the article command prints one line for each file and fails when one was rejected', () => {
  const good = file(
    'good.md',
    '# Drone kills three\n\n*What we know.*\n\nThree people died on Monday, the ministry said.\n',
  );
  const bad = file('bad.txt', '');
  expect(run(good, bad)).toEqual({
    status: 1,
    stderr: '',
    lines: [
      {
        file: good,
        mediaType: 'text/markdown',
        title: 'Drone kills three',
        byline: null,
        publishedAt: null,
        language: 'en',
        text: 'What we know.\n\nThree people died on Monday, the ministry said.',
      },
      { file: bad, rejected: { reason: 'no-text', detail: 'The file is empty. Upload it again with its text.' } },
    ],
  });
});

test('the article command tells what it cannot do in one line', () => {
  expect(run(join(folder, 'none.txt'))).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^article: ENOENT.*\n$/),
  });
  expect(run('--bad')).toMatchObject({ status: 2, stderr: expect.stringMatching(/^article: .*--bad.*\n$/) });
  expect(run()).toMatchObject({ status: 2, stderr: 'article: no file given; see --help\n' });
});
