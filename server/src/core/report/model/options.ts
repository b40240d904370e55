/** How a report is to be shown, and what its sections are; small, because the webview needs it too. */
import type { ComparedPast } from "../../charter/past.ts";
import type { VerdictWord } from "../../judgement/verdict.ts";

/** What another version of the charter comes to; null where it could not be judged. */
export interface Committed {
  readonly score: number | null;
  readonly verdict: VerdictWord | null;
}

/** Options of the renderer. */
export interface RenderOptions {
  /** In the pane: with buttons and the what-if; the static page has neither. */
  readonly interactive?: boolean;
  /** The last committed version, to show what changed since; null where there is none. */
  readonly committed?: Committed | null;
  /** One earlier version beside the text as it is, where somebody asked for it. */
  readonly compared?: ComparedPast | null;
}

/** One part of the page: a stable id and its markup, ready to be put into its element. */
export interface Section {
  readonly id: string;
  readonly html: string;
}

/** The element around a section. */
export function elementOf(id: string): "header" | "footer" | "section" {
  return id === "header" || id === "footer" ? id : "section";
}
