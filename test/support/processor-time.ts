/** The processor's time in milliseconds that `work` takes: how busy the machine is does not matter. */
export const processorTimeOf = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};
