/** Read-only documents that exist only in the editor: the report as text, the explanation of a rule. */
import { commands, Disposable, EventEmitter, Uri, ViewColumn, window, workspace } from "vscode";

const SCHEME = "pilot-charter-view";

/** Shows text under a name, in place of what was shown under it before. */
export interface VirtualDocuments extends Disposable {
  readonly showText: (name: string, text: string) => Promise<void>;
  /** Shows Markdown in the built-in preview, or as text where that is switched off. */
  readonly showMarkdown: (name: string, markdown: string) => Promise<void>;
}

/** Registers the provider of such documents. */
export function virtualDocuments(): VirtualDocuments {
  const texts = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const put = (name: string, text: string) => {
    const uri = Uri.from({ scheme: SCHEME, path: `/${name}` });
    texts.set(uri.toString(), text);
    changed.fire(uri);
    return uri;
  };
  const registration = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? "",
  });
  return {
    showText: async (name, text) => {
      await window.showTextDocument(put(name, text), { viewColumn: ViewColumn.Active, preview: true });
    },
    showMarkdown: async (name, markdown) => {
      const uri = put(name, markdown);
      try {
        await commands.executeCommand("markdown.showPreview", uri);
      } catch {
        await window.showTextDocument(uri, { preview: true });
      }
    },
    dispose: () => Disposable.from(registration, changed).dispose(),
  };
}
