/** What the host and the script inside the portfolio panel say to each other: plain data, and the names of the tabs. */

import type { Choice } from "../../../../server/src/core/portfolio/agenda-types.ts";
import type { SentSection } from "../../preview/webview/messages.ts";

/** The tabs. */
export const TABS = ["pilots", "people", "meeting"] as const;

/** One of them. */
export type TabId = (typeof TABS)[number];

/** A tab with its sections. */
export interface SentTab {
  readonly id: TabId;
  readonly title: string;
  readonly sections: readonly SentSection[];
}

/** Draws the tabs; only sections whose markup changed are touched. */
export interface Draw {
  readonly type: "draw";
  readonly tabs: readonly SentTab[];
  readonly tab: TabId;
  /** Stands for the content; `shown` gives it back. */
  readonly hash: string;
  /** One sentence above the page; null for none. */
  readonly banner: string | null;
  /** What a screen reader is told; empty for nothing. */
  readonly said: string;
}

/** What the reader has chosen, as it is kept over a reload. */
export interface Choices {
  readonly tab: TabId;
  /** Values by the control's name. */
  readonly asked: Readonly<Record<string, string>>;
}

/** From the webview to the host, which checks each against what it knows. */
export type ToHost =
  /** The script runs, with what it has kept. */
  | { readonly type: "ready"; readonly choices: Choices | null }
  | { readonly type: "shown"; readonly hash: string }
  | { readonly type: "tab"; readonly tab: TabId }
  /** A control has another value: its name, such as `sort`. */
  | { readonly type: "ask"; readonly name: string; readonly value: string }
  /** Open a charter at a line, from 1. */
  | { readonly type: "open"; readonly file: string; readonly line: number }
  | { readonly type: "decide"; readonly file: string; readonly choice: Choice["choice"] }
  | { readonly type: "undo"; readonly file: string }
  /** Run a command of the extension, by its name without prefix. */
  | { readonly type: "command"; readonly name: string };
