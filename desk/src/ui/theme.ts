import { effect, signal } from '@preact/signals';

/** The colours that a person can choose. */
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'claimdesk.theme';
const kept = localStorage.getItem(key) as Theme | null;

/** The colours that are chosen; `auto` follows the system. This machine remembers them. */
export const theme = signal<Theme>(kept && themes.includes(kept) ? kept : 'auto');

effect(() => {
  if (theme.value === 'auto') {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem(key);
  } else {
    document.documentElement.dataset.theme = theme.value;
    localStorage.setItem(key, theme.value);
  }
});
