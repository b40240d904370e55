/** What the server wants to know of the world outside; each entry program brings its own. */
import type { layoutFor } from "./features/formatting.ts";
import type { PolicyPlace } from "./features/policy-of.ts";

/** How a text is to be laid out, as the formatter wants it. */
export type Layout = NonNullable<ReturnType<typeof layoutFor>>;

/** The world outside, handed in so that tests and browsers bring theirs. */
export interface Host {
  /** The day on which charters are judged, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** The address of the file itself, links followed; null where nobody can know. */
  readonly real?: (uri: string) => string | null;
  /** Whether a path exists in a charter's repository; null where nobody can know. */
  readonly filesOf?: (uri: string) => ((path: string) => boolean) | null;
  /** The address of a file in a charter's repository; null where it is not there. */
  readonly locate?: (uri: string, path: string) => string | null;
  /** The address of the policy file that holds for a charter; null where there is none. */
  readonly policyFile?: (uri: string) => string | null;
  /** Where a policy file lies in its repository, and the files there. */
  readonly placeOfPolicy?: (uri: string) => PolicyPlace | null;
  /** The addresses of the charters under a folder. */
  readonly list?: (folder: string) => Promise<readonly string[]>;
  /** The text of a file that is not open; null where it cannot be read. */
  readonly read?: (uri: string) => string | null;
  /** Lays out a text; absent where no formatter is at hand. */
  readonly layOut?: (text: string, layout: Layout) => Promise<string>;
  /** Calls back after the messages that have arrived by now had their chance. */
  readonly turn: (then: () => void) => void;
}
