import { cloudTelemetry } from '../telemetry.ts';
import { cloudDeps } from './deps.ts';
import { publishPage } from './publish-page.ts';
import { stackHandler } from './stack-handler.ts';

/** What CloudFormation asks when a deployment brings another page or another configuration. */
export const handler = stackHandler('page', publishPage(cloudDeps()), cloudTelemetry().fault);
