/** What runs the suite: some VS Code, in a window or in a browser. */

/** What a host is asked to do: run the suite of an extension in a folder, with variables for its extension host. */
export type Job = {
  readonly extension: string;
  readonly tests: string;
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** Takes each line that VS Code says, the suite's own and all others. */
  readonly print: (line: string) => void;
  readonly signal: AbortSignal;
};

/** Runs a job in some VS Code and returns its exit status; rejects when the signal says stop. */
export type Host = (job: Job) => Promise<number>;
