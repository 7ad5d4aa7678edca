import { signIn } from '../session/session.ts';
import { Dialog } from '../ui/dialog.tsx';

/** Asks a person whose session has ended to sign in again. What is on the screen stays there meanwhile. */
export const ExpiredDialog = () => (
  <Dialog title="Your session has ended">
    <p>Nothing is lost: what you typed is kept on this machine, and is sent once you have signed in again.</p>
    <p class="actions">
      <button type="button" class="primary" onClick={() => void signIn()}>
        Sign in again
      </button>
    </p>
  </Dialog>
);
