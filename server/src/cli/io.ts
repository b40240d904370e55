/** What the command line touches of the outside world, handed in so that tests can stand in for it. */

import { visible } from "../core/text/sanitize.ts";
import { Failure, reasonOf } from "../node/failure.ts";
import { decoded } from "../node/files.ts";

/** The process as the commands see it. */
export interface Io {
  readonly cwd: string;
  readonly env: { readonly [name: string]: string | undefined };
  readonly stdoutIsTerminal: boolean;
  /** Whether somebody watches standard error: progress goes there and only there. */
  readonly stderrIsTerminal?: boolean;
  readonly columns: number;
  readonly out: (text: string) => void;
  /** The same for text in our own colours. */
  readonly outInColour?: (text: string) => void;
  /** The same for a charter's own text, which keeps every character. */
  readonly outAsIs?: (text: string) => void;
  readonly err: (text: string) => void;
  /** All of standard input; rejected with the system's reason where it cannot be read. */
  readonly readStdin: () => Promise<Uint8Array>;
  /** Asks somebody in a terminal; null where they give no answer any more. Absent where nobody is there. */
  readonly ask?: (question: string) => Promise<string | null>;
  /** How many threads may judge, and the program that each of them runs; absent where there is only this one. */
  readonly threads?: { readonly count: number; readonly program: string };
  /** The clock, asked once per run. */
  readonly now: () => Date;
}

/** The colours of `colours.ts`, which alone may command the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape of a colour is one
const COLOUR = /(\x1b\[(?:1|2|22|3[1-69]|39)m)/;

/** The same process, but for control characters: none of a charter, a file's name or a message reaches the terminal. */
export function harmless(io: Io): Io {
  return {
    ...io,
    out: (text) => io.out(visible(text)),
    outAsIs: io.out,
    outInColour: (text) => io.out(seenInColour(text)),
    // Progress returns to the beginning of its line.
    err: (text) => io.err(text.startsWith("\r") ? `\r${visible(text.slice(1))}` : visible(text)),
  };
}

function seenInColour(text: string): string {
  return text
    .split(COLOUR)
    .map((part, at) => (at % 2 === 1 ? part : visible(part)))
    .join("");
}

/** Text in our own colours, without them. */
export function colourless(text: string): string {
  return text.replaceAll(new RegExp(COLOUR, "g"), "");
}

/** The text of standard input; a failure in words where it cannot be read or is no UTF-8 text. */
export async function stdinText(io: Io): Promise<string> {
  const bytes = await io.readStdin().catch((error: unknown) => {
    throw new Failure(`Standard input cannot be read: ${reasonOf(error)}.`);
  });
  return decoded(bytes, "Standard input");
}

/** Exit statuses of cli.md. */
export const EXIT = { fine: 0, findings: 1, failed: 2 } as const;
