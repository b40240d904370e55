/** Commands about a rule: what it asks and why, and how to accept a risk in its place. */
import { type QuickPickItem, QuickPickItemKind, type Uri, window } from "vscode";
import type { ReportAnswer } from "../../../server/src/lsp/protocol.ts";
import { pageIn } from "../rule-book.ts";
import { offers } from "./offers.ts";
import { reportFor } from "./report.ts";
import type { Tools } from "./tools.ts";

type Report = ReportAnswer["report"];
type Rule = Report["rules"][number];
type RuleItem = QuickPickItem & { readonly rule?: Rule };

/** Asks for a rule, those that fail first, and shows what it asks, why, and how to get there. */
export async function explainRule(uri: Uri, { server, views, book }: Tools): Promise<void> {
  const report = await reportFor(uri, server);
  if (report === undefined) return;
  const open = report.rules.filter((rule) => rule.state === "fail" || rule.state === "blocked");
  const others = report.rules.filter((rule) => !open.includes(rule));
  const items: RuleItem[] = [
    ...heading("Open", open),
    ...open.map(itemOf),
    ...heading("All others", others),
    ...others.map(itemOf),
  ];
  const placeHolder = "Which rule?";
  const chosen = await window.showQuickPick(items, { placeHolder, matchOnDescription: true, matchOnDetail: true });
  if (chosen?.rule === undefined) return;
  const page = pageIn(await book(), chosen.rule.id);
  await views.showMarkdown(`${chosen.rule.id.replace("/", " ")}.md`, explanation(chosen.rule, report, page));
}

/** Asks which risk to accept, and writes the waiver that the server offers for it, to be filled in. */
export async function acceptRisk(uri: Uri, { server }: Tools): Promise<void> {
  const report = await reportFor(uri, server);
  if (report === undefined) return;
  const items = (await offers(uri, "quickfix", server)).flatMap((offer) => {
    const rule = /^Waive (\S+)/.exec(offer.title)?.[1];
    const finding = report.findings.find((one) => one.rule === rule);
    const detail = `${finding?.rule}, line ${finding?.range.start.line}`;
    return finding ? [{ label: finding.message, detail, offer }] : [];
  });
  if (items.length === 0) {
    void window.showInformationMessage("No open finding of this charter can be accepted as a risk.");
    return;
  }
  const placeHolder = "Which risk is accepted? Someone else approves it, with a reason and a last day";
  const chosen = await window.showQuickPick(items, { placeHolder, matchOnDetail: true });
  await chosen?.offer.accept();
}

function heading(label: string, rules: readonly Rule[]): RuleItem[] {
  return rules.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }];
}

function itemOf(rule: Rule): RuleItem {
  return { label: rule.title, description: rule.id, ...(rule.said === null ? {} : { detail: rule.said }), rule };
}

const STATES: { readonly [S in Rule["state"]]: string } = {
  pass: "It holds.",
  fail: "It does not hold.",
  blocked: "It cannot be judged yet.",
  upcoming: "It is asked for at a later stage.",
  na: "It does not concern this charter.",
  waived: "It is waived, and counts half.",
  crashed: "It could not be checked.",
  "not-asked": "It is not asked of a small pilot.",
};

/** A rule in words: what it says of this charter, then its page of the book. */
function explanation(rule: Rule, report: Pick<Report, "findings">, page: string | null): string {
  const finding = report.findings.find((one) => one.rule === rule.id);
  const parts = [
    `# ${rule.title}`,
    `\`${rule.id}\` · pillar ${rule.pillar} · weight ${rule.weight} · asked from stage ${rule.from}`,
    `**In this charter:** ${STATES[rule.state]} ${rule.said ?? ""}`.trim(),
    ...(finding ? [`Line ${finding.range.start.line}: \`${finding.path}\``] : []),
    ...(rule.lost > 0 ? [`It costs the pillar ${rule.lost} of 100 points.`] : []),
    ...(page === null ? [] : ["## About this rule", page]),
  ];
  return `${parts.join("\n\n")}\n`;
}
