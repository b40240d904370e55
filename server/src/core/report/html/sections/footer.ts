/** The foot of the page: by which rules it was judged, and what the tool does not do. */
import { VERSION } from "../../../version.ts";
import type { RenderOptions } from "../../model/options.ts";
import { policyName } from "../../model/policies.ts";
import type { CharterReport } from "../../model/types.ts";
import { type Html, html, user } from "../html.ts";
import { day } from "./header.ts";

/** What every report says of itself. */
export const DISCLAIMERS = [
  "Nothing leaves this machine.",
  "The tool checks what is written, not whether it is true.",
  "Risk-tier checks are a prompt to look, not legal advice.",
] as const;

/** The foot of the page. */
export function footer({ judged, file, policy }: CharterReport, _: RenderOptions): Html {
  return html`<p>${DISCLAIMERS.join(" ")}</p><p>Pilot Charter ${VERSION} · rules ${judged.ruleset} · schema v1 · policy ${user(policyName(policy))} · judged on ${day(judged.asOf)} · ${user(file)}</p>`;
}
