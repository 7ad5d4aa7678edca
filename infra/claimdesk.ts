import { type App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { readConfig } from './config.ts';
import { DataStack } from './stacks/data.ts';
import { ServiceStack } from './stacks/service.ts';

/** The whole of one deployment. Its synthesis fails on any finding of the AWS Solutions checks that is not acknowledged. */
export const addClaimdesk = (app: App): { readonly data: DataStack; readonly service: ServiceStack } => {
  const config = readConfig((name) => app.node.tryGetContext(name));
  const data = new DataStack(app, `claimdesk-${config.stage}-data`, {
    config,
    description: 'Claimdesk: articles, claims, audit and people',
    terminationProtection: config.stable,
  });
  const service = new ServiceStack(app, `claimdesk-${config.stage}-service`, {
    config,
    data,
    description: 'Claimdesk: intake, extraction, review API',
  });
  Tags.of(app).add('project', 'claimdesk');
  Tags.of(app).add('stage', config.stage);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { verbose: true }));
  return { data, service };
};
