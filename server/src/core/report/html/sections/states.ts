/** What the page says of a text that could not be judged: broken, empty, of an unknown version, or no pilot charter. */
import type { Kind } from "../../../judgement/analyze.ts";
import type { RenderOptions } from "../../model/options.ts";
import type { CharterReport } from "../../model/types.ts";
import { fixButtons, heading, revealButton, state } from "../components.ts";
import { type Html, html, sentence } from "../html.ts";

const SAID: { readonly [K in Exclude<Kind, "charter">]: { readonly title: string; readonly text: string } } = {
  empty: {
    title: "This file is empty",
    text: "A charter starts with four answers: who owns it, what outcome by when, what it costs for a year, and what people must learn.",
  },
  "not-a-charter": {
    title: "This is not a pilot charter yet",
    text: "It does not begin with the lines that make a YAML file a pilot charter, so it is not judged.",
  },
  "unknown-version": {
    title: "This charter has a version that this tool does not know",
    text: "It may have been written for a newer tool, so it is not judged.",
  },
  broken: {
    title: "This text cannot be read as YAML",
    text: "There is no score until it can: a score of a text that was half read would be wrong.",
  },
};

/** The plain state of such a text, with what to do. */
export function plainState(
  report: CharterReport,
  kind: Exclude<Kind, "charter">,
  { interactive = false }: RenderOptions,
): Html {
  const { title, text } = SAID[kind];
  return html`${heading(state(kind === "empty" ? "info" : "warn", title))}<p>${text}</p><ul class="pc-findings">${report.findings.map(
    ({ message, range, fixes, id, path, rule }) =>
      html`<li><p>${sentence(message)}<p>${interactive ? null : html`line ${range.start.line}, column ${range.start.column} `}${revealButton(interactive, path, range.start.line, message)}${fixButtons(interactive, id, fixes, rule)}`,
  )}</ul>`;
}
