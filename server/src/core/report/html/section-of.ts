/** Which part of the page a place in the charter belongs to, so that the pane can follow the cursor. */
import type { Path } from "../../finding.ts";

const PARTS: { readonly [key: string]: string } = {
  metadata: "header",
  use_case: "system",
  stage: "gates",
  history: "gates",
  pause: "gates",
  closure: "gates",
  pilot: "gates",
  bridge: "gates",
  accountability: "team",
  operations: "team",
  measurement: "questions",
  capability: "questions",
  governance: "reviews",
  cost: "cost",
  scale: "cost",
  waivers: "findings",
};

/** What of the pilot is told in the part "What it is". */
const SYSTEM: ReadonlySet<string> = new Set(["exit_criteria", "kill_criteria"]);

/** The section's id, or null where the place belongs to none. */
export function sectionOf(path: Path): string | null {
  const [key, second] = path;
  if (key === "accountability" && second === "production_owner") return "questions";
  if (key === "pilot" && second === "team") return "team";
  if (key === "pilot" && SYSTEM.has(String(second))) return "system";
  if (key === "measurement" && second === "guardrails") return "system";
  if (key === "governance" && second !== "reviews" && second !== undefined) return "data";
  return PARTS[String(key)] ?? null;
}
