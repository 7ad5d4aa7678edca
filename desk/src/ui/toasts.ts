import { signal } from '@preact/signals';
import { announce } from './announce.ts';

/** A short message over the page, with perhaps one thing to do about it. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'good' | 'bad';
  readonly action: { readonly label: string; readonly key: string | null; readonly run: () => void } | null;
}

export const toasts = signal<readonly Toast[]>([]);

let last = 0;

/** Shows a message for some seconds and says it aloud. One with an action stays until it is dismissed or replaced. */
export const toast = (
  text: string,
  {
    tone = 'good',
    action = null,
    seconds = 6,
  }: { tone?: Toast['tone']; action?: Toast['action']; seconds?: number } = {},
): number => {
  const id = ++last;
  toasts.value = [...toasts.peek().slice(-2), { id, text, tone, action }];
  announce(text, tone === 'bad');
  setTimeout(dismissToast, seconds * 1000, id);
  return id;
};

export const dismissToast = (id: number): void => {
  toasts.value = toasts.peek().filter((one) => one.id !== id);
};
