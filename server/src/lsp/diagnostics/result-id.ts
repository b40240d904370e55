/** Results that a client may have already: told apart by a short text made from them. */
import type { Diagnostic } from "vscode-languageserver";

/** Diagnostics with their fingerprint, or word that they are those the client has. */
export type Answer =
  | { readonly kind: "full"; readonly resultId: string; readonly items: Diagnostic[] }
  | { readonly kind: "unchanged"; readonly resultId: string };

/** The answer to a client that has the result with this fingerprint, if any. */
export function answerFor(items: readonly Diagnostic[], previous: string | undefined): Answer {
  const resultId = fingerprint(JSON.stringify(items));
  return resultId === previous ? { kind: "unchanged", resultId } : { kind: "full", resultId, items: [...items] };
}

/** A short text that differs for different texts: two 32-bit hashes and the length. */
export function fingerprint(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x1234567;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b);
  }
  return `${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}-${text.length.toString(36)}`;
}
