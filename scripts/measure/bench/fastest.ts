/** What is timed, by name. */
export type Tasks = Readonly<Record<string, () => unknown>>;

/** Milliseconds of each task, by its name. */
export type Times = Readonly<Record<string, number>>;

/**
 * The least processor time of each task in milliseconds, over `rounds` rounds in which all tasks take turns: what else the
 * machine does lengthens the clock's time, and one task's luck with it, but hardly this. Counts the threads of the
 * garbage collector, too.
 */
export const fastest = (tasks: Tasks, rounds: number): Times => {
  const least: Record<string, number> = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const before = process.cpuUsage();
      task();
      const { user, system } = process.cpuUsage(before);
      least[name] = Math.min(least[name] ?? Number.POSITIVE_INFINITY, (user + system) / 1000);
    }
  }
  return least;
};
