import { readdirSync, readFileSync } from 'node:fs';

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const);

it('there is one that checks and one that deploys', () => {
  expect(workflows.map(([name]) => name).sort()).toEqual(['check.yml', 'deploy.yml']);
});

describe.each(workflows)('%s', (_name, text) => {
  it('pins every action by its full commit, and says which version that is', () => {
    // A workflow of this repository is of the same commit.
    const uses = [...text.matchAll(/uses: (?!\.\/)(.+)/g)].map(([, used]) => used);
    expect(uses.length).toBeGreaterThan(1);
    for (const used of uses) expect(used).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('says what its token may do, and that is not to write to the repository', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n/m);
    expect(text).not.toMatch(/: write-all|contents: write/);
  });

  it('holds no key, and puts nothing from outside into a shell', () => {
    expect(text).not.toMatch(/secrets\.|aws-access-key-id|AKIA/i);
    for (const [, command] of text.matchAll(/run: (.+(?:\n {10}.+)*)/g)) expect(command).not.toContain('${{');
  });

  it('ends by itself', () => {
    expect(text).toMatch(/timeout-minutes: \d+/);
  });
});

it('only deploying signs in, by OpenID Connect', () => {
  const signingIn = workflows.filter(([, text]) => text.includes('id-token: write')).map(([name]) => name);
  expect(signingIn).toEqual(['deploy.yml']);
});

it('signing in is for the job that deploys alone: it runs no test, and no script of a package', () => {
  const [before, job = ''] = (workflows.find(([name]) => name === 'deploy.yml')?.[1] ?? '').split('\n  deploy:\n');
  expect(before).not.toContain('id-token');
  expect(before).toContain('uses: ./.github/workflows/check.yml');
  expect(job).toMatch(/^ {4}needs: check\n/);
  expect(job).toContain('npm ci --ignore-scripts');
  expect(job).not.toMatch(/npm (?:test|run (?:check|-s test))/);
});
