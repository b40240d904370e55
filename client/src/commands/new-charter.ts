/** New Pilot Charter: three boxes, then the file, with the preview beside it and the cursor at the first question. */
import { FileSystemError, Uri, window, workspace } from "vscode";
import { charterEditor } from "../charters.ts";
import { nextQuestion } from "./questions.ts";
import type { Tools } from "./tools.ts";

const TITLE = "New Pilot Charter";

/** Asks for name, folder and problem, writes the charter and opens it; Escape at any box writes nothing. */
export async function newCharter(tools: Tools): Promise<void> {
  const { server, previews } = tools;
  const name = await askName();
  if (name === undefined) return;
  const folder = await askFolder();
  if (folder === undefined) return;
  const problem = await window.showInputBox({
    title: `${TITLE} (3 of 3)`,
    prompt: "What problem does it solve, in the words of those who have it? Enter without an answer leaves it open.",
    placeHolder: "Clerks retype four of ten invoices by hand, and suppliers are paid late",
    ignoreFocusOut: true,
  });
  if (problem === undefined) return;
  const { id, text } = await server.newCharter({ name, problem });
  const uri = await write(folder, id, text);
  if (uri === undefined) return;
  await window.showTextDocument(uri, { preview: false });
  await previews.open(uri, "beside");
  await nextQuestion(uri, tools);
}

function askName(): Thenable<string | undefined> {
  return window.showInputBox({
    title: `${TITLE} (1 of 3)`,
    prompt: "What is the pilot called? The file is named after it.",
    placeHolder: "Invoice triage copilot",
    ignoreFocusOut: true,
    validateInput: (value) => {
      if (value.trim() === "") return "Write a name of a few words.";
      return /[\p{L}\p{N}]/u.test(value) ? null : "Write a name with letters or digits.";
    },
  });
}

/** The folder to write to: that of the charter in view, one of the workspace, or any other. */
async function askFolder(): Promise<Uri | undefined> {
  const beside = charterEditor()?.document.uri;
  const known = [
    ...(beside === undefined || beside.scheme === "untitled" ? [] : [Uri.joinPath(beside, "..")]),
    ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri),
  ];
  const each = known.filter((uri, index) => known.findIndex((one) => one.toString() === uri.toString()) === index);
  const items = [
    ...each.map((uri) => ({
      label: `$(folder) ${uri.path.split("/").at(-1) || uri.path}`,
      description: uri.path,
      uri,
    })),
    { label: "$(folder-opened) Another folder…", description: "", uri: null },
  ];
  const options = { title: `${TITLE} (2 of 3)`, placeHolder: "In which folder?", ignoreFocusOut: true };
  const chosen = each.length === 0 ? items[0] : await window.showQuickPick(items, options);
  if (chosen === undefined || chosen.uri !== null) return chosen?.uri ?? undefined;
  const picked = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: "Write the charter here",
  });
  return picked?.[0];
}

/** Writes the file under its id, with a number behind it where that name is taken; never over another one. */
async function write(folder: Uri, id: string, text: string): Promise<Uri | undefined> {
  for (let number = 1; number < 100; number++) {
    const uri = Uri.joinPath(folder, `${id}${number === 1 ? "" : `-${number}`}.pilot.yaml`);
    if (await exists(uri)) continue;
    try {
      const own = number === 1 ? text : text.replace(`\n  id: ${id}\n`, `\n  id: ${id}-${number}\n`);
      await workspace.fs.writeFile(uri, new TextEncoder().encode(own));
      return uri;
    } catch (error) {
      const why = error instanceof FileSystemError ? error.code : String(error);
      void window.showErrorMessage(`${uri.path} cannot be written (${why}). Choose another folder.`);
      return undefined;
    }
  }
  void window.showErrorMessage(`There are a hundred charters called ${id} in that folder. Choose another name.`);
  return undefined;
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
