import { useEffect, useRef, useState } from 'preact/hooks';
import { ArticleScreen } from '../screens/article/article-screen.tsx';
import { ArticlesScreen } from '../screens/articles/articles-screen.tsx';
import { ClaimScreen } from '../screens/claim/claim-screen.tsx';
import { OverviewScreen } from '../screens/overview/overview-screen.tsx';
import { ConnectionNote } from '../screens/work/connection-note.tsx';
import { HeldNote } from '../screens/work/held-note.tsx';
import { WorkScreen } from '../screens/work/work-screen.tsx';
import { hasRole, type Session, session, signIn, signOut } from '../session/session.ts';
import { announce, announcement } from '../ui/announce.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { Key } from '../ui/key.tsx';
import { KeyList } from '../ui/key-list.tsx';
import { keyCaps, useKeys } from '../ui/keys.ts';
import { Empty, Failure } from '../ui/notices.tsx';
import { go, type Route, route } from '../ui/router.ts';
import { theme, themes } from '../ui/theme.ts';
import { dismissToast, toasts } from '../ui/toasts.ts';
import { roleWords } from '../ui/words.ts';

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
      <TopBar session={session} />
      <main id="main" tabIndex={-1}>
        <Screen />
      </main>
      {session.state === 'expired' && <ExpiredDialog />}
    </>
  );
};

const Welcome = ({ note }: { note: string | null }) => (
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

/** What is on the screen stays there: what was typed is kept, and sent after the sign-in. */
const ExpiredDialog = () => (
  <Dialog title="Your session has ended">
    <p>Nothing is lost: what you typed is kept on this machine, and is sent once you have signed in again.</p>
    <p class="actions">
      <button type="button" class="primary" onClick={() => void signIn()}>
        Sign in again
      </button>
    </p>
  </Dialog>
);

type Place = { readonly screen: Route['screen']; readonly href: string; readonly label: string; readonly key: string };

const TopBar = ({ session }: { session: Extract<Session, { me: unknown }> }) => {
  const [keysShown, showKeys] = useState(false);
  const reads = hasRole('editor', 'reviewer', 'senior', 'auditor');
  const places: readonly Place[] = [
    ...(reads ? ([{ screen: 'articles', href: '#/articles', label: 'Articles', key: 'A' }] as const) : []),
    ...(hasRole('reviewer', 'senior') ? ([{ screen: 'work', href: '#/work', label: 'Work', key: 'W' }] as const) : []),
    ...(reads ? ([{ screen: 'overview', href: '#/overview', label: 'Desk', key: 'D' }] as const) : []),
  ];
  useKeys([
    { key: '?', label: 'This list', group: 'Everywhere', run: () => showKeys(true) },
    ...places.map(({ key, label, href }) => ({
      key,
      label: `Go to ${label}`,
      group: 'Everywhere',
      run: () => go(href),
    })),
  ]);
  const here = route.value.screen === 'article' ? 'articles' : route.value.screen;
  return (
    <header class="top">
      <a class="brand" href="#/articles" aria-label="Claimdesk">
        <img src="/icon.svg" alt="" width="24" height="24" />
        <span>Claimdesk</span>
      </a>
      <nav aria-label="Screens">
        {places.map(({ screen, href, label, key }) => (
          <a key={screen} href={href} aria-current={here === screen ? 'page' : undefined} title={`Key: ${key}`}>
            {label}
          </a>
        ))}
      </nav>
      <div class="top-notes">
        <ConnectionNote />
        <HeldNote />
      </div>
      <button type="button" class="plain" aria-label="Keys" title="Keys" onClick={() => showKeys(true)}>
        <Key>{keyCaps({ key: '?' })}</Key>
      </button>
      <details class="menu">
        <summary aria-label={`${session.me.name}: colours and sign-out`}>
          <span class="avatar" data-letter={session.me.name.slice(0, 1).toUpperCase()} />
          <span class="menu-name">{session.me.name}</span>
        </summary>
        <div class="menu-body">
          <p>
            <b>{session.me.name}</b>
            <br />
            <span class="quiet">{session.me.roles.map((role) => roleWords[role]).join(', ') || 'no role yet'}</span>
          </p>
          <fieldset class="themes">
            <legend>Colours</legend>
            {themes.map((one) => (
              <label key={one}>
                <input type="radio" name="theme" checked={theme.value === one} onChange={() => (theme.value = one)} />
                {one === 'auto' ? 'as the system' : one}
              </label>
            ))}
          </fieldset>
          <button type="button" onClick={signOut}>
            Sign out
          </button>
        </div>
      </details>
      {keysShown && <KeyList onClose={() => showKeys(false)} />}
    </header>
  );
};

const Screen = () => {
  const at = route.value;
  const title = titles[at.screen];
  useEffect(() => {
    document.title = `${title} · Claimdesk`;
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) menu.open = false;
  }, [at, title]);
  useArrival(`${at.screen}/${'id' in at ? at.id : ''}`, title);
  if (!hasRole('editor', 'reviewer', 'senior', 'auditor'))
    return (
      <Empty title="There is nothing for you here yet" whole>
        <p>Your roles give no right to read articles. Ask an operator for the role that you need.</p>
      </Empty>
    );
  switch (at.screen) {
    case 'articles':
      return <ArticlesScreen />;
    case 'article':
      return <ArticleScreen key={at.id} id={at.id} view={at.view} claim={at.claim} />;
    case 'work':
      if (!hasRole('reviewer', 'senior'))
        return (
          <Empty title="Claims are checked by reviewers" whole>
            <p>
              Your roles let you read. <a href="#/articles">To the articles</a>
            </p>
          </Empty>
        );
      return <WorkScreen claim={at.claim} article={at.article} />;
    case 'claim':
      return <ClaimScreen key={at.id} id={at.id} />;
    case 'overview':
      return <OverviewScreen />;
    case 'unknown':
      return (
        <Empty title="There is no such screen" whole>
          <p>
            <a href="#/articles">To the articles</a>
          </p>
        </Empty>
      );
  }
};

/** On another screen reading and tabbing begin at its top, as on a page of its own. */
const useArrival = (place: string, title: string): void => {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    announce(title);
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
  }, [place, title]);
};

const titles: Readonly<Record<Route['screen'], string>> = {
  articles: 'Articles',
  article: 'Article',
  work: 'Work',
  claim: 'Claim',
  overview: 'Desk',
  unknown: 'Not found',
};

const Announcer = () => {
  const { text, urgent } = announcement.value;
  return (
    <div class="sr-only">
      <p aria-live="polite">{urgent ? '' : text}</p>
      <p aria-live="assertive">{urgent ? text : ''}</p>
    </div>
  );
};

const Toasts = () => (
  <section class="toasts" aria-label="Messages">
    <ul>
      {toasts.value.map(({ id, text, tone, action }) => (
        <li key={id} class={`toast ${tone}`}>
          <Icon name={tone === 'good' ? 'check' : 'warn'} />
          <span>{text}</span>
          {action && (
            <button type="button" onClick={action.run}>
              {action.label}
              {action.key && <Key>{action.key}</Key>}
            </button>
          )}
          <button type="button" class="plain" aria-label="Dismiss the message" onClick={() => dismissToast(id)}>
            ✕
          </button>
        </li>
      ))}
    </ul>
  </section>
);
