/** Says when the file of a charter comes or goes, whoever did it: this window, a terminal, another branch. */
import { Disposable, RelativePattern, Uri, workspace } from "vscode";

/** Watches the file of a charter, in the workspace or outside of it, until disposed. */
export function watchPresence(uri: Uri, changed: () => void): Disposable {
  if (uri.scheme === "untitled") return new Disposable(() => undefined);
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(uri, ".."), "*"), false, true);
  const look = (one: Uri) => {
    if (one.toString() === uri.toString()) changed();
  };
  return Disposable.from(watcher, watcher.onDidCreate(look), watcher.onDidDelete(look));
}
