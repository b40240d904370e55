/** Text and world in, analysis out: the one entry that editor, preview, terminal and CI all call. */

import { type Facts, factsOf } from "../charter/facts.ts";
import { headOf } from "../charter/head.ts";
import type { Past, PresentCharter } from "../charter/past.ts";
import { DEFAULT_POLICY, lexiconOf, type Policy } from "../charter/policy.ts";
import type { Size } from "../charter/size.ts";
import { type OrderedStage, stageRank } from "../charter/stage.ts";
import { type CharterDraft, draft } from "../charter/usable.ts";
import { type Finding, formatPath, type Path } from "../finding.ts";
import { ofObject } from "../memo.ts";
import { type RuleMemory, runRules } from "../rules/engine.ts";
import type { Outcome } from "../rules/outcome.ts";
import { accepts } from "../schema/generated/accepts.js";
import { charterWith } from "../schema/overlay.ts";
import { validate } from "../schema/validate.ts";
import type { SchemaNode } from "../schema/walk.ts";
import { parseCharter } from "../yaml/parse.ts";
import { inOrder, placed, syntaxFindings } from "../yaml/placed.ts";
import type { Tree } from "../yaml/tree.ts";
import { walk } from "../yaml/walk.ts";
import { type Score, scoreOf } from "./score.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

/** What is said of goalposts that moved; no rule of the catalogue, because a file alone cannot show it. */
export const GOALPOSTS = "measurement/goalposts-moved";

export { RULESET } from "./ruleset.ts";

/** Everything outside the text that a result depends on. */
export interface World {
  /** The day the charter is judged on, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether a path relative to the charter's repository exists; absent where nobody knows. */
  readonly files?: (path: string) => boolean;
  /** The organisation's policy, completed; the defaults where absent. */
  readonly policy?: Policy;
  /** Why the policy that holds here could not be used; the charter then shows it as an error. */
  readonly policyProblem?: string;
  /** What is known of earlier versions; absent where nobody knows them. */
  readonly past?: Past;
  /** Judge as if moving to this stage. */
  readonly targetStage?: OrderedStage;
}

/**
 * What kind of text it is: a charter that was judged; an empty file (score 0); a map without the head of a charter;
 * a charter of a version that these rules do not know; text that does not parse.
 */
export type Kind = "charter" | "empty" | "not-a-charter" | "unknown-version" | "broken";

/** The charter judged at one bar. */
export interface Judgement {
  readonly facts: Facts;
  readonly outcomes: readonly Outcome[];
  readonly score: Score | null;
}

/** Everything known about one text on one day under one policy. */
export interface Analysis extends Judgement {
  readonly kind: Kind;
  readonly tree: Tree;
  readonly world: World;
  readonly policy: Policy;
  /** What may stand in the charter: its schema, with what the policy adds. */
  readonly schema: SchemaNode;
  readonly charter: CharterDraft;
  /** In the order of the document, then of the rules. */
  readonly findings: readonly Finding[];
  /** What the stage does not ask for yet, but score and verdict already count: findings with `due: false`. */
  readonly ahead: readonly Finding[];
  /** Whether it is judged as a small pilot, and why. */
  readonly size: Size;
  readonly verdict: Verdict | null;
  /** The same charter judged at another stage, such as "as if it went live today". */
  readonly at: (stage: OrderedStage) => Judgement;
}

/** Analyses a text. Never throws; the same text, day and policy give the same result. */
export function analyze(text: string, world: World): Analysis {
  return analyzeTree(parseCharter(text), world);
}

/**
 * Analyses a text that is already parsed. `memory` holds what rules said of an earlier version of the same charter; it
 * changes nothing but the time it takes.
 */
