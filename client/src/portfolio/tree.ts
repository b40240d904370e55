/** The tree *Pilot Portfolio* in the Explorer: pilots by verdict, worst first; nothing is asked for while it is hidden. */
import {
  Disposable,
  EventEmitter,
  type ProviderResult,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
} from "vscode";
import { needsDecision } from "../../../server/src/core/portfolio/agenda.ts";
import { plural } from "../../../server/src/core/rules/words.ts";
import { PORTFOLIO_TREE } from "../names.ts";
import type { Rows } from "./rows.ts";
import { type Arrangement, differenceOf, type Group, type Leaf, treeOf, urgentIn } from "./tree-model.ts";

/** The icon of each verdict; its word stands in the tooltip and in what a screen reader says. */
const ICONS: { readonly [word: string]: readonly [icon: string, colour: string] } = {
  kill: ["error", "charts.red"],
  pause: ["debug-pause", "charts.yellow"],
  hold: ["circle-slash", "charts.yellow"],
  fix: ["warning", "charts.yellow"],
  go: ["pass", "charts.green"],
  closed: ["archive", "disabledForeground"],
};

/** Groups with what is to be stopped or mended are open; what runs well is folded. */
const FOLDED = ["verdict:go", "verdict:closed"];

/** The tree as commands and tests see it. */
export interface PilotTree extends Disposable {
  readonly arrangement: () => Arrangement;
  readonly arrange: (next: Arrangement) => void;
  /** What it shows. */
  readonly groups: () => readonly Group[];
  readonly isVisible: () => boolean;
}

/** Shows the tree. */
export function createTree(rows: Rows): PilotTree {
  let arrangement: Arrangement = { group: "verdict", wanted: {} };
  let groups: readonly Group[] = [];
  const changed = new EventEmitter<string | undefined>();
  const byId = new Map<string, Group | Leaf>();
  const keep = (next: readonly Group[]) => {
    groups = next;
    byId.clear();
    for (const group of next) {
      byId.set(group.id, group);
      for (const leaf of group.leaves) byId.set(leaf.id, leaf);
    }
  };
  const provider: TreeDataProvider<string> = {
    onDidChangeTreeData: changed.event,
    getChildren: (id): ProviderResult<string[]> => {
      const group = id === undefined ? undefined : byId.get(id);
      if (id === undefined) return groups.map((one) => one.id);
      return group !== undefined && "leaves" in group ? group.leaves.map((leaf) => leaf.id) : [];
    },
    getTreeItem: (id) => itemOf(id, byId.get(id)),
  };
  const view = window.createTreeView(PORTFOLIO_TREE, { treeDataProvider: provider, showCollapseAll: true });
  const draw = () => {
    if (!view.visible) return;
    const next = treeOf(rows.all(), arrangement);
    const difference = differenceOf(groups, next);
    keep(next);
    const urgent = urgentIn(rows.all(), (row) => needsDecision(row, rows.asOf()));
    const words = `${plural(urgent, "pilot needs", "pilots need")} a decision`;
    view.badge = urgent === 0 ? undefined : { value: urgent, tooltip: words };
    view.message = messageOf(rows, arrangement, next) ?? "";
    if (difference.whole) changed.fire(undefined);
    else for (const id of difference.ids) changed.fire(id);
  };
  const subscriptions = Disposable.from(
    view,
    changed,
    rows.onChanged(draw),
    view.onDidChangeVisibility(({ visible }) => {
      rows.look(provider, visible);
      draw();
    }),
  );
  if (view.visible) rows.look(provider, true);
  return {
    arrangement: () => arrangement,
    arrange: (next) => {
      arrangement = next;
      draw();
    },
    groups: () => groups,
    isVisible: () => view.visible,
    dispose: () => subscriptions.dispose(),
  };
}

/** What stands above the tree: a filter, or how many are still to be read. */
function messageOf(rows: Rows, { wanted }: Arrangement, groups: readonly Group[]): string | undefined {
  if (rows.left() > 0) return `Reading ${plural(rows.left(), "more charter")}…`;
  const asked = Object.values(wanted).flat();
  if (asked.length === 0) return undefined;
  const shown = groups.reduce((count, { leaves }) => count + leaves.length, 0);
  return `${shown} of ${plural(rows.all().size, "pilot")}: ${asked.join(", ")}`;
}

function itemOf(id: string, node: Group | Leaf | undefined): TreeItem {
  if (node === undefined || "leaves" in node) {
    const state = FOLDED.includes(id) ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
    const item = new TreeItem(node?.label ?? id, state);
    item.id = id;
    item.description = String(node?.leaves.length ?? 0);
    item.contextValue = "group";
    return item;
  }
  const { label, description, tooltip, verdict, line } = node;
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  const [icon, colour] = ICONS[verdict] ?? ["question", "charts.red"];
  item.id = id;
  item.description = description;
  item.tooltip = tooltip;
  item.iconPath = new ThemeIcon(icon, new ThemeColor(colour));
  item.contextValue = "pilot";
  item.accessibilityInformation = { label: `${label}, ${verdict}, ${description}` };
  const selection = new Range(line - 1, 0, line - 1, 0);
  item.command = { title: "Open Charter", command: "vscode.open", arguments: [Uri.parse(id), { selection }] };
  return item;
}
