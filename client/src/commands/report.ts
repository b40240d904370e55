/** The report of a charter for a command, or a sentence for the user where there is none. */
import { type Uri, window, workspace } from "vscode";
import type { ReportAnswer } from "../../../server/src/lsp/protocol.ts";
import type { Server } from "../client.ts";

/** The report, or undefined after the user was told why there is none. */
export async function reportFor(uri: Uri, server: Server): Promise<ReportAnswer["report"] | undefined> {
  try {
    await workspace.openTextDocument(uri);
    const answer = await server.report(uri);
    if (answer) return answer.report;
    void window.showWarningMessage("There is no report for this file: it is not open as a pilot charter.");
  } catch (error) {
    void window.showWarningMessage(`There is no report now. ${error instanceof Error ? error.message : ""}`);
  }
  return undefined;
}
