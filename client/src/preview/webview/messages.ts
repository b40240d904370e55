/** What the host and the script inside the webview say to each other; types only, plain data. */

/** A section of the page in its place; without markup where the pane holds it already. */
export interface SentSection {
  readonly id: string;
  readonly html?: string;
}

/** Draws a page; only sections whose markup changed are touched. */
export interface Render {
  readonly type: "render";
  /** The charter, and whether the pane stays with it: kept over a reload. */
  readonly uri: string;
  readonly locked: boolean;
  /** The window's title, which screen readers say. */
  readonly title: string;
  /** Stands for the content; `ready` and `shown` give it back. */
  readonly hash: string;
  readonly sections: readonly SentSection[];
  /** One sentence above the page; none where it is null or missing. */
  readonly banner?: string | null;
  readonly way?: Way | null;
  /** The sections are of an earlier state of the file: shown dimmed. */
  readonly stale?: boolean;
}

/** Where a banner's button leads: to a line of the text (from 1), or to a command of the extension. */
export type Way = { readonly line: number } | { readonly command: "restartServer" };

/** Marks the section that holds the cursor; null marks none. */
export interface Highlight {
  readonly type: "highlight";
  /** A section's id, such as `cost`. */
  readonly section: string | null;
}

/** From the host to the webview. */
export type ToPane = Render | Highlight;

/** From the webview to the host, which checks each against what it knows. */
export type ToHost =
  /** The script runs; the hash of what it still shows, or null. */
  | { readonly type: "ready"; readonly hash: string | null }
  /** A page was drawn. */
  | { readonly type: "shown"; readonly hash: string }
  /** Go to a place such as `cost.lines[2].amount`, or where the path is empty to a line (from 1), as the page was drawn with. */
  | { readonly type: "reveal"; readonly path: string; readonly line?: number }
  /** Apply a fix: the finding's `code@path` and which of its fixes. */
  | { readonly type: "fix"; readonly finding: string; readonly index: number }
  /** Run a command of the extension, by its name without prefix. */
  | { readonly type: "command"; readonly name: string }
  /** Put a text on the clipboard. */
  | { readonly type: "copy"; readonly text: string };
