/** What the page reads from `/config.json` before anything else: all that differs between two deployments. */
export interface DeskConfig {
  /** Origin of the API without a slash at the end; "" is the page's own. */
  readonly apiOrigin: string;
  /** The OAuth 2.0 endpoints of the sign-in: Cognito's hosted page, or the local issuer. */
  readonly signIn: {
    readonly authorizeUrl: string;
    readonly tokenUrl: string;
    /** Takes `client_id` and `logout_uri`, as Cognito's does. */
    readonly logoutUrl: string;
    /** A public client: no secret, PKCE. */
    readonly clientId: string;
    readonly scope: string;
  };
}
