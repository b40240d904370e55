/** Commands that look back or ahead: one commit beside the text, and the dated promises as a calendar. */
import { type QuickPickItem, type Uri, window, workspace } from "vscode";
import { fileName } from "../charters.ts";
import type { Tools } from "./tools.ts";

interface CommitItem extends QuickPickItem {
  readonly commit: string;
}

/** Lets the user pick a commit that moved something, and shows in the preview what has changed since. */
export async function compareWithCommit(uri: Uri, { server, previews }: Tools): Promise<void> {
  const past = await server.past(uri);
  if (past === null || past.commits.length === 0) {
    await window.showInformationMessage(
      workspace.isTrusted
        ? "git knows no earlier version of this charter."
        : "Earlier versions are looked at once this workspace is trusted.",
    );
    return;
  }
  const items = past.commits.flatMap((step): readonly CommitItem[] =>
    step.commit === null
      ? []
      : [
          {
            commit: step.commit,
            label: `${step.day}  ${step.verdict ?? step.state}${step.score === null ? "" : ` ${step.score}`}`,
            description: `${step.author} ${step.commit.slice(0, 8)}`,
            detail: step.weakened.join("; "),
          },
        ],
  );
  const picked = await window.showQuickPick(items, {
    title: "Compare with Commit",
    placeHolder: "Commits that moved score, verdict or promises",
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked !== undefined) await previews.compare(uri, picked.commit);
}

/** Writes the dated promises of a charter where the user says. */
export async function exportCalendar(uri: Uri, { server }: Tools): Promise<void> {
  await server.past(uri).catch(() => null);
  const calendar = await server.calendar(uri);
  if (calendar === null) return;
  const target = await window.showSaveDialog({
    ...(uri.scheme === "untitled" ? {} : { defaultUri: besideOf(uri) }),
    filters: { iCalendar: ["ics"] },
    title: "Export Promise Calendar",
  });
  if (target === undefined) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(calendar.text));
  window.setStatusBarMessage(`$(check) Calendar written to ${fileName(target)}`, 4000);
}

function besideOf(uri: Uri): Uri {
  return uri.with({ path: uri.path.replace(/(\.pilot)?\.ya?ml$/i, ".ics") });
}
