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

/** Exit statuses of cli.md. */
export const EXIT = { fine: 0, findings: 1, failed: 2 } as const;
