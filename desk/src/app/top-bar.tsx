import { useState } from 'preact/hooks';
import type { Me } from '../api/types.ts';
import { ConnectionNote } from '../screens/work/connection-note.tsx';
import { HeldNote } from '../screens/work/held-note.tsx';
import { mayRead, mayReview } from '../session/rights.ts';
import { Key } from '../ui/key.tsx';
import { KeyList } from '../ui/key-list.tsx';
import { keyCaps, useKeys } from '../ui/keys.ts';
import { go, type Route, route } from '../ui/router.ts';
import { AccountMenu } from './account-menu.tsx';

type Place = { readonly screen: Route['screen']; readonly href: string; readonly label: string; readonly key: string };

/** The bar above every screen: where one can go, what is held or unsent, and who is signed in. */
export const TopBar = ({ me }: { me: Me }) => {
  const [keysShown, showKeys] = useState(false);
  const reads = mayRead();
  const places: readonly Place[] = [
    ...(reads ? ([{ screen: 'articles', href: '#/articles', label: 'Articles', key: 'A' }] as const) : []),
    ...(mayReview() ? ([{ screen: 'work', href: '#/work', label: 'Work', key: 'W' }] as const) : []),
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
      <AccountMenu me={me} />
      {keysShown && <KeyList onClose={() => showKeys(false)} />}
    </header>
  );
};
