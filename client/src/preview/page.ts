/** The empty page of a preview: our own style and script inside it, a fresh nonce, and nothing that loads. */
import { randomBytes } from "node:crypto";
import { Uri, workspace } from "vscode";
import { PAGE, PANE } from "../../../server/src/core/report/html/generated/styles.js";
import { shell } from "../../../server/src/core/report/html/shell.ts";

/** Makes the HTML of a webview. */
export type Page = (title: string) => Promise<string>;

/** A maker of pages, which reads the script when the first one is wanted; `more` are rules beside those of every pane. */
export function loadPage(extension: Uri, name = "webview.js", more = ""): Page {
  let script: Promise<string> | undefined;
  return async (title) => {
    script ??= read(Uri.joinPath(extension, "dist", name));
    return shell(randomBytes(16).toString("base64url"), `${PAGE}${PANE}${more}`, await script, title);
  };
}

async function read(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}
