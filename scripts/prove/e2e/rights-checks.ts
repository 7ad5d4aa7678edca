import { DeleteCommand, GetCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { documentClient } from '../../../shared/store/dynamo/table.ts';
import { type Checks, same } from './checks.ts';
import type { Deployment } from './deployment.ts';
import type { Emulator } from './emulator.ts';
import type { Target } from './target.ts';

const key = { pk: 'CLM#none', sk: '00000001' };

/**
 * With a function's own role: what no statement allows is refused. That everything needed is allowed is shown by every
 * other check, since the emulator asks the functions' policies too.
 */
export const checkRights = async (
  { check, section }: Checks,
  target: Target,
  { table, auditTable, stage }: Deployment,
  { endpoint, ca }: Emulator,
): Promise<void> => {
  section('Rights');
  const { Roles } = await target.aws('iam', 'list-roles');
  for (const name of ['Ingest', 'Extract', 'Api'] as const) {
    await check(`the role of ${name.toLowerCase()} may not rewrite the audit, delete, or scan`, async () => {
      const role = Roles.find((one: { RoleName: string }) =>
        one.RoleName.startsWith(`claimdesk-${stage}-service-${name}Role`),
      );
      const { Credentials } = await target.aws(
        'sts',
        'assume-role',
        '--role-arn',
        role.Arn,
        '--role-session-name',
        'rights',
      );
      const client = documentClient({
        region: 'us-east-1',
        endpoint,
        requestHandler: { httpsAgent: { ca } },
        credentials: {
          accessKeyId: Credentials.AccessKeyId,
          secretAccessKey: Credentials.SecretAccessKey,
          sessionToken: Credentials.SessionToken,
        },
      });
      // It is the policy that is asked, not a key that nobody knows.
      await client.send(new GetCommand({ TableName: table, Key: key }));
      const forbidden: Readonly<Record<string, () => Promise<unknown>>> = {
        'deleting an item': () => client.send(new DeleteCommand({ TableName: table, Key: key })),
        'scanning the table': () => client.send(new ScanCommand({ TableName: table })),
        'deleting an event': () => client.send(new DeleteCommand({ TableName: auditTable, Key: key })),
        'changing an event': () =>
          client.send(
            new UpdateCommand({
              TableName: auditTable,
              Key: key,
              UpdateExpression: 'SET who = :nobody',
              ExpressionAttributeValues: { ':nobody': 'nobody' },
            }),
          ),
      };
      for (const [what, attempt] of Object.entries(forbidden)) {
        const refused = await attempt().then(
          () => 'nothing: it was allowed',
          (error: Error) => error.name,
        );
        same(refused, 'AccessDeniedException', `the answer to ${what}`);
      }
    });
  }
};
