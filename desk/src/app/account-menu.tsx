import type { Me } from '../api/types.ts';
import { signOut } from '../session/session.ts';
import { theme, themes } from '../ui/theme.ts';
import { roleWords } from '../ui/words.ts';

/** Who is signed in, the colours of the page, and the way out. */
export const AccountMenu = ({ me }: { me: Me }) => (
  <details class="menu">
    <summary aria-label={`${me.name}: colours and sign-out`}>
      <span class="avatar" data-letter={me.name.slice(0, 1).toUpperCase()} />
      <span class="menu-name">{me.name}</span>
    </summary>
    <div class="menu-body">
      <p>
        <b>{me.name}</b>
        <br />
        <span class="quiet">{me.roles.map((role) => roleWords[role]).join(', ') || 'no role yet'}</span>
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
);
