/** Which documents are charters, and which of them the user is looking at. */
import { type TextDocument, type TextEditor, type Uri, window } from "vscode";

/** The language that `*.pilot.yaml` files have unless the user chooses another one. */
export const LANGUAGE = "pilot-charter";

/** What the language server is attached to: the language, and the file name where another language was forced. */
export const SELECTOR = [
  { language: LANGUAGE },
  { pattern: "**/*.pilot.{yaml,yml}" },
  { pattern: "**/pilot-policy.yaml" },
];

/** Whether a document is a charter, by its language or by its name. */
export function isCharter(document: Pick<TextDocument, "languageId" | "uri">): boolean {
  return !isPolicyName(document.uri) && (document.languageId === LANGUAGE || isCharterName(document.uri));
}

/** Whether a file is the policy that charters are judged by, which has their language but no score. */
export function isPolicyName(uri: Uri): boolean {
  return fileName(uri) === "pilot-policy.yaml";
}

/** Whether a file is a charter by its name. */
export function isCharterName(uri: Uri): boolean {
  return /\.pilot\.ya?ml$/i.test(uri.path);
}

/** The editor with the charter that the user is in, if it is one. */
export function charterEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor !== undefined && isCharter(editor.document) ? editor : undefined;
}

/** A file's name without its folders. */
export function fileName(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}
