/** The language status: the score and verdict of the charter in view, and plain words where something is amiss. */
import { Disposable, LanguageStatusSeverity, languages, window } from "vscode";
import type { ReportChanged } from "../../server/src/lsp/protocol.ts";
import { charterEditor, SELECTOR } from "./charters.ts";
import type { Server } from "./client.ts";
import { commandId } from "./names.ts";

/** Shows the status for as long as it is not disposed. */
export function showStatus(server: Server): Disposable {
  const item = languages.createLanguageStatusItem("pilotCharter.verdict", SELECTOR);
  item.name = "Pilot Charter";
  const foreign = languages.createLanguageStatusItem("pilotCharter.foreign", {
    pattern: "**/*.pilot.{yaml,yml}",
    language: "yaml",
  });
  foreign.name = "Pilot Charter: language";
  foreign.text = "Opened as YAML";
  foreign.detail = "A charter by its name, and checked as one. Other YAML tools may add their own findings.";
  foreign.command = { title: "Change Language", command: "workbench.action.editor.changeLanguageMode" };
  const known = new Map<string, ReportChanged>();
  const show = () => {
    const state = server.state();
    const uri = charterEditor()?.document.uri.toString();
    item.busy = state === "starting";
    if (state === "stopped") {
      item.text = "$(error) Language server stopped";
      item.detail = "Charters are not being checked.";
      item.severity = LanguageStatusSeverity.Error;
      item.command = { title: "Restart", command: commandId("restartServer") };
      return;
    }
    const change = uri === undefined ? undefined : known.get(uri);
    item.severity = LanguageStatusSeverity.Information;
    item.command = { title: "Open Preview", command: commandId("openPreviewToSide") };
    item.text = change ? verdictLine(change) : "Pilot Charter";
    item.detail = change ? blockersLine(change.blockers) : "";
  };
  show();
  return Disposable.from(
    item,
    foreign,
    server.onState(show),
    server.onReportChanged((change) => {
      known.set(change.uri, change);
      show();
    }),
    window.onDidChangeActiveTextEditor(show),
  );
}

/** `49/100 · Pause`; without a score, what is known. */
export function verdictLine({ score, verdict }: Pick<ReportChanged, "score" | "verdict">): string {
  const word = verdict === null ? "no verdict" : verdict[0]?.toUpperCase() + verdict.slice(1);
  return score === null ? `No score · ${word}` : `${score}/100 · ${word}`;
}

function blockersLine(blockers: number): string {
  if (blockers === 0) return "No blockers";
  return blockers === 1 ? "1 blocker" : `${blockers} blockers`;
}
