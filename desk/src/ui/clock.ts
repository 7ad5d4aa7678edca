import { signal } from '@preact/signals';

/** The time in milliseconds, which moves on each second: for what counts down or up. */
export const clock = signal(Date.now());

setInterval(() => {
  if (!document.hidden) clock.value = Date.now();
}, 1000);
addEventListener('visibilitychange', () => {
  clock.value = Date.now();
});

/** From so many hours on, a length of time is told in days. */
const hoursBeforeDays = 36;
/** What is not older than this was just now. */
const justNowMilliseconds = 2_000;
/** What is older than this is told by its day. */
const agoMilliseconds = 2 * 86_400_000;

/**
 * A length of time in words, in the largest unit that fits.
 *
 * @example spanOf(125_000) // "2 min"
 */
export const spanOf = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  if (hours < hoursBeforeDays) return `${hours} h`;
  return `${Math.round(hours / 24)} days`;
};

/** How long ago something was: "just now", "12 s ago", "3 min ago", or the day. */
export const ago = (time: string, now: number): string => {
  const past = now - Date.parse(time);
  if (past < justNowMilliseconds) return 'just now';
  return past < agoMilliseconds ? `${spanOf(past)} ago` : day(time);
};

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const momentFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const hourFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** The day. @example day('2026-11-22T14:02:00Z') // "22 Nov 2026" */
export const day = (time: string): string => dayFormat.format(Date.parse(time));
/** Day and time. @example moment('2026-11-22T14:02:00Z') // "22 Nov, 14:02" in the reader's own zone */
export const moment = (time: string): string => momentFormat.format(Date.parse(time));
/** The time of day. @example hour('2026-11-22T14:02:00Z') // "14:02" */
export const hour = (time: string): string => hourFormat.format(Date.parse(time));
