/** The last change of a value in its hover: the past of the charter that is looked at is asked for where somebody wants it. */
import { Disposable, window, workspace } from "vscode";
import { isCharter } from "./charters.ts";
import type { Server } from "./client.ts";
import { changes, hoversHistory } from "./settings.ts";

/** Asks for the past of each charter that somebody turns to, or comes back to, while the setting is on. */
export function watchPastForHover(server: Server): Disposable {
  const look = () => {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !isCharter(document) || !hoversHistory()) return;
    void server.past(document.uri).catch(() => null);
  };
  look();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(look),
    window.onDidChangeWindowState(({ focused }) => focused && look()),
    workspace.onDidGrantWorkspaceTrust(look),
    workspace.onDidChangeConfiguration((event) => changes(event, "hover.history") && look()),
  );
}
