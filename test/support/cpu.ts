/** The processor time of this process: what other programs do meanwhile does not count. */

/** Milliseconds of processor time so far, this process's own and the system's for it. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
