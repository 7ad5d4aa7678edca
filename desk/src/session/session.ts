import { signal } from '@preact/signals';
import { SignedOut, Unreachable } from '../api/failures.ts';
import type { Me } from '../api/types.ts';
import { go } from '../ui/router.ts';
import { config, loadConfig } from './config.ts';
import { newChallenge, randomWord } from './pkce.ts';
import { dropTokens, keepTokens, keptTokens, shareTokens, type Tokens, tokensOfOtherTab } from './tokens.ts';

/**
 * Whether somebody is signed in.
 * - `starting`: it is not known yet whether somebody is signed in.
 * - `expired`: somebody was, and what they see stays on the screen until they sign in again.
 */
export type Session =
  | { readonly state: 'starting' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'signed-out'; readonly note: string | null }
  | { readonly state: 'signed-in'; readonly me: Me }
  | { readonly state: 'expired'; readonly me: Me };

/** Whether somebody is signed in now. */
export const session = signal<Session>({ state: 'starting' });

/** The person that the page works for, also while their session has to be renewed. */
export const person = (): Me | null => ('me' in session.value ? session.value.me : null);

const pendingKey = 'claimdesk.sign-in';
interface PendingSignIn {
  readonly state: string;
  readonly verifier: string;
  /** The fragment to come back to. */
  readonly back: string;
}

/**
 * Finds out who is signed in: from the code that the sign-in page sent along, from this tab, or from another one.
 *
 * @param whoAmI asks the API once there is a token
 */
export const startSession = async (whoAmI: () => Promise<Me>): Promise<void> => {
  try {
    await loadConfig();
    shareTokens((tokens) => (tokens ? void welcome(whoAmI) : end(null)));
    const note = await returnFromSignIn();
    const tokens = keptTokens() ?? (await tokensOfOtherTab());
    if (!tokens) return end(note);
    keepTokens(tokens);
    await welcome(whoAmI);
  } catch (error) {
    session.value = { state: 'failed', error };
  }
};

const welcome = async (whoAmI: () => Promise<Me>): Promise<void> => {
  try {
    const before = person();
    const me = await whoAmI();
    // What is on the screen belongs to somebody else.
    if (before && before.id !== me.id) return location.reload();
    session.value = { state: 'signed-in', me };
  } catch (error) {
    if (!(error instanceof SignedOut)) throw error;
    dropTokens();
    end(null);
  }
};

const end = (note: string | null): void => {
  session.value = { state: 'signed-out', note };
};

/** Goes to the sign-in page, which comes back to where the person is now. */
export const signIn = async (): Promise<void> => {
  const { authorizeUrl, clientId, scope } = config().signIn;
  const { verifier, challenge } = await newChallenge();
  const pending: PendingSignIn = { state: randomWord(16), verifier, back: location.hash };
  sessionStorage.setItem(pendingKey, JSON.stringify(pending));
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: home(),
    scope,
    state: pending.state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  location.assign(`${authorizeUrl}?${query}`);
};

/** Ends the session in every tab, and at the sign-in page too. */
export const signOut = (): void => {
  keepTokens(null);
  const { logoutUrl, clientId } = config().signIn;
  location.assign(`${logoutUrl}?${new URLSearchParams({ client_id: clientId, logout_uri: home() })}`);
};

/** A token that is valid for at least half a minute more. */
export const accessToken = async (): Promise<string> => {
  const tokens = keptTokens();
  if (!tokens) throw expired();
  return tokens.expires - Date.now() > marginMilliseconds ? tokens.access : renewed(tokens.access);
};

const marginMilliseconds = 30_000;

/** Gets a token other than the one that was refused: another tab's, or a fresh one. Calls at the same time share one. */
export const renewed = (refused: string): Promise<string> => {
  renewing ??= renew(refused).finally(() => {
    renewing = undefined;
  });
  return renewing;
};
let renewing: Promise<string> | undefined;

const renew = async (refused: string): Promise<string> => {
  const kept = keptTokens();
  if (kept && kept.access !== refused) return kept.access;
  const tokens =
    kept?.refresh && (await tokenRequest({ grant_type: 'refresh_token', refresh_token: kept.refresh }, kept.refresh));
  if (!tokens) throw expired();
  keepTokens(tokens);
  return tokens.access;
};

const expired = (): SignedOut => {
  const me = person();
  if (me) session.value = { state: 'expired', me };
  return new SignedOut();
};

/**
 * Ends a sign-in that the address tells of.
 *
 * @returns what to tell the person when it did not work
 */
const returnFromSignIn = async (): Promise<string | null> => {
  const query = new URLSearchParams(location.search);
  const code = query.get('code');
  const refusal = query.get('error_description') ?? query.get('error');
  if (!code && !refusal) return null;
  const kept = sessionStorage.getItem(pendingKey);
  sessionStorage.removeItem(pendingKey);
  const pending = kept ? (JSON.parse(kept) as PendingSignIn) : null;
  go(pending?.back || '#/articles', true);
  if (!code) return `The sign-in page says: ${refusal}`;
  if (!pending || pending.state !== query.get('state'))
    return 'That sign-in was not begun in this tab. Please try again.';
  const tokens = await tokenRequest({
    grant_type: 'authorization_code',
    code,
    redirect_uri: home(),
    code_verifier: pending.verifier,
  });
  if (!tokens) return 'The sign-in took too long. Please try again.';
  keepTokens(tokens);
  return null;
};

/**
 * Asks for tokens.
 *
 * @returns null when that was refused
 */
const tokenRequest = async (form: Record<string, string>, refresh: string | null = null): Promise<Tokens | null> => {
  const { tokenUrl, clientId } = config().signIn;
  let response: Response;
  try {
    response = await fetch(tokenUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...form, client_id: clientId }),
    });
  } catch (error) {
    throw new Unreachable(error);
  }
  if (response.status >= 500) throw new Unreachable(response.status);
  if (!response.ok) return null;
  const answer = (await response.json()) as { access_token: string; refresh_token?: string; expires_in: number };
  return {
    access: answer.access_token,
    refresh: answer.refresh_token ?? refresh,
    expires: Date.now() + answer.expires_in * 1000,
  };
};

const home = (): string => `${location.origin}/`;
