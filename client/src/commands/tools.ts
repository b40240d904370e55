/** What commands work with. */
import type { LogOutputChannel, Uri } from "vscode";
import type { Server } from "../client.ts";
import type { Portfolio } from "../portfolio/portfolio.ts";
import type { Previews } from "../preview/manager.ts";
import type { VirtualDocuments } from "../virtual.ts";

/** The parts of the extension, handed to each command. */
export interface Tools {
  readonly server: Server;
  readonly previews: Previews;
  readonly portfolio: Portfolio;
  readonly views: VirtualDocuments;
  readonly log: LogOutputChannel;
  /** The book of rules that comes with the extension. */
  readonly book: () => Promise<string>;
  /** A folder of our own, for a report that the browser opens. */
  readonly storage: Uri;
  /** Where the extension lies, with its samples. */
  readonly extension: Uri;
}
