/** An import from bytes to plan to report: what the command line and the editor's command share. */

import { accountOf } from "../core/import/account.ts";
import type { Book, Refusal } from "../core/import/cell.ts";
import { type Existing, type ImportWishes, type Plan, planOf } from "../core/import/plan.ts";
import { analyze } from "../core/judgement/analyze.ts";
import { type BuriedPilot, type GraveyardReport, graveyardOf } from "../core/report/graveyard/model.ts";
import { readBook } from "./list-reader.ts";

/** A list that was read and planned. */
export interface PlannedList {
  readonly book: Book;
  readonly plan: Plan;
}

/** Reads a list and plans its import, or says why not. */
export async function planList(
  source: { readonly bytes: Uint8Array; readonly name: string },
  wishes: ImportWishes,
  existing: readonly Existing[],
): Promise<PlannedList | Refusal> {
  const book = await readBook(source.bytes, source.name);
  if ("refused" in book) return book;
  if (wishes.sheet !== undefined && !book.sheets.some(({ name }) => name === wishes.sheet)) {
    return {
      refused: `It has no sheet “${wishes.sheet}”; it has ${book.sheets.map(({ name }) => `“${name}”`).join(", ")}.`,
    };
  }
  const plan = planOf(book, source.name, wishes, existing);
  if (plan === null) return { refused: "No table was found: no row looks like a heading with records below it." };
  if (!plan.mapping.own && !plan.mapping.columns.some(({ field }) => field?.reading === "name")) {
    const headings = plan.table.columns
      .map(({ heading }) => heading)
      .filter((one) => one !== "")
      .slice(0, 8);
    return {
      refused: `No column looks like the pilots' names. Its headings: ${headings.join(", ")}. Say which one with --write-map and --map.`,
    };
  }
  return { book, plan };
}

/** The graveyard report of a plan, a pilot at a time so that progress can be shown and others have their turn. */
export async function reportOnPlan(
  plan: Plan,
  today: string,
  step: (done: number) => Promise<void> | undefined = () => undefined,
): Promise<GraveyardReport> {
  const pilots: BuriedPilot[] = [];
  for (const { text, file, draft } of plan.planned) {
    pilots.push({ file, name: draft.name, analysis: analyze(text, { today }) });
    await step(pilots.length);
  }
  return graveyardOf(plan.list, today, pilots, accountOf(plan));
}
