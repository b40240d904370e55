/** Whether the command line writes in colour. */
import pc from "picocolors";
import type { Io } from "./io.ts";

/** Colours for the terminal, or none. */
export type Colours = ReturnType<typeof pc.createColors>;

/** Decides on colours: `always`, `never`, or what the terminal and NO_COLOR say. */
export function coloursFor(io: Io, when: string): Colours {
  const auto = io.stdoutIsTerminal && !io.env.NO_COLOR && io.env.TERM !== "dumb";
  return pc.createColors(when === "always" || (when !== "never" && auto));
}
