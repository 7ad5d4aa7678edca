import { signal } from '@preact/signals';

/** The time, to the second, for what counts down or up. */
export const clock = signal(Date.now());

setInterval(() => {
  if (!document.hidden) clock.value = Date.now();
}, 1000);
addEventListener('visibilitychange', () => {
  clock.value = Date.now();
});

/**
 * How long ago, or how long yet, in the words of a newsroom.
 *
 * @example spanOf(125_000) // "2 min"
 */
export const spanOf = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  if (hours < 36) return `${hours} h`;
  return `${Math.round(hours / 24)} days`;
};

/** "just now", "12 s ago", "3 min ago", or the day. */
export const ago = (time: string, now: number): string => {
  const past = now - Date.parse(time);
  if (past < 2_000) return 'just now';
  return past < 86_400_000 * 2 ? `${spanOf(past)} ago` : day(time);
};

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const momentFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const hourFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** @example day('2026-11-22T14:02:00Z') // "22 Nov 2026" */
export const day = (time: string): string => dayFormat.format(Date.parse(time));
/** @example moment('2026-11-22T14:02:00Z') // "22 Nov, 14:02" in the reader's own zone */
export const moment = (time: string): string => momentFormat.format(Date.parse(time));
/** @example hour('2026-11-22T14:02:00Z') // "14:02" */
export const hour = (time: string): string => hourFormat.format(Date.parse(time));
