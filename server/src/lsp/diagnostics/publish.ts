/** Diagnostics of open charters on their way out: once a burst is over, versioned, never out of order. */
import type { Diagnostic, DocumentDiagnosticReport, PublishDiagnosticsParams } from "vscode-languageserver";
import { type Documents, isPast } from "../documents.ts";
import { diagnosticsOf } from "../features/diagnostics.ts";
import type { OpenCharter } from "../features/open-charter.ts";
import { isPolicyFile } from "../features/policy-of.ts";
import type { ReportChanged } from "../protocol.ts";
import type { Settings } from "../settings.ts";
import type { Quiet } from "./idle.ts";
import { answerFor } from "./result-id.ts";

/** What reporting needs of the rest of the server. */
export interface ReportingParts {
  readonly documents: Documents;
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
  /** What is found in a charter, as the settings want it; nothing in an earlier version of one. */
  readonly find: (charter: OpenCharter) => readonly Diagnostic[];
}

/** Sets up reporting. */
export function createReporting(parts: ReportingParts): Reporting {
  const waiting = new Set<string>();
  const sent = new Set<string>();
  const announced = new WeakSet<OpenCharter>();

  const find = (charter: OpenCharter): readonly Diagnostic[] =>
    parts.settings().validate.enable && !isPast(charter.uri)
      ? (parts.guard("diagnostics", () => diagnosticsOf(charter)) ?? [])
      : [];
  const send = (charter: OpenCharter, publish: (params: PublishDiagnosticsParams) => void) => {
    const { uri, version } = charter;
    publish({ uri, ...(version === null ? {} : { version }), diagnostics: [...find(charter)] });
    sent.add(uri);
  };
  const announce = (charter: OpenCharter, tell: (change: ReportChanged) => void) => {
    if (announced.has(charter)) return;
    announced.add(charter);
    const change = parts.guard("the report", () => changeOf(charter));
    if (change !== null) tell(change);
  };
  const soon = (uri: string, publishing: boolean) => {
    if (publishing) waiting.add(uri);
    void parts.quiet.settled().then(() => {
      const charter = parts.documents.get(uri);
      const due = waiting.delete(uri);
      if (charter === undefined) return;
      if (due && parts.publish) send(charter, parts.publish);
      if (parts.announce && !isPolicyFile(uri)) announce(charter, parts.announce);
    });
  };

  return {
    find,
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
      return charter === undefined ? { kind: "full", items: [] } : answerFor(find(charter), previous);
    },
  };
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
