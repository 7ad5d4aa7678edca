import { setTimeout } from 'node:timers/promises';

/** How a command that waits for AWS tells how far it is. */
export interface Progress {
  readonly tell: (line: string) => void;
  /** Until it is time to look again. */
  readonly pause: () => Promise<void>;
}

/** Lines on standard error, beside the answer; a look every second. */
export const onStandardError: Progress = { tell: (line) => console.error(line), pause: () => setTimeout(1000) };
