/** Charters to look at that come with the extension, opened as copies so that nothing of the extension is changed. */
import { Uri, window, workspace } from "vscode";
import { LANGUAGE } from "../charters.ts";
import type { Tools } from "./tools.ts";

const SAMPLES = [
  {
    label: "$(error) A pilot to stop",
    detail: "Shelf chat: nobody owns it, and it ended months ago",
    file: "01-retail-shelf-chat",
  },
  {
    label: "$(pass) A pilot that may start",
    detail: "Claim file assistant: the four questions are answered",
    file: "06-claims-handling",
  },
] as const;

/** Asks which sample, and opens a copy of it with its preview beside it. */
export async function openSample({ previews, extension }: Tools): Promise<void> {
  const chosen = await window.showQuickPick(SAMPLES, { placeHolder: "Which sample? It opens as a copy of its own" });
  if (chosen === undefined) return;
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, `test/charters/${chosen.file}.pilot.yaml`));
  const document = await workspace.openTextDocument({ language: LANGUAGE, content: new TextDecoder().decode(bytes) });
  await window.showTextDocument(document, { preview: false });
  await previews.open(document.uri, "beside");
}
