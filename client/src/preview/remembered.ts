/** What a preview remembers over a reload; anything may come back, so it is looked at first. */

/** The charter that a preview shows, and whether it stays with it. */
export interface Remembered {
  readonly uri: string;
  readonly locked: boolean;
}

/** The state that the webview kept, or null where it kept none or something else. */
export function remembered(state: unknown): Remembered | null {
  if (typeof state !== "object" || state === null) return null;
  const { uri, locked } = state as { readonly uri?: unknown; readonly locked?: unknown };
  if (typeof uri !== "string" || !/^[a-z][a-z0-9+.-]*:/i.test(uri)) return null;
  return { uri, locked: locked === true };
}
