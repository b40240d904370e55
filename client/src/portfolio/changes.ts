/** What changed in charters since the last meeting, asked of git through the server, a few at a time and only where trusted. */
import { workspace } from "vscode";
import type { PortfolioRow } from "../../../server/src/core/portfolio/types.ts";
import type { Server } from "../client.ts";

/** So many charters are asked about at once. */
const AT_ONCE = 5;

/** What is known by now. */
export interface Changes {
  /** Sentences; null where the past is not known, or not yet. */
  readonly of: (uri: string | undefined, since: string | null) => readonly string[] | null;
  /** Asks about these charters what is not known yet of them as they are now. */
  readonly want: (rows: ReadonlyMap<string, PortfolioRow>, since: string) => void;
}

interface Known {
  readonly since: string;
  readonly row: PortfolioRow;
  readonly lines: readonly string[] | null;
}

/** Nothing is known yet; `changed` is called when there is more. */
export function createChanges(server: Server, changed: () => void): Changes {
  const known = new Map<string, Known>();
  let isAsking = false;
  const want: Changes["want"] = (rows, since) => {
    if (isAsking || !workspace.isTrusted) return;
    const due = [...rows].filter(([uri, row]) => known.get(uri)?.row !== row || known.get(uri)?.since !== since);
    const some = due.slice(0, AT_ONCE);
    if (some.length === 0) return;
    isAsking = true;
    void server
      .changesSince({ uris: some.map(([uri]) => uri), since })
      .then(({ changes }) => new Map(changes.map(({ uri, lines }) => [uri, lines])))
      .catch(() => new Map<string, readonly string[] | null>())
      .then((answers) => {
        for (const [uri, row] of some) known.set(uri, { since, row, lines: answers.get(uri) ?? null });
        isAsking = false;
        if ([...answers.values()].some((lines) => lines !== null)) changed();
        if (due.length > some.length) want(rows, since);
      });
  };
  return {
    of: (uri, since) => {
      const found = uri === undefined ? undefined : known.get(uri);
      return found === undefined || found.since !== since ? null : found.lines;
    },
    want,
  };
}
