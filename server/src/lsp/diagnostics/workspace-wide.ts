/** Diagnostics of charters that nobody has open: worked out a charter a turn, remembered until something changes. */
import type { Diagnostic, PublishDiagnosticsParams, WorkspaceDiagnosticReport } from "vscode-languageserver";
import type { OpenCharter } from "../features/open-charter.ts";
import type { Settings } from "../settings.ts";
import type { Workspace } from "../workspace.ts";
import { type Answer, answerFor } from "./result-id.ts";

/** What the reports need of the rest of the server. */
export interface ClosedParts {
  readonly workspace: Workspace;
  readonly settings: () => Settings;
  readonly settled: () => Promise<void>;
  readonly find: (charter: OpenCharter) => readonly Diagnostic[];
  readonly publish?: (params: PublishDiagnosticsParams) => void;
}

/** Reports on closed charters. */
export interface ClosedReports {
  /** Forgets what was found in these charters, or in all, because they or the world have changed. */
  readonly forget: (uris?: readonly string[]) => void;
  /** Answers at once the first time, later when there is something new or the asker gives up. */
  readonly pull: (previous: ReadonlyMap<string, string>, givenUp: Promise<void>) => Promise<WorkspaceDiagnosticReport>;
  /** Sends what is found, to clients that do not ask. */
  readonly publishAll: () => Promise<void>;
}

/** Sets up the reports. */
export function createClosedReports(parts: ClosedParts): ClosedReports {
  const found = new Map<string, readonly Diagnostic[]>();
  const published = new Set<string>();
  let waiting: (() => void)[] = [];
  let asked = false;
  const wanted = () => parts.settings().validate.enable && parts.settings().validate.scope === "workspace";

  const diagnosticsOf = async (uri: string): Promise<readonly Diagnostic[]> => {
    const known = found.get(uri);
    if (known) return known;
    await parts.settled();
    const charter = parts.workspace.read(uri);
    const fresh = charter === null ? [] : parts.find(charter);
    found.set(uri, fresh);
    return fresh;
  };
  const collect = async (previous: ReadonlyMap<string, string>): Promise<WorkspaceDiagnosticReport["items"]> => {
    const items: WorkspaceDiagnosticReport["items"] = [];
    const uris = wanted() ? parts.workspace.closed() : [];
    for (const uri of uris) {
      const answer: Answer = answerFor(await diagnosticsOf(uri), previous.get(uri));
      items.push({ uri, version: null, ...answer });
    }
    const gone = [...previous.keys()].filter((uri) => !uris.includes(uri));
    return [...items, ...gone.map((uri) => ({ uri, version: null, kind: "full" as const, items: [] }))];
  };
  return {
    forget: (uris) => {
      for (const uri of uris ?? [...found.keys()]) found.delete(uri);
      for (const wake of waiting) wake();
      waiting = [];
    },
    pull: async (previous, givenUp) => {
      let over = false;
      void givenUp.then(() => {
        over = true;
      });
      for (;;) {
        const change = new Promise<void>((resolve) => waiting.push(resolve));
        const items = await collect(previous);
        const news = items.some((item) => item.kind === "full");
        if (news || over || !asked) {
          asked = true;
          return { items };
        }
        await Promise.race([change, givenUp]);
      }
    },
    publishAll: async () => {
      if (!parts.publish) return;
      const uris = wanted() ? parts.workspace.closed() : [];
      for (const uri of [...published].filter((one) => !uris.includes(one))) {
        published.delete(uri);
        parts.publish({ uri, diagnostics: [] });
      }
      for (const uri of uris) {
        const diagnostics = [...(await diagnosticsOf(uri))];
        if (!wanted() || !parts.workspace.closed().includes(uri)) continue;
        published.add(uri);
        parts.publish({ uri, diagnostics });
      }
    },
  };
}
