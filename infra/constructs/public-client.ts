import { Duration } from 'aws-cdk-lib';
import type { UserPoolClientOptions } from 'aws-cdk-lib/aws-cognito';

/** A working day: nobody stays signed in on a shared machine overnight. */
const sessionLength = Duration.hours(12);

/** What every client that people sign in by has in common: no secret, short tokens that can be revoked. */
export const publicClientDefaults = {
  generateSecret: false,
  preventUserExistenceErrors: true,
  enableTokenRevocation: true,
  accessTokenValidity: Duration.hours(1),
  idTokenValidity: Duration.hours(1),
  refreshTokenValidity: sessionLength,
} satisfies UserPoolClientOptions;
