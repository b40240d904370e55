/** How a report is to be shown. */

/** Options of the renderer. */
export interface RenderOptions {
  /** In the pane: with buttons and the what-if; the static page has neither. */
  readonly interactive?: boolean;
  /** The score of the last committed version, to show what changed since. */
  readonly committed?: { readonly score: number | null } | null;
}

/** One part of the page: a stable id and its markup, ready to be put into its element. */
export interface Section {
  readonly id: string;
  readonly html: string;
}
