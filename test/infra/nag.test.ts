import { type App, Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks, type NagPack } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { prod, synth } from './synth.ts';

const { app } = synth();
const { app: prodApp } = synth({
  ...prod,
  deskDomain: 'desk.example.org',
  deskCertificate: 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d',
});

const findings = (pack: NagPack, scope: IConstruct): string[] =>
  pack
    .validateScope(scope)
    .violations.flatMap((v) => v.violatingResources.map((r) => `${r.constructPath}: ${v.ruleName}`));

/** The same checks, deaf to every acknowledgement: the pack has no other way to tell what was acknowledged. */
const deafChecks = (): NagPack => Object.assign(new AwsSolutionsChecks(), { isAcknowledged: () => false });

const acknowledged = (scope: App): { readonly path: string; readonly id: string; readonly reason: string }[] =>
  scope.node.findAll().flatMap((construct) =>
    construct.node.metadata
      .filter((entry) => entry.type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap((entry) => Object.entries(entry.data as Record<string, string>))
      .map(([id, reason]) => ({ path: construct.node.path, id: id.replace(/^annotation::/i, ''), reason })),
  );

describe('the AWS Solutions checks', () => {
  it('find nothing that is not acknowledged', () => {
    expect(findings(new AwsSolutionsChecks(), app)).toEqual([]);
  });

  it('find nothing in prod either, where the desk has a name and a certificate', () => {
    expect(findings(new AwsSolutionsChecks(), prodApp)).toEqual([]);
  });

  it('do look: a bare bucket has findings', () => {
    new Bucket(new Stack(app, 'Bare'), 'Bucket');
    expect(findings(new AwsSolutionsChecks(), app)).toEqual(
      expect.arrayContaining(['Bare/Bucket/Resource: AwsSolutions-S1', 'Bare/Bucket/Resource: AwsSolutions-S10']),
    );
  });
});

describe.each([
  ['dev', app],
  ['prod', prodApp],
] as const)('each acknowledgement in %s', (_, scope) => {
  const given = acknowledged(scope);

  it('gives its reason in a sentence', () => {
    expect(given.length).toBeGreaterThan(0);
    for (const { reason } of given) expect(reason).toMatch(/^[A-Z].{40,}\.$/s);
  });

  it('answers a finding that is still there', () => {
    const raw = findings(deafChecks(), scope);
    for (const { path, id } of given) {
      expect(raw).toContainEqual(expect.stringMatching(startAndEnd(path, `: ${id}`)));
    }
  });
});

const startAndEnd = (start: string, end: string): RegExp => new RegExp(`^${literal(start)}.*${literal(end)}$`);
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
