/**
 * The page's Content-Security-Policy: its own scripts and styles from its own origin, nothing inline, nothing framed,
 * no HTML made from strings.
 *
 * @param connect further origins that it may call: the sign-in's token endpoint and the bucket that uploads go to
 * @example contentSecurityPolicy(['https://claimdesk-prod-1.auth.eu-west-1.amazoncognito.com'])
 */
export const contentSecurityPolicy = (connect: readonly string[] = []): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** All headers that the page is served with, here and in the cloud. */
export const securityHeaders = (connect: readonly string[] = []) => ({
  'content-security-policy': contentSecurityPolicy(connect),
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
});
