import { signal } from '@preact/signals';

/** What a screen reader says next. `urgent` interrupts. */
export interface Announcement {
  readonly text: string;
  readonly urgent: boolean;
}

/** What was said last. */
export const announcement = signal<Announcement>({ text: '', urgent: false });

/** Says something to those who do not see the screen. */
export const announce = (text: string, urgent = false): void => {
  // A screen reader says only what has changed: a space makes the same words different.
  const same = announcement.peek().text === text;
  announcement.value = { text: same ? `${text}\u00a0` : text, urgent };
};
