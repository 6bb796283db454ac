/** Seconds of CPU that a run takes: shows what does not end in time, however busy the machine is. */
export function cpuSeconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
