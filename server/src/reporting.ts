/** Diagnostics on their way out: sent or answered once a burst is over, versioned, never out of order. */
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  PublishDiagnosticsParams,
  WorkspaceDiagnosticReport,
} from "vscode-languageserver";
import type { Documents } from "./documents.ts";
import { diagnosticsOf } from "./features/diagnostics.ts";
import type { OpenCharter } from "./features/open-charter.ts";
import type { ReportChanged } from "./protocol.ts";
import type { Quiet } from "./quiet.ts";
import type { Settings } from "./settings.ts";

/** What reporting needs of the rest of the server. */
export interface ReportingParts {
  readonly documents: Documents;
  readonly closed: () => readonly OpenCharter[];
  readonly quiet: Quiet;
  readonly settings: () => Settings;
  /** Sends diagnostics; absent where the client asks for them. */
  readonly publish?: (params: PublishDiagnosticsParams) => void;
  readonly announce?: (change: ReportChanged) => void;
  /** Runs a feature that may have a fault; null where it had one. */
  readonly guard: <T>(what: string, run: () => T) => T | null;
}

/** Diagnostics for one client. */
export interface Reporting {
  /** A charter was opened, or its world has changed. */
  readonly renew: (uri: string) => void;
  /** A charter's text has changed. */
  readonly edited: (uri: string) => void;
  readonly saved: (uri: string) => void;
  readonly closed: (uri: string) => void;
  readonly pull: (uri: string, previous: string | undefined) => Promise<DocumentDiagnosticReport>;
  readonly pullAll: (previous: ReadonlyMap<string, string>) => Promise<WorkspaceDiagnosticReport>;
}

/** Sets up reporting. */
export function createReporting(parts: ReportingParts): Reporting {
  const waiting = new Set<string>();
  const sent = new Set<string>();

  const found = (charter: OpenCharter): Diagnostic[] =>
    parts.settings().validate.enable ? (parts.guard("diagnostics", () => diagnosticsOf(charter)) ?? []) : [];
  const send = (charter: OpenCharter) => {
    const diagnostics = found(charter);
    parts.publish?.({
      uri: charter.uri,
      ...(charter.version === null ? {} : { version: charter.version }),
      diagnostics,
    });
    sent.add(charter.uri);
  };
  const soon = (uri: string, publishing: boolean) => {
    if (publishing) waiting.add(uri);
    void parts.quiet.settled().then(() => {
      const charter = parts.documents.get(uri);
      const due = waiting.delete(uri);
      if (charter === undefined) return;
      if (due && parts.publish) send(charter);
      if (parts.announce) announceOnce(charter, parts.announce);
    });
  };
  const announced = new WeakSet<OpenCharter>();
  const announceOnce = (charter: OpenCharter, announce: (change: ReportChanged) => void) => {
    if (announced.has(charter)) return;
    announced.add(charter);
    const change = parts.guard("the report", () => changeOf(charter));
    if (change !== null) announce(change);
  };

  return {
    renew: (uri) => soon(uri, true),
    edited: (uri) => soon(uri, parts.settings().validate.run === "onType"),
    saved: (uri) => {
      if (parts.settings().validate.run === "onSave") soon(uri, true);
    },
    closed: (uri) => {
      if (sent.delete(uri)) parts.publish?.({ uri, diagnostics: [] });
    },
    pull: async (uri, previous) => {
      await parts.quiet.settled();
      const charter = parts.documents.get(uri);
      return charter === undefined ? { kind: "full", items: [] } : answer(found(charter), previous);
    },
    pullAll: async (previous) => {
      await parts.quiet.settled();
      const all = parts.settings().validate.scope === "workspace" ? parts.closed() : [];
      const items = all.map((charter) => ({
        uri: charter.uri,
        version: charter.version,
        ...answer(found(charter), previous.get(charter.uri)),
      }));
      const gone = [...previous.keys()].filter((uri) => !items.some((item) => item.uri === uri));
      return { items: [...items, ...gone.map((uri) => ({ uri, version: null, kind: "full" as const, items: [] }))] };
    },
  };
}

/** The diagnostics, or word that they are those the client has. */
function answer(items: Diagnostic[], previous: string | undefined) {
  const resultId = fingerprint(JSON.stringify(items));
  return resultId === previous ? { kind: "unchanged" as const, resultId } : { kind: "full" as const, resultId, items };
}

/** A short text that differs for different texts (FNV-1a, 53 bits are enough to tell results apart). */
function fingerprint(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x1234567;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return `${(low >>> 0).toString(36)}-${(high >>> 0).toString(36)}-${text.length.toString(36)}`;
}

/** What a status line needs to know of an analysis. */
function changeOf({ uri, version, analysis }: OpenCharter): ReportChanged {
  return {
    uri,
    version: version ?? 0,
    score: analysis.score?.total ?? null,
    verdict: analysis.verdict?.word ?? null,
    blockers: analysis.findings.filter((finding) => finding.severity === "error").length,
  };
}
