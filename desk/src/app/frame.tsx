import { type Session, session } from '../session/session.ts';
import { Failure } from '../ui/notices.tsx';
import { Announcer } from './announcer.tsx';
import { ExpiredDialog } from './expired-dialog.tsx';
import { Screen } from './screen.tsx';
import { Toasts } from './toasts.tsx';
import { TopBar } from './top-bar.tsx';
import { Welcome } from './welcome.tsx';

/** The whole page: who is signed in, where they are, and what they are told. */
export const Frame = () => (
  <>
    <Shell session={session.value} />
    <Announcer />
    <Toasts />
  </>
);

const Shell = ({ session }: { session: Session }) => {
  if (session.state === 'starting') return <p class="starting">Claimdesk is starting …</p>;
  if (session.state === 'failed')
    return (
      <main class="welcome">
        <h1>Claimdesk</h1>
        <Failure error={session.error} retry={() => location.reload()} />
      </main>
    );
  if (session.state === 'signed-out') return <Welcome note={session.note} />;
  return (
    <>
      <button type="button" class="skip" onClick={() => document.querySelector<HTMLElement>('#main')?.focus()}>
        To the content
      </button>
      <TopBar me={session.me} />
      <main id="main" tabIndex={-1}>
        <Screen />
      </main>
      {session.state === 'expired' && <ExpiredDialog />}
    </>
  );
};