export function analyzeTree(tree: Tree, world: World, memory?: RuleMemory): Analysis {
  const policy = world.policy ?? DEFAULT_POLICY;
  const lexicon = lexiconOf(policy);
  const head = headOf(tree);
  const judged = head.kind === "charter" || head.kind === "empty";
  const schema = charterWith(policy);
  const { problems, rejected: misshapen } =
    head.kind === "charter"
      ? validate(tree, lexicon.isPlaceholder, { root: schema, accepts })
      : { problems: [], rejected: [] as readonly Path[] };
  const rejected = [...misshapen, ...danglingIn(tree)];
  const drafted = draft(judged ? tree.value : null, rejected, lexicon, schema);

  const known = memory ?? memoryOf(tree);
  const judge = (judgeAt: OrderedStage | undefined): Judgement => {
    const facts = factsOf({ drafted, today: world.today, policy, files: world.files, judgeAt });
    if (!judged) return { facts, outcomes: [], score: null };
    const run = runRules({ charter: drafted.charter, facts, rejected, memory: known });
    return { ...run, score: scoreOf(run.outcomes) };
  };
  const own = judge(world.targetStage);
  const findings = inOrder([
    ...syntaxFindings(tree),
    ...policyFindings(tree, world),
    ...head.problems.map((problem) => placed(tree, problem, problem.code, "error")),
    ...problems.map((problem) => placed(tree, problem, problem.code, "error")),
    ...(head.kind === "charter" ? ruleFindings(tree, own.outcomes, "fail") : []),
    ...(head.kind === "charter"
      ? goalpostFindings(tree, world.past, { charter: drafted.charter, facts: own.facts })
      : []),
  ]);
  const ahead = head.kind === "charter" ? inOrder(ruleFindings(tree, own.outcomes, "upcoming")) : [];
  const severities = [...findings, ...ahead].map(({ severity }) => severity);
  return {
    ...own,
    kind: head.kind,
    tree,
    world,
    policy,
    schema,
    charter: drafted.charter,
    findings,
    ahead,
    size: own.facts.size,
    verdict: judged ? verdictOf({ ...own, charter: drafted.charter, severities }) : null,
    at: remembered((stage) => judge(stage)),
  };
}

/** What rules said of a tree, for when it is judged again: at another stage, on another day. */
const memoryOf = ofObject((_tree: Tree): RuleMemory => new Map());

/** The places of aliases that repeat nothing: each is a finding, so no rule may take it for a missing answer. */
function danglingIn(tree: Tree): readonly Path[] {
  if (!tree.problems.some(({ code }) => code === "syntax/unknown-alias")) return [];
  const found: Path[] = [];
  walk(tree, (path, { node }) => {
    if (node?.kind === "alias" && node.target === null) found.push(path);
  });
  return found;
}

/** Judging by other rules than the organisation's is no judgement, so the charter says why. */
function policyFindings(tree: Tree, { policyProblem }: World): readonly Finding[] {
  if (policyProblem === undefined) return [];
  return [placed(tree, { path: [], message: policyProblem }, "policy/invalid", "error")];
}

/** Goalposts that moved after the start without a word of reason; only where the past is known, and never scored. */
function goalpostFindings(tree: Tree, past: Past | undefined, now: PresentCharter): readonly Finding[] {
  const rows = past?.promises(now)?.rows ?? [];
  return rows.flatMap(({ what, moved, path }) => {
    if (moved?.class !== "weakens" || moved.reason !== null) return [];
    const message = `Less is promised than at the start (${what}), and no reason is written.`;
    return [placed(tree, { path: path ?? [], message }, GOALPOSTS, "warning")];
  });
}

/** The findings of rules that fail, or of those that will once their stage has come and count already. */
function ruleFindings(tree: Tree, outcomes: readonly Outcome[], state: "fail" | "upcoming"): readonly Finding[] {
  const findings: Finding[] = [];
  for (const outcome of outcomes) {
    const { problem, severity } = outcome;
    if (outcome.state !== state || problem === null || severity === null) continue;
    if (state === "fail") findings.push(placed(tree, problem, outcome.id, severity));
    else if (outcome.due) findings.push({ ...placed(tree, problem, outcome.id, severity), due: false });
  }
  return findings;
}

function remembered(judge: (stage: OrderedStage) => Judgement): (stage: OrderedStage) => Judgement {
  const known = new Map<OrderedStage, Judgement>();
  return (stage) => {
    const found = known.get(stage);
    if (found) return found;
    const made = judge(stage);
    known.set(stage, made);
    return made;
  };
}

/** The stage after this one, or null at the end. */
export function nextStage(stage: OrderedStage): OrderedStage | null {
  const stages = ["idea", "chartered", "piloting", "bridging", "production"] as const;
  return stages[stageRank(stage) + 1] ?? null;
}

/** A finding's place as people write it: `cost.lines[2].amount`. */
export function placeName(finding: Finding): string {
  return formatPath(finding.path);
}
