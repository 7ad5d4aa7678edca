import { signal } from '@preact/signals';
import { unsentDrafts, waitingDrafts } from '../../drafts/drafts.ts';
import { session, signIn } from '../../session/session.ts';
import { count } from '../../ui/words.ts';

const online = signal(navigator.onLine);
for (const kind of ['online', 'offline'])
  addEventListener(kind, () => {
    online.value = navigator.onLine;
  });

/** Says when there is no connection or no session, and how much waits to be sent. */
export const ConnectionNote = () => {
  const expired = session.value.state === 'expired';
  if (online.value && !expired) {
    // A draft that was just changed is sent in a moment, as its own note says.
    const late = waitingDrafts.value;
    return late === 0 ? null : (
      <span class="note" role="status">
        {count(late, 'draft')} not sent yet
      </span>
    );
  }
  const waiting = unsentDrafts.value;
  return (
    <span class="note bad" role="status">
      {expired ? 'Signed out' : 'No connection'}
      {waiting > 0 && ` · ${count(waiting, 'draft')} kept here`}
      {expired && (
        <button type="button" onClick={() => void signIn()}>
          Sign in again
        </button>
      )}
    </span>
  );
};
