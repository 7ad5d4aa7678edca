import { signal } from '@preact/signals';
import { announce } from './announce.ts';

/** A short message over the page, with perhaps one thing to do about it. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'good' | 'bad';
  readonly action: { readonly label: string; readonly key: string | null; readonly run: () => void } | null;
}

/** The messages that are shown, the newest last. */
export const toasts = signal<readonly Toast[]>([]);

const toastsAtATime = 3;
let lastId = 0;

/**
 * Shows a message for some seconds and says it aloud.
 *
 * @returns its id, for `dismissToast`
 */
export const toast = (
  text: string,
  {
    tone = 'good',
    action = null,
    seconds = 6,
  }: { tone?: Toast['tone']; action?: Toast['action']; seconds?: number } = {},
): number => {
  const id = ++lastId;
  toasts.value = [...toasts.peek().slice(1 - toastsAtATime), { id, text, tone, action }];
  announce(text, tone === 'bad');
  setTimeout(dismissToast, seconds * 1000, id);
  return id;
};

/** Takes a message away. */
export const dismissToast = (id: number): void => {
  toasts.value = toasts.peek().filter((one) => one.id !== id);
};
