import { App } from 'aws-cdk-lib';
import { addClaimdesk } from './claimdesk.ts';

const app = new App();
addClaimdesk(app);
app.synth();
