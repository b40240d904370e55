/** The portfolio's rows as tree and panel share them: fetched only while somebody is looking, and then only what is new. */
import { Disposable, type Event, EventEmitter } from "vscode";
import type { PortfolioRow } from "../../../server/src/core/portfolio/types.ts";
import type { Server } from "../client.ts";

/** The rows that are known by now. */
export interface Rows extends Disposable {
  /** By the address of each charter. */
  readonly all: () => ReadonlyMap<string, PortfolioRow>;
  /** What a rule is about; its id where nobody knows. */
  readonly titleOf: (rule: string) => string;
  /** The day they are judged on; empty before the first answer. */
  readonly asOf: () => string;
  /** How many charters are still to be judged. */
  readonly left: () => number;
  /** Whether an answer has come since somebody looked. */
  readonly isKnown: () => boolean;
  readonly onChanged: Event<void>;
  /** Says that somebody looks, or no longer. */
  readonly look: (who: object, isLooking: boolean) => void;
  /** Fetches everything anew. */
  readonly refresh: () => void;
}

/** Rows that fetch nothing until somebody looks. */
export function createRows(server: Server): Rows {
  const changed = new EventEmitter<void>();
  const looking = new Set<object>();
  const rows = new Map<string, PortfolioRow>();
  const titles = new Map<string, string>();
  let [revision, left, asOf, isKnown] = [0, 0, "", false];
  let isStale = true;
  let isFetching = false;
  const forget = () => {
    rows.clear();
    [revision, isStale] = [0, true];
  };
  const fetch = async () => {
    if (isFetching || looking.size === 0) return;
    isFetching = true;
    try {
      while ((isStale || left > 0) && looking.size > 0) {
        isStale = false;
        const answer = await server.portfolio(revision);
        ({ revision, left, asOf } = answer);
        for (const { uri, row } of answer.rows) rows.set(uri, row);
        for (const [rule, title] of Object.entries(answer.titles)) titles.set(rule, title);
        for (const uri of answer.gone) rows.delete(uri);
        isKnown = true;
        changed.fire();
      }
    } catch {
      // The server cannot be asked now; it says when it is there again.
      isStale = true;
    } finally {
      isFetching = false;
    }
  };
  const touch = () => {
    isStale = true;
    void fetch();
  };
  const subscriptions = Disposable.from(
    changed,
    server.onPortfolioChanged(touch),
    server.onState((state) => {
      if (state !== "running") forget();
      else touch();
    }),
  );
  return {
    all: () => rows,
    titleOf: (rule) => titles.get(rule) ?? rule,
    asOf: () => asOf,
    left: () => left,
    isKnown: () => isKnown,
    onChanged: changed.event,
    look: (who, isLooking) => {
      if (isLooking) looking.add(who);
      else looking.delete(who);
      void fetch();
    },
    refresh: () => {
      forget();
      void fetch();
    },
    dispose: () => subscriptions.dispose(),
  };
}
