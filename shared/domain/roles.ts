/**
 * Who may do what hangs on these roles alone. A role is a Cognito group of the same name; a person may hold several.
 * `service` is the pipeline itself: it appears in the audit and can never be signed in as.
 */
export const roles = ['editor', 'reviewer', 'senior', 'operator', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** A signed-in person. `id` is the token's subject: stable, opaque, never a name. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** The known roles among a token's groups; unknown groups give nothing. */
export const rolesOf = (groups: readonly string[]): Role[] => roles.filter((role) => groups.includes(role));
