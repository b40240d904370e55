/** What the command line touches of the outside world, handed in so that tests can stand in for it. */

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
  readonly err: (text: string) => void;
  /** All of standard input; rejected with the system's reason where it cannot be read. */
  readonly readStdin: () => Promise<Uint8Array>;
  /** The clock, asked once per run. */
  readonly now: () => Date;
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
