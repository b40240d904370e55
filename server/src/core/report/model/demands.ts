/** Demands as steps: one cause is one step, and what decided the verdict comes first. */
import { formatPath, type Path } from "../../finding.ts";
import type { Analysis } from "../../judgement/analyze.ts";
import type { Outcome } from "../../rules/outcome.ts";
import type { Gate } from "../../rules/rule.ts";
import { placeAt } from "../../yaml/locate.ts";
import { DECISIONS } from "./shortest-path.ts";

/** One cause: the rule that says it best, and all that it settles. */
export interface Demand {
  readonly outcome: Outcome;
  /** The rules that fail for this cause, its own included. */
  readonly rules: readonly string[];
  /** The rules that wait for one of them. */
  readonly frees: readonly string[];
}

/** The order in which the verdict asks (charter.md 4.3). */
const GATES: { readonly [G in Gate]: number } = { STOP: 0, Q1: 1, Q2: 2, Q3: 3, Q4: 4, RETURN: 5 };
const AN_ERROR = 10;
const FOR_THE_RETURN = 11;
const FOR_THE_SCORE = 12;

/** Rules that fail, and rules that count although they are asked later, as demands in the order of the verdict. */
export function demandsOf(analysis: Analysis): readonly Demand[] {
  const open = analysis.outcomes.filter(({ state, due, rule }) => {
    return rule.settles !== "questions" && (state === "fail" || (state === "upcoming" && due));
  });
  const blocked = analysis.outcomes.filter(({ state, due }) => state === "blocked" && due);
  const ranked = open.toSorted((a, b) => rankOf(a, analysis) - rankOf(b, analysis) || b.weight - a.weight);
  const groups = new Map<string, Outcome[]>();
  for (const outcome of ranked) {
    const key = causeOf(outcome, analysis);
    groups.set(key, [...(groups.get(key) ?? []), outcome]);
  }
  return [...groups.values()].flatMap((group): readonly Demand[] => {
    const [outcome] = group;
    if (outcome === undefined) return [];
    const own = group.map(({ id }) => id);
    const frees = blocked.filter(({ rule }) => rule.requires.some((id) => own.includes(id))).map(({ id }) => id);
    return [{ outcome, rules: own, frees }];
  });
}

/** Failures at one place where nothing stands have one cause: what is missing there. */
function causeOf({ id, problem }: Outcome, { tree }: Analysis): string {
  const path: Path = problem?.path ?? [];
  return path.length > 0 && placeAt(tree, path) === null ? formatPath(path) : `\n${id}`;
}

function rankOf({ rule, id, severity, ownSeverity }: Outcome, analysis: Analysis): number {
  if (rule.gate !== undefined && ownSeverity !== "warning") return GATES[rule.gate];
  const decision = rule.settles === undefined ? -1 : DECISIONS.indexOf(rule.settles);
  if (decision >= 0 && analysis.verdict?.word !== "fix") return 6 + decision;
  if (severity === "error") return AN_ERROR;
  return tellsReturn(id, analysis) ? FOR_THE_RETURN : FOR_THE_SCORE;
}

/** Whether the return waits for a rule. */
function tellsReturn(id: string, { outcomes, verdict }: Analysis): boolean {
  const gate = outcomes.find(({ rule }) => rule.gate === "RETURN");
  return verdict?.returnState === "unknown" && gate?.rule.requires.some((required) => required === id) === true;
}

/** Whether the verdict asks for it before errors of form. */
export function isGate({ outcome: { rule, ownSeverity } }: Demand): boolean {
  return rule.gate !== undefined && ownSeverity !== "warning";
}
