import { randomBytes } from 'node:crypto';
import type { Role } from '../../../shared/domain/roles.ts';
import type { Deployment } from './deployment.ts';
import type { Target } from './target.ts';

/** Somebody who was invited for this run, and how to speak for them. */
export interface Invited {
  readonly name: string;
  readonly password: string;
  readonly accessToken: string;
  readonly idToken: string;
  /** Takes the account away again. */
  readonly remove: () => Promise<void>;
}

/** Invites a person with a role by the administrator's commands, and signs them in by name and password. */
export const invite = async ({ aws }: Target, deployment: Deployment, role: Role): Promise<Invited> => {
  const name = `e2e-${role}-${randomBytes(4).toString('hex')}`;
  const password = `Aa1!${randomBytes(18).toString('base64url')}`;
  const person = ['--user-pool-id', deployment.userPool, '--username', name];
  await aws(
    'cognito-idp',
    'admin-create-user',
    ...person,
    '--message-action',
    'SUPPRESS',
    '--user-attributes',
    `Name=email,Value=${name}@example.org`,
    'Name=email_verified,Value=true',
  );
  await aws('cognito-idp', 'admin-set-user-password', ...person, '--password', password, '--permanent');
  await aws('cognito-idp', 'admin-add-user-to-group', ...person, '--group-name', role);
  const { AuthenticationResult } = await aws(
    'cognito-idp',
    'initiate-auth',
    '--client-id',
    deployment.commandLineClient,
    '--auth-flow',
    'USER_PASSWORD_AUTH',
    '--auth-parameters',
    JSON.stringify({ USERNAME: name, PASSWORD: password }),
  );
  return {
    name,
    password,
    accessToken: AuthenticationResult.AccessToken,
    idToken: AuthenticationResult.IdToken,
    remove: async () => {
      await aws('cognito-idp', 'admin-delete-user', ...person);
    },
  };
};
