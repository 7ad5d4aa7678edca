import { readFileSync } from 'node:fs';
import { type Roles, rightsDocument } from '../../scripts/generate/rights/rights-document.ts';
import { all, synth } from './synth.ts';

const roles: Roles = all(synth().service, 'AWS::IAM::Role').map(([id, role]) => [
  id,
  role.Properties.Policies[0].PolicyDocument.Statement,
]);
const sourceOf = (file: string): string => readFileSync(file, 'utf8');

it('every right of every function is used by a line of code, and the page says which', () => {
  expect(rightsDocument(roles, sourceOf)).toBe(readFileSync('docs/rights.md', 'utf8'));
});

it('a right that nothing uses is found', () => {
  const more: Roles = roles.map(([id, statements]) => [
    id,
    id.startsWith('Extract')
      ? [...statements, { Sid: 'Purge', Action: 'dynamodb:DeleteItem', Resource: '*' }]
      : statements,
  ]);
  expect(() => rightsDocument(more, sourceOf)).toThrow('Purge dynamodb:DeleteItem');
});

it('a right that was taken away while code uses it is found', () => {
  const fewer: Roles = roles.map(([id, statements]) => [id, statements.filter(({ Sid }) => Sid !== 'HandOn')]);
  expect(() => rightsDocument(fewer, sourceOf)).toThrow('HandOn sqs:SendMessage');
});

it('a use is found that the code no longer has', () => {
  const changed = (file: string): string => sourceOf(file).replaceAll('new BatchGetCommand(', 'new GetCommand(');
  expect(() => rightsDocument(roles, changed)).toThrow('does not say "new BatchGetCommand("');
});
