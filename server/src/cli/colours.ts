/** Whether the command line writes in colour. */
import pc from "picocolors";
import type { Io } from "./io.ts";

/** Colours for the terminal, or none. */
export type Colours = ReturnType<typeof pc.createColors>;

/** Decides on colours: `always`, `never`, or what the terminal and NO_COLOR say. */
export function coloursFor(io: Io, when: string): Colours {
  return coloursOf(coloursWanted(io, when));
}

/** Whether there are colours: `always`, `never`, or what the terminal and NO_COLOR say. */
export function coloursWanted(io: Io, when: string): boolean {
  const auto = io.stdoutIsTerminal && !io.env.NO_COLOR && io.env.TERM !== "dumb";
  return when === "always" || (when !== "never" && auto);
}

/** Colours, or functions that leave text as it is. */
export function coloursOf(wanted: boolean): Colours {
  return pc.createColors(wanted);
}
