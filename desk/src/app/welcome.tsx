import { signIn } from '../session/session.ts';

/** Asks a person to sign in. */
export const Welcome = ({ note }: { note: string | null }) => (
  <main class="welcome">
    <h1>
      <img src="/icon.svg" alt="" width="36" height="36" /> Claimdesk
    </h1>
    <p>Articles come in; the claims in them that can be checked come out. Here people check them.</p>
    {note && (
      <p class="notice bad" role="alert">
        {note}
      </p>
    )}
    <button type="button" class="primary" onClick={() => void signIn()}>
      Sign in
    </button>
  </main>
);
