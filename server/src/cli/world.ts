/** The day a run judges by: `--as-of`, else what the machine says. */
import { isDay } from "../core/charter/dates.ts";
import { Failure } from "../node/failure.ts";
import { todayOf } from "../node/today.ts";
import type { Io } from "./io.ts";

/** The day of this run as `YYYY-MM-DD`. */
export function dayOfRun(asOf: string | undefined, io: Io): string {
  if (asOf === undefined) return todayOf(io.env, io.now);
  if (!isDay(asOf)) throw new Failure(`--as-of takes a day such as 2026-11-23, not “${asOf}”.`);
  return asOf;
}
