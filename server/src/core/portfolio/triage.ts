/** Many rows to one triage: counts, money, what is overdue, how many pilots become systems, who carries what. */
import type { Day } from "../charter/dates.ts";
import type { Stage } from "../charter/stage.ts";
import { RULESET } from "../judgement/ruleset.ts";
import { crowd, type Mention } from "./crowd.ts";
import { sumsOf } from "./money.ts";
import { type SortKey, sortedRows, VERDICTS, type Wanted, wantedRows } from "./order.ts";
import { leavingOf, peopleOf } from "./people.ts";
import { portfolioFindings } from "./rules.ts";
import type { Conversion, FrequentFinding, PortfolioRow, Triage } from "./types.ts";

/** What is asked of a portfolio. */
export interface TriageQuery {
  readonly asOf: Day;
  readonly wanted?: Wanted;
  readonly sort?: SortKey;
  /** Somebody who might leave. */
  readonly ifLeaves?: Mention;
  /** What a rule is about; its id where nobody says. */
  readonly titleOf?: (rule: string) => string;
}

const STAGES: readonly Stage[] = ["idea", "chartered", "piloting", "bridging", "production", "paused", "killed"];
const STOPS = ["kill", "pause", "hold"];

/** So many frequent findings are told. */
const MOST_FREQUENT = 8;

/** The triage; counts and sums are of the rows that are wanted, findings and people of all. */
export function triageOf(all: readonly PortfolioRow[], query: TriageQuery): Triage {
  const rows = sortedRows(query.wanted === undefined ? all : wantedRows(all, query.wanted), query.sort);
  const judged = rows.filter(({ verdict }) => verdict !== null);
  const running = judged.filter(({ verdict }) => verdict !== "closed");
  const people = crowd();
  const loads = peopleOf(sortedRows(all, "file"), people);
  const runCost = sumsOf(running);
  return {
    asOf: query.asOf,
    ruleset: RULESET,
    rows,
    all: all.length,
    unjudged: rows.length - judged.length,
    live: judged.filter(({ live }) => live).length,
    verdicts: VERDICTS.map((word) => [word, judged.filter(({ verdict }) => verdict === word).length] as const).filter(
      ([, count]) => count > 0,
    ),
    stages: STAGES.map((one) => [one, judged.filter((row) => row.effectiveStage === one).length] as const).filter(
      ([, count]) => count > 0,
    ),
    runCost,
    stopCost: sumsOf(judged.filter(({ verdict }) => STOPS.includes(verdict ?? ""))),
    overdue: {
      pilots: running.filter(({ daysOverdue }) => daysOverdue > 0).length,
      mostDays: running.reduce((most, { daysOverdue }) => Math.max(most, daysOverdue), 0),
    },
    conversion: conversionOf(judged),
    frequent: frequentIn(running, query.titleOf ?? ((rule) => rule)),
    findings: portfolioFindings(all, loads, sumsOf(all.filter(({ verdict }) => verdict !== null)), people),
    people: loads,
    leaving: query.ifLeaves === undefined ? null : leavingOf(query.ifLeaves, all, people),
  };
}

/** A pilot that was ended counts as started where its dates say so. */
function conversionOf(rows: readonly PortfolioRow[]): Conversion {
  return {
    started: rows.filter(({ started }) => started).length,
    live: rows.filter(({ live }) => live).length,
  };
}

function frequentIn(rows: readonly PortfolioRow[], titleOf: (rule: string) => string): readonly FrequentFinding[] {
  const counts = new Map<string, number>();
  for (const { failing } of rows) {
    for (const rule of new Set(failing.map((one) => one.rule))) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, charters]) => charters > 1)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, MOST_FREQUENT)
    .map(([rule, charters]) => ({ rule, charters, title: titleOf(rule) }));
}
