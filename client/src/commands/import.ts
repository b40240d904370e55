/** The command “Import Pilots from a List…”: pick a file, see the mapping, choose a folder, and read what the list does not know. */
import { FileType, ProgressLocation, type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from "vscode";
import type { ImportedList, ImportParams } from "../../../server/src/lsp/protocol.ts";
import { fileName } from "../charters.ts";
import type { Server } from "../client.ts";
import type { Tools } from "./tools.ts";

/** The largest list that is sent to the server, in bytes. */
const LARGEST = 32_000_000;

/** Runs the command; `from` is the list where a menu names it. */
export async function importPilots(from: Uri | undefined, { server, views }: Tools): Promise<void> {
  const list = from ?? (await pickedList());
  if (list === undefined) return;
  const bytes = await workspace.fs.readFile(list);
  const name = fileName(list);
  if (bytes.length > LARGEST) return refuse(name, "It is too large to be read; split it into smaller lists.");
  const params: ImportParams = { name, bytes: Buffer.from(bytes).toString("base64"), existing: [], report: false };
  const { refused, list: first } = await server.importList(params);
  if (first === null) return refuse(name, refused ?? "");
  if (!(await agreed(name, first))) return;
  const dates = await orderOf(first);
  if (dates === undefined) return;
  const folder = await pickedFolder(list);
  if (folder === undefined) return;
  const whole: ImportParams = {
    ...params,
    ...(dates === null ? {} : { dates }),
    existing: await chartersIn(folder),
    report: true,
  };
  const done = await written(name, folder, whole, server);
  if (done === null) return;
  await views.showMarkdown(`${name}.md`, done.report);
  void window.showInformationMessage(`${done.counts} ${done.headline}`);
}

async function pickedList(): Promise<Uri | undefined> {
  const [folder] = workspace.workspaceFolders ?? [];
  const picked = await window.showOpenDialog({
    title: "Import Pilots from a List",
    openLabel: "See the Mapping",
    filters: { "Lists of pilots": ["csv", "xlsx", "json", "tsv", "txt"] },
    ...(folder === undefined ? {} : { defaultUri: folder.uri }),
  });
  return picked?.[0];
}

/** Shows what becomes of every column; whether to go on. */
async function agreed(name: string, { columns, rows, how, notices, fresh }: ImportedList): Promise<boolean> {
  const go: QuickPickItem = {
    label: `$(check) Choose a folder for ${fresh.length} drafts…`,
    detail: rows,
    alwaysShow: true,
  };
  const items: QuickPickItem[] = [
    go,
    { label: how, kind: QuickPickItemKind.Separator },
    ...notices.map((notice) => ({ label: `$(info) ${notice}` })),
    ...columns.map(({ heading, becomes, why }) => ({
      label: heading === "" ? "(no heading)" : heading,
      description: `→ ${becomes}`,
      ...(why === "" ? {} : { detail: why }),
    })),
  ];
  const picked = await window.showQuickPick(items, {
    title: `${name}: what becomes of its ${columns.length} columns`,
    placeHolder: "Nothing is written yet",
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked === go;
}

/** Whether day or month comes first, asked only where no value shows it: null leaves such days as comments. */
async function orderOf({ asked }: ImportedList): Promise<"dmy" | "mdy" | null | undefined> {
  if (asked.length === 0) return null;
  const items: readonly (QuickPickItem & { readonly order: "dmy" | "mdy" | null })[] = [
    { label: "The day: 3/4/2026 is 3 April 2026", order: "dmy" },
    { label: "The month: 3/4/2026 is 4 March 2026", order: "mdy" },
    { label: "Leave such dates as comments", order: null },
  ];
  const picked = await window.showQuickPick(items, {
    title: `What comes first in “${asked[0]}”?`,
    ignoreFocusOut: true,
  });
  return picked?.order;
}

async function pickedFolder(list: Uri): Promise<Uri | undefined> {
  const [folder] = workspace.workspaceFolders ?? [];
  const picked = await window.showOpenDialog({
    title: "Folder for the Drafts",
    openLabel: "Write Drafts Here",
    canSelectFiles: false,
    canSelectFolders: true,
    defaultUri: folder?.uri ?? Uri.joinPath(list, ".."),
  });
  return picked?.[0];
}

async function chartersIn(folder: Uri): Promise<ImportParams["existing"]> {
  const entries = await workspace.fs.readDirectory(folder);
  const names = entries.flatMap(([name, type]) =>
    type === FileType.File && /\.pilot\.ya?ml$/i.test(name) ? [name] : [],
  );
  return Promise.all(
    names.map(async (file) => ({
      file,
      text: new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, file))),
    })),
  );
}

/** Writes the new drafts with progress; null where the list is refused or the work was given up. */
async function written(
  name: string,
  folder: Uri,
  params: ImportParams,
  server: Server,
): Promise<{ readonly report: string; readonly headline: string; readonly counts: string } | null> {
  const options = { location: ProgressLocation.Notification, title: `Importing ${name}`, cancellable: true };
  return window.withProgress(options, async (progress, token) => {
    progress.report({ message: "judging the drafts" });
    const { refused, list } = await server.importList(params);
    if (list === null) {
      refuse(name, refused ?? "");
      return null;
    }
    const { fresh, same, changed, report, headline } = list;
    let count = 0;
    for (const { file, text } of fresh) {
      if (token.isCancellationRequested) break;
      if (await writeNew(Uri.joinPath(folder, file), text)) count += 1;
      progress.report({ message: `${count} of ${fresh.length} written`, increment: 100 / fresh.length });
    }
    const others = [...(same > 0 ? [`${same} unchanged`] : []), ...(changed > 0 ? [`${changed} with proposals`] : [])];
    return { report, headline, counts: `${[`${count} drafts written`, ...others].join(", ")}.` };
  });
}

/** Writes a file that is not there yet. */
async function writeNew(target: Uri, text: string): Promise<boolean> {
  const there = await workspace.fs.stat(target).then(
    () => true,
    () => false,
  );
  if (there) return false;
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  return true;
}

function refuse(name: string, why: string): void {
  void window.showErrorMessage(`${name}: ${why}`);
}
