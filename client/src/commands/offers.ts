/** Code actions of the server for a whole charter, for commands that let the user choose among them. */
import { type Uri, workspace } from "vscode";
import type { Server } from "../client.ts";
import { editorOf } from "../fix.ts";

/** Something that the server offers to do. */
export interface Offer {
  readonly title: string;
  /** Does it, with the focus in the charter's editor, so that tab stops work; false where it is no longer offered. */
  readonly accept: () => Promise<boolean>;
}

/** What the server offers of one kind, such as `quickfix`. */
export async function offers(uri: Uri, kind: string, server: Server): Promise<readonly Offer[]> {
  const actions = await server.actions(await workspace.openTextDocument(uri), kind);
  return actions.map(({ title, edit }) => ({
    title,
    accept: async () => {
      const made = await edit();
      if (made === null) return false;
      await editorOf(uri);
      return workspace.applyEdit(made);
    },
  }));
}
