/** What a preview has to show of a charter: its report, or why there is none and what can be done. */
import { type Uri, workspace } from "vscode";
import type { ReportAnswer } from "../../../server/src/protocol.ts";
import type { Server } from "../client.ts";

/** The report, or a state in plain words. */
export type Content =
  | { readonly kind: "report"; readonly report: ReportAnswer["report"] }
  | { readonly kind: "starting" | "stopped" | "gone" };

/** Looks what there is to show now, without asking for the file where it is known to be there; never rejects. */
export async function contentOf(uri: Uri, server: Server, there = false): Promise<Content> {
  if (server.state() === "stopped") return { kind: "stopped" };
  if (!there && !(await exists(uri))) return { kind: "gone" };
  try {
    const answer = await server.report(uri);
    return answer === null ? { kind: "starting" } : { kind: "report", report: answer.report };
  } catch {
    return { kind: server.state() === "stopped" ? "stopped" : "starting" };
  }
}

/** Whether a charter is still there, and open to the server. */
export async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.openTextDocument(uri);
    if (uri.scheme !== "untitled") await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
