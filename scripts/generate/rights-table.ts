import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { addClaimdesk } from '../../infra/claimdesk.ts';
import { type Roles, rightsDocument } from './rights/rights-document.ts';

const root = join(import.meta.dirname, '../..');
const outdir = mkdtempSync(join(tmpdir(), 'claimdesk-rights-'));
const flags = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')).context;
const app = new App({ outdir, context: { ...flags, 'aws:cdk:bundling-stacks': [] } });
const { service } = addClaimdesk(app);
const { Resources } = app.synth().getStackArtifact(service.artifactId).template;
rmSync(outdir, { recursive: true });

// biome-ignore lint/suspicious/noExplicitAny: a template is data of no fixed shape
const roles: Roles = Object.entries<{ Type: string; Properties: any }>(Resources)
  .filter(([, { Type }]) => Type === 'AWS::IAM::Role')
  .map(([id, { Properties }]) => [id, Properties.Policies[0].PolicyDocument.Statement]);
const page = rightsDocument(roles, (file) => readFileSync(join(root, file), 'utf8'));
writeFileSync(join(root, 'docs/rights.md'), page);
console.log('docs/rights.md is written');
