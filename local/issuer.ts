import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  jwtVerify,
  SignJWT,
} from 'jose';
import type { TokenClaims } from '../lambdas/api/http/person.ts';
import type { Role } from '../shared/domain/roles.ts';

/** People to try the desk as. */
export const demoPeople: readonly { readonly name: string; readonly role: Role }[] = [
  { name: 'ana', role: 'reviewer' },
  { name: 'ben', role: 'reviewer' },
  { name: 'eva', role: 'editor' },
  { name: 'sam', role: 'senior' },
  { name: 'olga', role: 'operator' },
  { name: 'adam', role: 'auditor' },
];

const issuerName = 'urn:claimdesk:local';
/** Whom the tokens are for. */
export const clientId = 'local';
const tokenHours = 12;

/** Issues and checks access tokens of the shape that Cognito gives: RS256, with groups. */
export interface Issuer {
  readonly tokenFor: (name: string, roles: readonly Role[]) => Promise<string>;
  /** The claims of a valid access token; null for any other string. */
  readonly verify: (token: string) => Promise<TokenClaims | null>;
  readonly jwks: JSONWebKeySet;
  /** How long a token holds. */
  readonly tokenSeconds: number;
}

/** The issuer whose key lies in this file; a new key when there is none. */
export const openIssuer = async (keyFile: string): Promise<Issuer> => {
  const key = await keyIn(keyFile);
  const privateKey = await importJWK(key, 'RS256');
  const { kty, n, e, kid } = key;
  const jwks = { keys: [{ kty, n, e, kid, alg: 'RS256', use: 'sig' }] } as JSONWebKeySet;
  const keys = createLocalJWKSet(jwks);

  return {
    jwks,
    tokenSeconds: tokenHours * 3600,
    tokenFor: (name, roles) =>
      new SignJWT({
        'cognito:groups': roles,
        token_use: 'access',
        client_id: clientId,
        username: name,
        scope: 'openid',
      })
        .setProtectedHeader({ alg: 'RS256', kid: kid! })
        .setSubject(name)
        .setIssuer(issuerName)
        .setIssuedAt()
        .setExpirationTime(`${tokenHours}h`)
        .sign(privateKey),
    verify: async (token) => {
      try {
        const { payload } = await jwtVerify(token, keys, { issuer: issuerName, algorithms: ['RS256'] });
        // An access token of Cognito has no audience; API Gateway compares its client id instead.
        return (payload.aud ?? payload.client_id) === clientId ? payload : null;
      } catch {
        return null;
      }
    },
  };
};

const keyIn = async (file: string): Promise<JWK> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as JWK;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const key = { ...(await exportJWK(privateKey)), kid: 'local-1' };
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(key), { mode: 0o600 });
    await chmod(file, 0o600);
    return key;
  }
};
