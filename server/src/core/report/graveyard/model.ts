/** The graveyard report: what a list of pilots does not know, the shortest path of each pilot to "go", and what to ask next time. */
import type { Day } from "../../charter/dates.ts";
import type { Stage } from "../../charter/stage.ts";
import type { Analysis } from "../../judgement/analyze.ts";
import type { VerdictWord } from "../../judgement/verdict.ts";
import { ruleById } from "../../rules/index.ts";
import { reportOf } from "../model/model.ts";
import { ASKS, type Ask } from "./asks.ts";

/** One imported pilot. */
export interface BuriedPilot {
  readonly file: string;
  readonly name: string;
  readonly analysis: Analysis;
}

/** What became of the columns and rows of the list. */
export interface ListAccount {
  readonly columns: readonly {
    readonly letters: string;
    readonly heading: string;
    readonly becomes: string;
    readonly fate: "placed" | "kept" | "left";
    readonly filled: number;
    readonly why: string;
  }[];
  readonly rows: {
    readonly all: number;
    readonly imported: number;
    readonly left: readonly { readonly why: string; readonly rows: readonly number[] }[];
  };
}

/** What is known of one pilot: the four questions in their simplest form. */
export interface Known {
  readonly owner: boolean;
  readonly number: boolean;
  readonly cost: boolean;
  readonly learning: boolean;
}

/** One row of the report. */
export interface BuriedRow {
  readonly file: string;
  readonly name: string;
  readonly stage: Stage;
  readonly verdict: VerdictWord | null;
  readonly known: Known;
  /** Which of `paths` leads it to "go"; null where none does. */
  readonly path: number | null;
}

/** One way to "go", and for how many pilots it is the shortest. */
export interface WayOut {
  readonly demands: readonly { readonly rule: string; readonly title: string }[];
  readonly pilots: number;
}

/** The report. */
export interface GraveyardReport {
  readonly list: string;
  readonly asOf: Day;
  readonly counts: { readonly [K in keyof Known]: number } & { readonly pilots: number; readonly go: number };
  readonly verdicts: { readonly [word in VerdictWord]?: number };
  readonly rows: readonly BuriedRow[];
  readonly paths: readonly WayOut[];
  readonly asks: readonly Ask[];
  readonly account: ListAccount;
}

/** Makes the report. */
export function graveyardOf(
  list: string,
  asOf: Day,
  pilots: readonly BuriedPilot[],
  account: ListAccount,
): GraveyardReport {
  const ways = waysOut();
  const rows = pilots.map((pilot): BuriedRow => {
    const { analysis, file, name } = pilot;
    const { claimed } = analysis.facts.stage;
    return {
      file,
      name,
      stage: claimed,
      verdict: analysis.verdict?.word ?? null,
      known: knownOf(analysis),
      path: ways.of(pilot),
    };
  });
  const count = (key: keyof Known) => rows.filter(({ known }) => known[key]).length;
  const verdicts: { [word in VerdictWord]?: number } = {};
  for (const { verdict } of rows) if (verdict !== null) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  const counts = {
    pilots: rows.length,
    owner: count("owner"),
    number: count("number"),
    cost: count("cost"),
    learning: count("learning"),
    go: verdicts.go ?? 0,
  };
  return { list, asOf, counts, verdicts, rows, paths: ways.found, asks: asksOf(pilots), account };
}

/** Finds shortest paths; pilots whose rules all came out the same share one. */
function waysOut(): { readonly found: readonly WayOut[]; readonly of: (pilot: BuriedPilot) => number | null } {
  const found: { demands: WayOut["demands"]; pilots: number }[] = [];
  const bySigns = new Map<string, number | null>();
  const byDemands = new Map<string, number>();
  const add = (rules: readonly string[]): number | null => {
    if (rules.length === 0) return null;
    const key = rules.join(" ");
    const before = byDemands.get(key);
    if (before !== undefined) return before;
    byDemands.set(key, found.length);
    found.push({ demands: rules.map((rule) => ({ rule, title: ruleById(rule)?.title ?? rule })), pilots: 0 });
    return found.length - 1;
  };
  const of = ({ analysis, file }: BuriedPilot) => {
    const signs = signsOf(analysis);
    const before = bySigns.get(signs);
    const at = before === undefined ? add(reportOf(analysis, file).next.shortest?.rules ?? []) : before;
    bySigns.set(signs, at);
    const way = at === null ? undefined : found[at];
    if (way !== undefined) way.pilots += 1;
    return at;
  };
  return { found, of };
}

/** How every rule came out, as one text. */
function signsOf({ verdict, outcomes, findings }: Analysis): string {
  const signs = outcomes.map(({ state, severity, weight }) => `${state[0]}${severity?.[0] ?? ""}${weight}`);
  return `${verdict?.word} ${findings.length} ${signs.join(" ")}`;
}

function knownOf({ charter, outcomes }: Analysis): Known {
  const { production_owner } = charter.accountability ?? {};
  const metric = charter.measurement?.production_metric;
  const isNobody = outcomes.some(({ id, state }) => id === "accountability/owner-named" && state === "fail");
  return {
    owner: production_owner?.name !== undefined && !isNobody,
    number: typeof metric?.baseline === "number" || typeof metric?.target === "number",
    cost: (charter.cost?.lines ?? []).some((line) => line?.amount !== undefined || line?.fte !== undefined),
    learning: (charter.capability?.learning ?? []).some((entry) => entry?.learns !== undefined),
  };
}

/** What fewer than half of the pilots say. */
function asksOf(pilots: readonly BuriedPilot[]): readonly Ask[] {
  return ASKS.filter(
    ({ answered }) => pilots.filter(({ analysis }) => answered(analysis.charter)).length * 2 < pilots.length,
  );
}
