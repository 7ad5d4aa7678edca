import { articleText } from './articles.ts';
import { type Checks, same, until } from './checks.ts';
import { cdk, contextArguments, readDeployment, type Site, storesOf } from './deployment.ts';
import { copyIn, eachClaimOnce, type Files, nothingLeft, untilReady } from './upload.ts';

/** A second deployment, which changes every function, while articles come in. */
export const checkUpdate = async (
  { check, section }: Checks,
  site: Site,
  context: Readonly<Record<string, string>>,
): Promise<void> => {
  const { target, deployment, scratch } = site;
  section('An update with work in flight');
  const stores = storesOf(target, deployment);
  const files: Files = Object.fromEntries(
    Array.from({ length: 100 }, (_, i) => [`flight-${i}.txt`, articleText(300 + i)]),
  );
  const entries = Object.entries(files);
  await check('cdk deploy --all with changed context, while a hundred articles are copied in', async () => {
    let deploying = true;
    const deployed = cdk(
      target,
      scratch,
      'deploy',
      '--all',
      '--require-approval',
      'never',
      ...contextArguments(context),
    ).finally(() => {
      deploying = false;
    });
    // In tens, so that some come before, some during and some after the change of each function.
    const copied = (async () => {
      for (let i = 0; i < entries.length; i += 10) {
        await copyIn(site, 'flight', Object.fromEntries(entries.slice(i, i + 10)));
        if (deploying) await new Promise((resolve) => setTimeout(resolve, 500));
      }
    })();
    await Promise.all([deployed, copied]);
  });
  await check('it is the same deployment, changed in place', async () => {
    same(await readDeployment(target, deployment.stage), deployment);
    const { Functions } = await target.aws('lambda', 'list-functions');
    const levels = Functions.filter((f: { FunctionName: string }) => f.FunctionName.startsWith('claimdesk')).map(
      (f: { Environment: { Variables: Record<string, string> } }) => f.Environment.Variables.POWERTOOLS_LOG_LEVEL,
    );
    same(new Set(levels), new Set([context.logLevel]), 'log levels');
  });
  await check('all hundred are ready, each claim once', async () => {
    await untilReady(stores, deployment, 'flight', files);
    await eachClaimOnce(stores, deployment, 'flight', files);
  });
  await check('nothing is left in any queue', () =>
    until('empty queues', () =>
      nothingLeft(target, deployment).then(
        () => true,
        () => null,
      ),
    ),
  );
};
