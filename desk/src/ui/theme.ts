import { effect, signal } from '@preact/signals';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'claimdesk.theme';
const kept = localStorage.getItem(key) as Theme | null;

/** `auto` follows the system. */
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
