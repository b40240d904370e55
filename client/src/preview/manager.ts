/** The previews: at most one that follows the active charter, any number of locked ones, restored after a reload. */
import { Disposable, Uri, ViewColumn, type WebviewPanel, window, workspace } from "vscode";
import { charterEditor, isCharter } from "../charters.ts";
import { editorOf } from "../fix.ts";
import { PREVIEW } from "../names.ts";
import { createPanel, type Panel, type PanelParts } from "./panel.ts";
import { remembered } from "./remembered.ts";

/** Where a preview opens: in place of the editor, beside it, or beside it and bound to its charter. */
export type Place = "here" | "beside" | "locked";

/** The previews as commands see them. */
export interface Previews extends Disposable {
  readonly open: (uri: Uri, place: Place) => Promise<void>;
  /** The charter of the preview that has the focus, or of the only one that is visible. */
  readonly shown: () => Uri | undefined;
  /** Opens the preview beside its charter, with one commit beside the text. */
  readonly compare: (uri: Uri, commit: string) => Promise<void>;
  readonly showSource: () => Promise<void>;
  readonly refresh: () => void;
  readonly toggleLock: () => void;
  readonly all: () => readonly Panel[];
}

/** Sets up the previews; none opens by itself. */
export function createPreviews(parts: PanelParts): Previews {
  const panels = new Set<Panel>();
  const current = () => [...panels].find((panel) => panel.active()) ?? [...panels].find((panel) => panel.visible());
  const following = () => [...panels].find((panel) => !panel.locked());
  const adopt = (view: WebviewPanel, uri: Uri, locked: boolean) => {
    const panel = createPanel(view, { uri, locked }, parts);
    panels.add(panel);
    view.onDidDispose(() => panels.delete(panel));
  };
  const subscriptions = Disposable.from(
    window.onDidChangeActiveTextEditor((editor) => {
      if (editor && isCharter(editor.document)) following()?.show(editor.document.uri);
    }),
    window.registerWebviewPanelSerializer(PREVIEW, {
      deserializeWebviewPanel: async (view, state) => {
        const known = remembered(state);
        const uri = known?.uri ?? charterEditor()?.document.uri.toString();
        if (uri === undefined) view.dispose();
        else adopt(view, Uri.parse(uri), known?.locked ?? false);
      },
    }),
  );
  const open: Previews["open"] = async (uri, place) => {
    await workspace.openTextDocument(uri);
    const locked = place === "locked";
    const column = place === "here" ? ViewColumn.Active : ViewColumn.Beside;
    const known = locked ? [...panels].find((one) => one.locked() && same(one.uri(), uri)) : following();
    if (known) {
      known.show(uri);
      known.reveal(known.visible() || (place !== "here" && isBeside(known)) ? undefined : column);
      return;
    }
    const options = { viewColumn: column, preserveFocus: place !== "here" };
    adopt(window.createWebviewPanel(PREVIEW, "", options, { enableFindWidget: true }), uri, locked);
  };
  return {
    open,
    compare: async (uri, commit) => {
      const showing = () => [...panels].find((panel) => same(panel.uri(), uri));
      if (showing() === undefined) await open(uri, "beside");
      showing()?.compare(commit);
    },
    shown: () => current()?.uri(),
    showSource: async () => {
      const panel = current();
      if (panel) await editorOf(panel.uri());
    },
    refresh: () => {
      for (const panel of panels) panel.refresh();
    },
    toggleLock: () => {
      const panel = current();
      if (panel === undefined) return;
      if (panel.locked()) following()?.dispose();
      panel.setLocked(!panel.locked());
    },
    all: () => [...panels],
    dispose: () => {
      subscriptions.dispose();
      for (const panel of panels) panel.dispose();
    },
  };
}

/** Whether a preview that is covered by another tab has a column of its own beside the editor already. */
function isBeside(panel: Panel): boolean {
  const column = panel.column();
  return column !== undefined && column !== window.activeTextEditor?.viewColumn;
}

function same(one: Uri, other: Uri): boolean {
  return one.toString() === other.toString();
}
