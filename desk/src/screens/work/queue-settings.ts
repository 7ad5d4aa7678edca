import { effect, signal } from '@preact/signals';
import type { QueueFilter } from './take-claim.ts';

/** What the next claim is to be like; it stays as it was set until the page is closed. */
export const queueFilter = signal<QueueFilter>({ kind: null, article: null, status: null });

const key = 'claimdesk.goes-on';

/** Whether a verdict is followed by the next claim; this machine remembers it. */
export const goesOn = signal(localStorage.getItem(key) !== 'off');

effect(() => localStorage.setItem(key, goesOn.value ? 'on' : 'off'));
