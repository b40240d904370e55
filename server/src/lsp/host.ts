/** What the server wants to know of the world outside; each entry program brings its own. */

import type { PastVersion } from "../core/history/versions.ts";
import type { Load } from "../core/policy/read.ts";
import type { FileText } from "../core/policy/stack.ts";
import type { layoutFor } from "./features/formatting.ts";
import type { ImportAnswer, ImportParams } from "./protocol.ts";

/** How a text is to be laid out, as the formatter wants it. */
export type Layout = NonNullable<ReturnType<typeof layoutFor>>;

/** Where the policies of a folder lie. */
export interface PolicyPlaces {
  /** Addresses, and paths from the repository's root, the topmost first. */
  readonly files: readonly { readonly uri: string; readonly file: string }[];
  /** What a policy in that very folder is called, whether it is there or not. */
  readonly own: string;
  readonly load: Load;
}

/** The versions of a file that version control knows. */
export interface KnownVersions {
  readonly versions: readonly PastVersion[];
  /** Older ones exist that this machine does not hold. */
  readonly shallow: boolean;
}

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
  /** The policies from the repository's root down to the folder of a charter or policy; null where nobody can know. */
  readonly policiesAt?: (uri: string) => PolicyPlaces | null;
  /** The text of a policy file that is not open, or why it is not read; null where it is not there. */
  readonly readPolicy?: (uri: string) => FileText | null;
  /** The addresses of the charters under a folder. */
  readonly list?: (folder: string) => Promise<readonly string[]>;
  /** The text of a file that is not open; null where it cannot be read. */
  readonly read?: (uri: string) => string | null;
  /** A file's versions in its repository, the newest first; null where there is no repository, or nobody can know. */
  readonly versions?: (uri: string) => Promise<KnownVersions | null>;
  /** Reads a list and plans its import; absent where spreadsheets cannot be read. */
  readonly importList?: (params: ImportParams, today: string) => Promise<ImportAnswer>;
  /** Lays out a text; absent where no formatter is at hand. */
  readonly layOut?: (text: string, layout: Layout) => Promise<string>;
  /** Calls back after the messages that have arrived by now had their chance. */
  readonly turn: (then: () => void) => void;
}
