/** What a preview has to show of a charter: its report, or why there is none and what can be done. */
import { type TextDocument, type Uri, workspace } from "vscode";
import type { ReportAnswer } from "../../../server/src/lsp/protocol.ts";
import { isCharter } from "../charters.ts";
import type { Server } from "../client.ts";

/** The report, or a state in plain words. */
export type Content =
  | { readonly kind: "report"; readonly report: ReportAnswer["report"] }
  | { readonly kind: "starting" | "stopped" | "gone" | "other" };

/** Looks what there is to show now, without asking for the file where it is known to be there; never rejects. */
export async function contentOf(uri: Uri, server: Server, there = false): Promise<Content> {
  if (server.state() === "stopped") return { kind: "stopped" };
  if (!there) {
    const document = await documentOf(uri);
    if (document === null) return { kind: "gone" };
    if (!isCharter(document)) return { kind: "other" };
  }
  try {
    const answer = await server.report(uri);
    return answer === null ? { kind: "starting" } : { kind: "report", report: answer.report };
  } catch {
    return { kind: server.state() === "stopped" ? "stopped" : "starting" };
  }
}

/** Whether a charter is still there, and open to the server. */
export async function exists(uri: Uri): Promise<boolean> {
  return (await documentOf(uri)) !== null;
}

/** The document, open to the server; null where its file is not there any more. */
async function documentOf(uri: Uri): Promise<TextDocument | null> {
  try {
    const document = await workspace.openTextDocument(uri);
    if (uri.scheme !== "untitled") await workspace.fs.stat(uri);
    return document;
  } catch {
    return null;
  }
}
