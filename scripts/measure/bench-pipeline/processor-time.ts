import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second. */
const tickMs = 10;

/**
 * Milliseconds of processor time that this process and its children have taken so far: what others do on the machine
 * does not count. Where the system does not tell of children, of this process alone.
 */
export const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + childrenMs();
};

const childrenMs = (): number => {
  let sum = 0;
  for (const name of entriesOf('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const [parent, user, system] = timesOf(name);
    if (parent === process.pid) sum += (user + system) * tickMs;
  }
  return sum;
};

const entriesOf = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** Parent, user and system time of a process; none of one that has just ended. */
const timesOf = (pid: string): readonly [number, number, number] => {
  try {
    // The second field, the name, may hold anything: fields are counted from behind it.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [Number(fields[1]), Number(fields[11]), Number(fields[12])];
  } catch {
    return [0, 0, 0];
  }
};
