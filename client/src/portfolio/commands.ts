/** Commands of the portfolio: open, refresh, group, filter, decide, export. */
import { type QuickPickItem, QuickPickItemKind, window } from "vscode";
import { QUESTIONS } from "../../../server/src/core/charter/names.ts";
import { GROUPS, VERDICTS, type Wanted } from "../../../server/src/core/portfolio/order.ts";
import { exportMinutes, exportPortfolio } from "./export.ts";
import { wantedWith } from "./incoming.ts";
import type { Portfolio } from "./portfolio.ts";
import { minutesIn, triage } from "./view.ts";

/** Lets the user choose what the tree is grouped by. */
export async function groupPortfolio({ tree }: Portfolio): Promise<void> {
  const now = tree.arrangement();
  const items = GROUPS.map((group) => ({ label: group, description: group === now.group ? "now" : "", group }));
  const picked = await window.showQuickPick(items, { title: "Group Pilots by" });
  if (picked !== undefined) tree.arrange({ ...now, group: picked.group });
}

interface FilterItem extends QuickPickItem {
  readonly name?: string;
  readonly value?: string;
}

/** Lets the user choose which pilots the tree shows; nothing chosen shows all. */
export async function filterPortfolio({ tree, rows }: Portfolio): Promise<void> {
  const now = tree.arrangement();
  const all = [...rows.all().values()];
  const there = (name: string, values: readonly string[], title: string): readonly FilterItem[] =>
    values.length === 0
      ? []
      : [
          { label: title, kind: QuickPickItemKind.Separator },
          ...values.map((value) => ({ label: value, name, value, picked: false })),
        ];
  const units = [...new Set(all.flatMap(({ businessUnit }) => businessUnit ?? []))].sort();
  const stages = [...new Set(all.flatMap(({ effectiveStage }) => effectiveStage ?? []))];
  const items = [
    ...there(
      "verdict",
      VERDICTS.filter((word) => all.some(({ verdict }) => verdict === word)),
      "Verdict",
    ),
    ...there("stage", stages, "Stage"),
    ...there("unit", units, "Unit"),
    ...there("unanswered", QUESTIONS, "Open question"),
  ];
  const picked = await window.showQuickPick(items, { title: "Show Only", canPickMany: true });
  if (picked === undefined) return;
  const values = (name: string) => picked.flatMap((one) => (one.name === name && one.value ? [one.value] : []));
  const kinds = ["verdict", "stage", "unit", "unanswered"];
  tree.arrange({ ...now, wanted: kinds.reduce<Wanted>((kept, kind) => wantedWith(kept, kind, values(kind)), {}) });
}

/** Writes the minutes of the meeting that the panel shows. */
export async function minutes(portfolio: Portfolio): Promise<void> {
  const panel = opened(portfolio);
  if (panel !== null) await exportMinutes(minutesIn(panel.input()));
}

/** Writes the portfolio as the panel shows it. */
export async function pilots(portfolio: Portfolio): Promise<void> {
  const panel = opened(portfolio);
  if (panel !== null) await exportPortfolio(triage(panel.input()), panel.input().asked.group);
}

/** Asks when the last meeting was. */
export async function meetingSince(portfolio: Portfolio): Promise<void> {
  const panel = opened(portfolio);
  if (panel === null) return;
  const day = await window.showInputBox({
    title: "When was the last meeting?",
    prompt: "YYYY-MM-DD; Enter alone takes the newest decision that any charter records before today",
    validateInput: (text) =>
      text.trim() === "" || /^\d{4}-\d\d-\d\d$/.test(text.trim()) ? null : "It takes a day such as 2026-08-31.",
  });
  if (day !== undefined) panel.setSince(day.trim() === "" ? null : day.trim());
}

function opened(portfolio: Portfolio) {
  const panel = portfolio.panel();
  if (panel === null) void window.showInformationMessage("Open the portfolio first: Open Portfolio Triage.");
  return panel;
}
