/** Runs a program to its end and says how long it took and how much memory it held. */
import { spawn } from "node:child_process";
import { cpuTime, peakMemory } from "./process-cost.ts";

/** One run. */
export interface Run {
  readonly ms: number;
  /** Null where it was ended by a signal or did not start. */
  readonly status: number | null;
  /** The most memory that it held, in MB, looked at every 20 ms on Linux; null elsewhere. */
  readonly peakMb: number | null;
  /** Processor time of all its threads in ms, looked at every 20 ms on Linux; null elsewhere. */
  readonly cpuMs: number | null;
}

/** Runs a program with nothing to read and nobody listening; ends it after ten minutes. */
export function runCommand([program = "", ...args]: readonly string[], cwd: string): Promise<Run> {
  return new Promise((resolve) => {
    const from = performance.now();
    const child = spawn(program, args, { stdio: "ignore", cwd, timeout: 600_000, env: { ...process.env, CI: "true" } });
    let peakMb: number | null = null;
    let cpuMs: number | null = null;
    const looking = setInterval(() => {
      if (child.pid === undefined) return;
      peakMb = peakMemory(child.pid) ?? peakMb;
      // Of a program that has ended and is not waited for yet, nothing can be read but zeros.
      cpuMs = cpuTime(child.pid) || cpuMs;
    }, 20);
    const end = (status: number | null) => {
      clearInterval(looking);
      resolve({ ms: performance.now() - from, status, peakMb, cpuMs });
    };
    child.once("error", () => end(null));
    child.once("exit", end);
  });
}
