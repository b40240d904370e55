/** The stylesheets as texts; made from `styles/` by every build. */

/** What the static page and the pane share. */
export const PAGE: string;

/** What only the pane has. */
export const PANE: string;
