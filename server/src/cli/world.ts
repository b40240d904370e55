/** The day a run judges by: `--as-of`, else SOURCE_DATE_EPOCH, else today. */
import { isDay } from "../core/charter/dates.ts";
import { Failure } from "../node/failure.ts";
import type { Io } from "./io.ts";

/** The day of this run as `YYYY-MM-DD`. */
export function dayOfRun(asOf: string | undefined, io: Io): string {
  if (asOf !== undefined) {
    if (!isDay(asOf)) throw new Failure(`--as-of takes a day such as 2026-11-23, not “${asOf}”.`);
    return asOf;
  }
  const epoch = io.env.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && epoch !== "") {
    const seconds = Number(epoch);
    if (!Number.isInteger(seconds) || seconds < 0 || seconds > 253_402_300_799) {
      throw new Failure(`SOURCE_DATE_EPOCH is “${epoch}”; it takes a number of seconds.`);
    }
    return new Date(seconds * 1000).toISOString().slice(0, 10);
  }
  const now = io.now();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
