/** Which part of the page a place in the charter belongs to, so that the pane can follow the cursor. */
import type { Path } from "../../finding.ts";

const PARTS: { readonly [key: string]: string } = {
  metadata: "header",
  use_case: "header",
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

/** The section's id, or null where the place belongs to none. */
export function sectionOf(path: Path): string | null {
  const [key, second] = path;
  if (key === "accountability" && second === "production_owner") return "questions";
  if (key === "pilot" && second === "team") return "team";
  return PARTS[String(key)] ?? null;
}
