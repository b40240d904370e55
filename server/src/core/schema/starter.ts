/** A commented charter to start from: every line asks its question, and nothing in it counts as an answer. */

import type { Path } from "../finding.ts";
import { type Fragment, plainText } from "../yaml/edit/snippet.ts";
import type { Style } from "../yaml/edit/style.ts";
import { entryText } from "../yaml/render.ts";
import { scalarText } from "../yaml/scalars.ts";
import type { Skeleton } from "../yaml/skeleton.ts";
import { describe } from "./describe.ts";
import { formHint, fullHint, oneLine } from "./hints.ts";
import { type Hints, shapeOf } from "./scaffold.ts";
import { CHARTER, keysAt } from "./walk.ts";

/** How much of a charter to write: the four questions, or every section. */
export type StarterSize = "minimal" | "full";

/** What a new charter knows already. */
export interface StarterHead {
  readonly id: string;
  readonly name: string;
  /** The problem in the words of those who have it, where somebody has said it. */
  readonly problem?: string;
}

/** A part of a charter with the question that it answers. */
interface Part {
  readonly question: string | null;
  readonly path: Path;
  /** Its keys, and those of the blocks below it that are not to be written whole. */
  readonly keys?: readonly string[];
  readonly inner?: { readonly [key: string]: readonly string[] };
}

/** The minimal charter: what somebody can answer before anything else is known. The rest is added as it is asked for. */
const MINIMAL: readonly Part[] = [
  { question: "What is the problem, in the words of those who have it?", path: ["use_case"], keys: ["problem"] },
  {
    question: "1. Who pays for it, and who owns it once it is in production? One person each, by name.",
    path: ["accountability"],
    keys: ["sponsor", "production_owner"],
    inner: { production_owner: ["name", "unit"] },
  },
  {
    question: "2. Which outcome of the business changes, from which number to which, by when?",
    path: ["measurement"],
    keys: ["production_metric"],
    inner: { production_metric: ["name", "unit", "better", "baseline", "target", "by"] },
  },
  {
    question: "3. What does a year cost at full scale? The largest item first.",
    path: ["cost"],
    keys: ["currency", "lines"],
    inner: { lines: ["licences"] },
  },
  {
    question: "4. What must people be able to do that they cannot do today?",
    path: ["capability"],
    keys: ["learning"],
    inner: { learning: ["who", "learns"] },
  },
];

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

/** How a new charter is written. */
const STYLE: Style = { eol: "\n", step: 2, dash: 2, airy: true, spaced: true, quoted: false };

/** The text of a new charter. */
export function starter(size: StarterSize, head: StarterHead): string {
  return plainText(starterFragment(size, head));
}

/** The text of a new charter with a hole wherever a line asks for an answer. */
export function starterFragment(size: StarterSize, head: StarterHead): Fragment {
  const full = size === "full";
  const parts = full ? fullParts() : MINIMAL;
  return [
    ...headText(head, full),
    ...parts.flatMap((part) => ["\n", ...partText(part, full ? fullHint : formHint, head)]),
  ];
}

function fullParts(): readonly Part[] {
  return keysAt([])
    .filter((key) => !LATER.has(key))
    .map((key) => {
      const doc = describe([key]);
      return { question: doc === null ? null : oneLine(doc.why || doc.description), path: [key], keys: keysAt([key]) };
    });
}

function headText({ id, name }: StarterHead, full: boolean): Fragment {
  const more = full ? shapeOf(CHARTER, fullHint).skeleton(["metadata"], ["business_unit", "updated"]) : null;
  const entries = more?.kind === "map" ? more.entries : [];
  return [
    `apiVersion: pilot-charter/v1\nkind: PilotCharter\nmetadata:\n  id: ${id}\n  name: ${scalarText(name, false)}\n`,
    ...entries.flatMap((entry) => ["  ", ...entryText(entry, 2, STYLE), "\n"]),
    "stage: idea\n",
  ];
}

function partText({ question, path, keys, inner }: Part, hints: Hints, head: StarterHead): Fragment {
  const { skeleton } = shapeOf(CHARTER, hints);
  const whole = skeleton(path, keys);
  const value: Skeleton =
    whole.kind !== "map"
      ? whole
      : {
          ...whole,
          entries: whole.entries.filter(isAsked).map((entry) => {
            if (entry.key === "problem" && head.problem !== undefined)
              return { key: entry.key, value: { kind: "value", value: head.problem } };
            const only = inner?.[entry.key];
            return only === undefined ? entry : { key: entry.key, value: skeleton([...path, entry.key], only) };
          }),
        };
  const key = String(path.at(-1));
  return [...(question === null ? [] : [`# ${question}\n`]), ...entryText({ key, value }, 0, STYLE), "\n"];
}

/** Whether a key is worth a line: a block without usual keys, such as what is left out of the costs, is no question. */
function isAsked({ value }: { readonly value: Skeleton }): boolean {
  return value.kind !== "map" || value.entries.length > 0;
}
