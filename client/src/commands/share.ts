/** Commands that take the report elsewhere: clipboard, file, paper, plain text. */
import { env, UIKind, type Uri, Uri as Uris, window, workspace } from "vscode";
import { page } from "../../../server/src/core/report/html/page.ts";
import { markdown } from "../../../server/src/core/report/markdown.ts";
import { text } from "../../../server/src/core/report/text.ts";
import { fileName } from "../charters.ts";
import { reportFor } from "./report.ts";
import type { Tools } from "./tools.ts";

/** Copies the report as Markdown, sized for a pull request. */
export async function copyMarkdown(uri: Uri, { server }: Tools): Promise<void> {
  const report = await reportFor(uri, server);
  if (report === undefined) return;
  await env.clipboard.writeText(markdown(report));
  window.setStatusBarMessage("$(check) Report copied as Markdown", 4000);
}

/** Writes the report as one HTML file where the user says. */
export async function exportHtml(uri: Uri, { server }: Tools): Promise<void> {
  const report = await reportFor(uri, server);
  if (report === undefined) return;
  const target = await window.showSaveDialog({
    ...besideOf(uri, report.id),
    filters: { HTML: ["html"] },
    title: "Export Report",
  });
  if (target === undefined) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(page(report)));
  window.setStatusBarMessage(`$(check) Report written to ${fileName(target)}`, 4000);
}

/** Where the page is likely to go: beside the charter, or where that is not saved yet into the first folder, by its id. */
function besideOf(uri: Uri, id: string | null): { readonly defaultUri?: Uri } {
  if (uri.scheme !== "untitled")
    return { defaultUri: uri.with({ path: uri.path.replace(/(\.pilot)?\.ya?ml$/i, ".html") }) };
  const [folder] = workspace.workspaceFolders ?? [];
  const name = id !== null && /^[a-z0-9-]+$/.test(id) ? id : "pilot-charter";
  return folder === undefined ? {} : { defaultUri: Uris.joinPath(folder.uri, `${name}.html`) };
}

/** Opens the report in the browser, from where it prints; where VS Code itself runs in one, it is exported first. */
export async function printReport(uri: Uri, tools: Tools): Promise<void> {
  if (env.uiKind === UIKind.Web || env.remoteName !== undefined) return exportHtml(uri, tools);
  const report = await reportFor(uri, tools.server);
  if (report === undefined) return;
  const target = Uris.joinPath(tools.storage, "report.html");
  await workspace.fs.createDirectory(tools.storage);
  await workspace.fs.writeFile(target, new TextEncoder().encode(page(report)));
  await env.openExternal(target);
}

/** Shows the report as plain text, for screen readers and for pasting. */
export async function showText(uri: Uri, { server, views }: Tools): Promise<void> {
  const report = await reportFor(uri, server);
  if (report !== undefined) await views.showText(`${fileName(uri)}.txt`, text(report));
}
