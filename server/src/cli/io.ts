/** What the command line touches of the outside world, handed in so that tests can stand in for it. */

/** The process as the commands see it. */
export interface Io {
  readonly cwd: string;
  readonly env: { readonly [name: string]: string | undefined };
  readonly stdoutIsTerminal: boolean;
  readonly columns: number;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** All of standard input as text. */
  readonly readStdin: () => string;
  /** The clock, asked once per run. */
  readonly now: () => Date;
}

/** Something that the tool cannot do: the message goes to standard error and the exit status is 2. */
export class Failure extends Error {
  /** The path under which nothing was found to judge, as it was given; null where it failed in another way. */
  readonly nothingAt: string | null;

  constructor(message: string, nothingAt: string | null = null) {
    super(message);
    this.nothingAt = nothingAt;
  }
}

/** Exit statuses of cli.md. */
export const EXIT = { fine: 0, findings: 1, failed: 2 } as const;
