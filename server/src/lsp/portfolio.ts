/** The rows of the workspace's pilots: judged when the client asks, a charter a turn, and anew only where something changed. */
import type { Day } from "../core/charter/dates.ts";
import { rowOf, unjudgedRow } from "../core/portfolio/row.ts";
import type { PortfolioRow } from "../core/portfolio/types.ts";
import { ruleTitle } from "../core/rules/index.ts";
import type { Documents } from "./documents.ts";
import type { OpenCharter } from "./features/open-charter.ts";
import { isPolicyFile } from "./features/policy-of.ts";
import type { Guard } from "./guard.ts";
import { shownAs } from "./portfolio-names.ts";
import type { PortfolioAnswer } from "./protocol.ts";
import type { Workspace } from "./workspace.ts";

/** So many charters are judged, and so many rows sent, in one answer. */
const SLICE = 50;

/** What the rows need of the rest of the server. */
export interface PortfolioParts {
  readonly documents: Documents;
  readonly workspace: Workspace;
  readonly folders: () => readonly string[];
  readonly today: () => Day;
  /** Resolves when no message is waiting. */
  readonly settled: () => Promise<void>;
  readonly guard: Guard;
  /** Says that there is something new to ask for; nothing for clients that do not want to hear of it. */
  readonly announce: () => void;
}

/** The rows of one client's workspace. */
export interface Portfolio {
  /** These charters have changed, were opened or closed; all of them where none are named. */
  readonly changed: (uris?: readonly string[]) => void;
  /** Rows newer than a revision that the client knows; at most a slice of them, `left` says how many are to come. */
  readonly pull: (since: number, isGivenUp: () => boolean) => Promise<PortfolioAnswer>;
  /** The charter of a row as it stands in the editor or on disk. */
  readonly charter: (uri: string) => OpenCharter | null;
}

interface Kept {
  /** Null where the charter is gone. */
  readonly row: PortfolioRow | null;
  readonly revision: number;
}

/** A portfolio that judges nothing until it is asked. */
export function createPortfolio(parts: PortfolioParts): Portfolio {
  const { documents, workspace, folders, today, settled, guard, announce } = parts;
  const kept = new Map<string, Kept>();
  const stale = new Set<string>();
  let revision = 0;
  let judgedOn = "";
  let isAsked = false;

  const charter = (uri: string) => documents.get(uri) ?? workspace.read(uri);
  const put = (uri: string, row: PortfolioRow | null) => kept.set(uri, { row, revision: ++revision });
  const judge = (uri: string): PortfolioRow => {
    const file = shownAs(uri, folders());
    const unreadable = () => unjudgedRow(file, "unreadable", "The file cannot be read, or it is no UTF-8 text.");
    const one = charter(uri);
    if (one === null) return unreadable();
    return (
      guard("the portfolio", () => rowOf(one.analysis, file, { productionBar: false })) ??
      unjudgedRow(file, "not-judged", FAULT)
    );
  };
  const present = () => {
    const open = documents.present().filter(({ uri }) => !isPolicyFile(uri) && isWithin(uri, folders()));
    return [...new Set([...open.map(({ uri }) => uri), ...workspace.closed()])];
  };
  const forgetMissing = (uris: readonly string[]) => {
    const there = new Set(uris);
    for (const [uri, { row }] of kept) if (row !== null && !there.has(uri)) put(uri, null);
  };
  return {
    charter,
    changed: (uris) => {
      for (const uri of uris ?? kept.keys()) if (kept.has(uri)) stale.add(uri);
      if (!isAsked) return;
      isAsked = false;
      announce();
    },
    pull: async (since, isGivenUp) => {
      isAsked = true;
      if (judgedOn !== today()) for (const uri of kept.keys()) stale.add(uri);
      judgedOn = today();
      const uris = present();
      forgetMissing(uris);
      const due = uris.filter((uri) => stale.has(uri) || !kept.get(uri)?.row);
      let done = 0;
      for (const uri of due.slice(0, SLICE)) {
        await settled();
        if (isGivenUp()) break;
        stale.delete(uri);
        put(uri, judge(uri));
        done++;
      }
      const news = [...kept].filter(([, one]) => one.revision > since).sort(([, a], [, b]) => a.revision - b.revision);
      const sent = news.slice(0, SLICE);
      return {
        revision: sent.at(-1)?.[1].revision ?? Math.max(since, revision),
        rows: sent.flatMap(([uri, { row }]) => (row === null ? [] : [{ uri, row }])),
        gone: sent.flatMap(([uri, { row }]) => (row === null ? [uri] : [])),
        titles: titlesOf(sent.flatMap(([, { row }]) => row ?? [])),
        left: due.length - done + news.length - sent.length,
        of: uris.length,
        asOf: judgedOn,
      };
    },
  };
}

function titlesOf(rows: readonly PortfolioRow[]): Readonly<Record<string, string>> {
  const rules = new Set(rows.flatMap(({ failing }) => failing.map(({ rule }) => rule)));
  return Object.fromEntries([...rules].map((rule) => [rule, ruleTitle(rule)]));
}

const FAULT = "The checker has a fault here; the log has more.";

/** Whether a charter belongs to the portfolio: it lies in a folder of the workspace, or is a file where there is none. */
function isWithin(uri: string, folders: readonly string[]): boolean {
  if (folders.length === 0) return !uri.startsWith("untitled:");
  return folders.some((folder) => uri.startsWith(folder.endsWith("/") ? folder : `${folder}/`));
}
