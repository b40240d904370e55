/** What a running process has cost so far: processor time and memory, read from Linux; elsewhere not measured. */
import { readFileSync } from "node:fs";

/** Processor time of a process in ms (to 10 ms), or null where it cannot be read. */
export function cpuTime(pid: number): number | null {
  const fields = read(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, "")
    .split(" ");
  return fields === undefined ? null : (Number(fields[11]) + Number(fields[12])) * 10;
}

/**
 * The most memory that a process has held in MB, or null where it cannot be read. What it holds at some moment says more
 * about when its collector last ran.
 */
export function peakMemory(pid: number): number | null {
  const kilobytes = /^VmHWM:\s+(\d+)/m.exec(read(`/proc/${pid}/status`) ?? "")?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
