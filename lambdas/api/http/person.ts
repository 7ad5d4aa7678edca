import { type Person, rolesOf } from '../../../shared/domain/roles.ts';

/** The claims of a token whose signature, issuer, audience and expiry somebody has checked already. */
export type TokenClaims = Readonly<Record<string, unknown>>;

/**
 * The person an access token speaks for; null for any other token: an id token says who somebody is, not what they may
 * do here. API Gateway hands the groups over as `[editor reviewer]`, a token itself as an array.
 */
export const personOf = (claims: TokenClaims): Person | null => {
  if (claims.token_use !== 'access' || typeof claims.sub !== 'string') return null;
  const groups = claims['cognito:groups'] ?? [];
  return {
    id: claims.sub,
    name: String(claims.username ?? claims.sub),
    roles: rolesOf(
      Array.isArray(groups)
        ? groups.map(String)
        : String(groups)
            .replace(/[[\],]/g, ' ')
            .split(/\s+/),
    ),
  };
};
