/** The one reading of the day by which a program judges: fixed by SOURCE_DATE_EPOCH, else the machine's calendar. */
import { Failure } from "./failure.ts";

/** The last second that a day with a year of four digits has. */
const LAST_SECOND = 253_402_300_799;

/** The day as `YYYY-MM-DD`; a failure in words where SOURCE_DATE_EPOCH (reproducible-builds.org, in seconds) is no number. */
export function todayOf({ SOURCE_DATE_EPOCH: epoch }: NodeJS.ProcessEnv, now: () => Date = () => new Date()): string {
  if (epoch !== undefined && epoch !== "") {
    const seconds = Number(epoch);
    if (!Number.isInteger(seconds) || seconds < 0 || seconds > LAST_SECOND) {
      throw new Failure(`SOURCE_DATE_EPOCH is “${epoch}”; it takes a number of seconds.`);
    }
    return new Date(seconds * 1000).toISOString().slice(0, 10);
  }
  const date = now();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
