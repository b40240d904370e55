/** A commented charter to start from: every line asks its question, and nothing in it counts as an answer. */

import type { Path } from "../finding.ts";
import { type Fragment, type Hole, plainText } from "../yaml/edit/snippet.ts";
import { scalarText } from "../yaml/scalars.ts";
import type { Skeleton } from "../yaml/skeleton.ts";
import { describe } from "./describe.ts";
import { shape } from "./scaffold.ts";
import { keysAt } from "./walk.ts";

/** How much of a charter to write: what may not be missing, or every section. */
export type StarterSize = "minimal" | "full";

/** The id and name that the new charter carries. */
export interface StarterHead {
  readonly id: string;
  readonly name: string;
}

/** The parts of a minimal charter: what would be an error before a pilot starts. Warnings ask for the rest. */
const MINIMAL: readonly { readonly path: Path; readonly keys?: readonly string[] }[] = [
  { path: ["use_case"], keys: ["problem", "intended_use"] },
  { path: ["scale"] },
  { path: ["pilot"], keys: ["start", "end", "effort_days", "exit_criteria"] },
  { path: ["accountability"], keys: ["sponsor", "production_owner"] },
  { path: ["measurement"], keys: ["production_metric"] },
  { path: ["operations"], keys: ["integration"] },
  { path: ["governance"], keys: ["risk_tier", "reviews", "data"] },
  { path: ["cost"], keys: ["currency", "months", "lines"] },
  { path: ["capability"], keys: ["users_involved", "learning"] },
  { path: ["bridge"], keys: ["effort_days"] },
];

/** A hint longer than this gives way to the key's title. */
const LONGEST_HINT = 90;

/** Sections that tell how a pilot went on; a new charter does not need them. */
const LATER = new Set([
  "apiVersion",
  "kind",
  "metadata",
  "stage",
  "history",
  "pause",
  "closure",
  "waivers",
  "accepted_changes",
]);

/** Behind a colon or dash with nothing to its right yet but a comment. */
const HOLE: Hole = { lead: " ", plain: "" };

/** The text of a new charter. */
export function starter(size: StarterSize, head: StarterHead): string {
  return plainText(starterFragment(size, head));
}

/** The text of a new charter with a hole wherever a line asks for an answer. */
export function starterFragment(size: StarterSize, head: StarterHead): Fragment {
  const parts = size === "minimal" ? MINIMAL : fullParts();
  return [...headText(head), ...parts.flatMap(({ path, keys }) => ["\n", ...sectionText(path, keys)])];
}

function fullParts(): readonly { readonly path: Path; readonly keys?: readonly string[] }[] {
  return keysAt([])
    .filter((key) => !LATER.has(key))
    .map((key) => ({ path: [key], keys: keysAt([key]) }));
}

function headText({ id, name }: StarterHead): Fragment {
  return [
    `apiVersion: pilot-charter/v1\nkind: PilotCharter\nmetadata:\n  id: ${id}\n  name: ${scalarText(name, false)}\n`,
    "  business_unit:",
    ...question(["metadata", "business_unit"]),
    "\n  updated:",
    ...question(["metadata", "updated"]),
    "\nstage: idea\n",
  ];
}

function sectionText(path: Path, keys: readonly string[] | undefined): Fragment {
  const title = describe(path)?.why ?? describe(path)?.description;
  const skeleton = shape.skeleton(path, keys);
  return [`${title ? `# ${oneLine(title)}\n` : ""}${String(path.at(-1))}:`, ...below(skeleton, path, 1), "\n"];
}

/** What follows a key's colon. */
function below(skeleton: Skeleton, path: Path, depth: number): Fragment {
  switch (skeleton.kind) {
    case "hole":
      return question(path);
    case "value":
      return [` ${JSON.stringify(skeleton.value).replace(/^"([\w ]+)"$/, "$1")}`];
    case "map":
      return skeleton.entries.length === 0
        ? question(path)
        : skeleton.entries.flatMap((entry) => [
            `\n${pad(depth)}${entry.key}:`,
            ...below(entry.value, [...path, entry.key], depth + 1),
          ]);
    case "list":
      return skeleton.items.length === 0
        ? question(path)
        : skeleton.items.flatMap((item, index) => itemText(item, [...path, index], depth));
  }
}

/** A list item: its first key stands behind the dash. */
function itemText(item: Skeleton, path: Path, depth: number): Fragment {
  const [first, ...rest] = below(item, path, depth + 1);
  return item.kind === "map" && typeof first === "string"
    ? [`\n${pad(depth)}- ${first.replace(/^\n\s*/, "")}`, ...rest]
    : [`\n${pad(depth)}-`, ...(first === undefined ? [] : [first]), ...rest];
}

/** A hole, and behind it what to write there, as a comment. */
function question(path: Path): Fragment {
  const words = describe(path)?.values.map(({ value }) => value) ?? [];
  return [words.length === 0 ? HOLE : { ...HOLE, words }, comment(path)];
}

/** What to write here, as a comment behind an empty value. */
function comment(path: Path): string {
  const doc = describe(path);
  if (!doc) return "";
  const values = doc.values.map(({ value }) => value).join(" | ");
  const sentence = doc.description.split(/[.;:]\s|\.$/)[0] ?? doc.title;
  const words = sentence.length <= LONGEST_HINT ? sentence : doc.title;
  const unit = doc.unit && !words.toLowerCase().includes(doc.unit.toLowerCase()) ? ` (${doc.unit})` : "";
  const hint = values || `${words}${unit}`;
  return `  # ${oneLine(hint)}`;
}

function pad(depth: number): string {
  return "  ".repeat(depth);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
