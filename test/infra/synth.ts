import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { addClaimdesk } from '../../infra/claimdesk.ts';

/** One resource of a template. */
export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is data of no fixed shape
  readonly Properties: any;
  readonly DependsOn?: readonly string[];
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown }>>;
}

/** The app as `cdk synth` makes it, with cdk.json's flags, but without bundling the functions. */
export const synth = (context: Readonly<Record<string, string>> = {}) => {
  const outdir = mkdtempSync(join(tmpdir(), 'claimdesk-synth-'));
  const flags = JSON.parse(readFileSync('cdk.json', 'utf8')).context;
  const app = new App({ outdir, context: { ...flags, 'aws:cdk:bundling-stacks': [], ...context } });
  const { data, service } = addClaimdesk(app);
  const assembly = app.synth();
  const templates = {
    app,
    data: assembly.getStackArtifact(data.artifactId).template as Template,
    service: assembly.getStackArtifact(service.artifactId).template as Template,
  };
  rmSync(outdir, { recursive: true });
  return templates;
};

/** A stable stage, with a page that is served elsewhere as well. */
export const prod = { stage: 'prod', deskOrigins: 'https://pages.example.org' };

/** All resources of a type, by logical id. */
export const all = (template: Template, type: string): [string, Resource][] =>
  Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);

/** The only resource of a type whose logical id begins so. */
export const one = (template: Template, type: string, idStart = ''): Resource => {
  const found = all(template, type).filter(([id]) => id.startsWith(idStart));
  if (found.length !== 1) throw new Error(`${found.length} resources of ${type} begin with "${idStart}"`);
  return (found[0] as [string, Resource])[1];
};
