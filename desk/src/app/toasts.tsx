import { Icon } from '../ui/icon.tsx';
import { Key } from '../ui/key.tsx';
import { dismissToast, toasts } from '../ui/toasts.ts';

/** Short messages that go by themselves. */
export const Toasts = () => (
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
