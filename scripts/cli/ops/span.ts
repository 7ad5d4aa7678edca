/** From one moment to a later one. */
export interface Span {
  readonly since: Date;
  readonly until: Date;
}

/**
 * The span that an operator names.
 *
 * @param to as it was given; without it, until now
 * @throws for times without a zone, which would be an hour off on somebody's machine, and for an end before the beginning
 * @example spanOf('2026-11-25T09:30Z', '2026-11-25T11:30+01:00', new Date())
 */
export const spanOf = (from: string, to: string | undefined, now: Date): Span => {
  const [since, until] = [timeOf('since', from), to === undefined ? now : timeOf('until', to)];
  if (since >= until) throw new Error('--since must be before --until.');
  return { since, until };
};

const timeOf = (option: string, text: string): Date => {
  const time = new Date(text);
  if (!/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(text) || Number.isNaN(time.getTime())) {
    throw new Error(`--${option} is "${text}"; a time looks like 2026-11-25T09:30Z or 2026-11-25T10:30+01:00.`);
  }
  return time;
};
