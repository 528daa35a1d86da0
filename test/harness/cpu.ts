/** Milliseconds of this process's own work, whatever else the machine is busy with. */
export function worked(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  return process.cpuUsage(before).user / 1000;
}
