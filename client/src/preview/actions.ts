/** What a click in a preview does in the editor: go to a place, apply a fix, run a command, copy a text. */
import { commands, env, Range, Selection, TextEditorRevealType, type Uri, window } from "vscode";
import type { ReportAnswer } from "../../../server/src/lsp/protocol.ts";
import type { Server } from "../client.ts";
import { applyFix, editorOf, sayGone } from "../fix.ts";
import { PREFIX } from "../names.ts";
import type { ToHost } from "./webview/messages.ts";

/** What a click was made in. */
export interface Clicked {
  readonly uri: Uri;
  /** The report that the pane shows; null where it shows none. */
  readonly report: ReportAnswer["report"] | null;
  readonly server: Server;
}

/** Does what was asked, if it still makes sense for the charter as it stands. */
export async function perform(message: ToHost, clicked: Clicked): Promise<void> {
  const { uri, report, server } = clicked;
  switch (message.type) {
    case "reveal":
      return reveal(message.path.trim(), message.line ?? null, clicked);
    case "fix": {
      const finding = report?.findings.find((one) => one.id === message.finding);
      if (finding?.fixes[message.index]) await applyFix(server, uri, message.finding, message.index);
      else sayGone();
      return;
    }
    case "command":
      await commands.executeCommand(`${PREFIX}.${message.name}`, uri);
      return;
    case "copy":
      await env.clipboard.writeText(message.text);
      window.setStatusBarMessage("$(check) Copied", 4000);
  }
}

/** Puts the cursor at a path of the report, as the text stands now; without a path, at the finding of that line. */
async function reveal(path: string, line: number | null, { uri, report, server }: Clicked): Promise<void> {
  const range = path === "" ? findingIn(report, line) : await server.place(uri, path);
  if (range === null) return;
  const editor = await editorOf(uri);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where the first finding of a line stands, such as one of syntax, or the very first. */
function findingIn(report: Clicked["report"], line: number | null): Range | null {
  const found = (report?.findings.find(({ range }) => range.start.line === line) ?? report?.findings[0])?.range;
  if (found === undefined) return null;
  return new Range(found.start.line - 1, found.start.column - 1, found.end.line - 1, found.end.column - 1);
}
