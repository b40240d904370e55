/** What a pane shows: sections, or the last good ones dimmed under a banner that says what is wrong. Pure. */
import { type Section, sections } from "../../../server/src/core/report/html/body.ts";
import type { Committed } from "../../../server/src/core/report/model/options.ts";
import type { CompareAnswer as ComparedPast } from "../../../server/src/lsp/protocol.ts";
import type { Content } from "./content.ts";
import type { Way } from "./webview/messages.ts";

/** Everything that a pane shows at one moment. */
export interface View {
  readonly sections: readonly Section[];
  /** One sentence above the page; null where all is well. */
  readonly banner: string | null;
  /** Where the sentence leads; null where there is nothing to do. */
  readonly way: Way | null;
  /** Whether the sections are of an earlier state of the file. */
  readonly stale: boolean;
}

const NOTHING: View = { sections: [], banner: null, way: null, stale: false };

const BANNERS: { readonly [K in Exclude<Content["kind"], "report">]: string } = {
  starting: "Reading the charter…",
  stopped: "The language server has stopped, so this is not up to date.",
  gone: "The file was moved or deleted. This is how it was last.",
  other: "This file is not judged: the name of a charter ends in .pilot.yaml or .pilot.yml.",
};

/**
 * The view of some content; `good` is the last view of text that could be read, or null before the first,
 * `committed` what the last commit comes to, `compared` one commit beside the text.
 */
export function viewOf(
  content: Content,
  good: View | null,
  committed: Committed | null = null,
  compared: ComparedPast | null = null,
): View {
  if (content.kind !== "report") {
    const way = content.kind === "stopped" ? ({ command: "restartServer" } as const) : null;
    return { ...(good ?? NOTHING), banner: BANNERS[content.kind], way, stale: good !== null };
  }
  const { report } = content;
  if (report.kind !== "broken" || good === null) {
    return {
      sections: sections(report, { interactive: true, committed, compared }),
      banner: null,
      way: null,
      stale: false,
    };
  }
  const { range, message } = report.findings[0] ?? {};
  const where = range ? `Line ${range.start.line} cannot be read` : "The text cannot be read";
  const banner = `${where}: ${message ?? "it is not YAML"} Below is how it stood before.`;
  return { ...good, banner, way: range ? { line: range.start.line } : null, stale: true };
}

/** Whether a view may stand in for what comes after it. */
export function isGood(content: Content): boolean {
  return content.kind === "report" && content.report.kind === "charter";
}
