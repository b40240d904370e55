/** Text and world in, analysis out: the one entry that editor, preview, terminal and CI all call. */
import { spanOf } from "./charter/locate.ts";
import { parseCharter } from "./charter/parse.ts";
import type { Tree } from "./charter/tree.ts";
import { type Facts, factsOf } from "./facts/facts.ts";
import { DEFAULT_POLICY, lexiconOf, type Policy } from "./facts/policy.ts";
import { type OrderedStage, stageRank } from "./facts/stage.ts";
import { type Finding, formatPath, type Path, type Problem, type Severity } from "./finding.ts";
import { headOf } from "./head.ts";
import type { Outcome } from "./rules/outcome.ts";
import { runRules } from "./rules/run.ts";
import { type CharterDraft, type Drafted, draft } from "./schema/draft.ts";
import { validate } from "./schema/validate.ts";
import { type Score, scoreOf } from "./score.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

/** Version of the rules, their weights and the verdict order; results with different versions do not compare. */
export const RULESET = "1.0.0";

/** Everything outside the text that a result depends on. */
export interface World {
  /** The day the charter is judged on, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether a path relative to the charter's repository exists; absent where nobody knows. */
  readonly files?: (path: string) => boolean;
  /** The organisation's policy, completed; the defaults where absent. */
  readonly policy?: Policy;
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
  readonly charter: CharterDraft;
  /** In the order of the document, then of the rules. */
  readonly findings: readonly Finding[];
  readonly verdict: Verdict | null;
  /** The same charter at another bar, such as "as if it went live today". */
  readonly at: (bar: OrderedStage) => Judgement;
}

/** Analyses a text. Never throws; the same text, day and policy give the same result. */
export function analyze(text: string, world: World): Analysis {
  return analyzeTree(parseCharter(text), world);
}

/** Analyses a text that is already parsed. */
export function analyzeTree(tree: Tree, world: World): Analysis {
  const policy = world.policy ?? DEFAULT_POLICY;
  const lexicon = lexiconOf(policy);
  const head = headOf(tree);
  const judged = head.kind === "charter" || head.kind === "empty";
  const shape =
    head.kind === "charter" ? validate(tree, lexicon.isPlaceholder) : { problems: [], rejected: [] as readonly Path[] };
  const problems = shape.problems.filter((problem) => !isKnownTo(policy, problem.path, tree));
  const rejected = shape.rejected.filter((path) => !isKnownTo(policy, path, tree));
  const drafted = draft(judged ? tree.value : null, rejected, lexicon);

  const judge = (bar: OrderedStage | undefined): Judgement => {
    const facts = factsOf({ drafted, today: world.today, policy, files: world.files, bar });
    const outcomes = judged ? runRules({ charter: drafted.charter, facts, rejected }) : [];
    return { facts, outcomes, score: judged ? scoreOf(outcomes) : null };
  };
  const own = judge(world.targetStage);
  const findings = inOrder([
    ...tree.problems.map((problem) => syntaxFinding(problem)),
    ...head.problems.map((problem) => placed(tree, problem, problem.code, "error")),
    ...problems.map((problem) => placed(tree, problem, problem.code, "error")),
    ...(head.kind === "charter" ? own.outcomes.flatMap((outcome) => ruleFinding(tree, outcome)) : []),
  ]);
  return {
    ...own,
    kind: head.kind,
    tree,
    world,
    policy,
    charter: drafted.charter,
    findings,
    verdict: judged ? verdictOf({ ...own, charter: drafted.charter, severities: findings.map((finding) => finding.severity) }) : null,
    at: remembered(judge),
  };
}

/** A policy may require other reviews and cost categories; naming them is then no mistake of shape. */
function isKnownTo(policy: Policy, path: Path, tree: Tree): boolean {
  if (policy.reviews.length === 0 && policy.costCategories.length === 0) return false;
  const [a, b, c, d] = path;
  if (a === "governance" && b === "reviews" && path.length === 3) return policy.reviews.includes(String(c));
  if (a !== "cost" || b !== "lines" || d !== "category") return false;
  const lines = (tree.value?.cost as { readonly lines?: readonly { readonly category?: unknown }[] } | undefined)?.lines;
  return policy.costCategories.includes(String(lines?.[Number(c)]?.category));
}

function ruleFinding(tree: Tree, outcome: Outcome): readonly Finding[] {
  if (outcome.state !== "fail" || outcome.problem === null || outcome.severity === null) return [];
  return [placed(tree, outcome.problem, outcome.id, outcome.severity)];
}

function syntaxFinding(problem: Tree["problems"][number]): Finding {
  const { code, span, message } = problem;
  return { code, severity: "error", path: [], span, message, related: [], fixes: [] };
}

/** A problem with its place in the text. */
function placed(tree: Tree, problem: Problem, code: string, severity: Severity): Finding {
  return {
    code,
    severity,
    path: problem.path,
    span: spanOf(tree, problem.path, problem.mark ?? "key"),
    message: problem.message,
    related: (problem.related ?? []).map((other) => ({ ...other, span: spanOf(tree, other.path, "key") })),
    fixes: problem.fixes ?? [],
  };
}

/** By place in the text; findings at one place keep the order in which they were found. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => a.span.start - b.span.start);
}

function remembered(judge: (bar: OrderedStage) => Judgement): (bar: OrderedStage) => Judgement {
  const known = new Map<OrderedStage, Judgement>();
  return (bar) => {
    const found = known.get(bar);
    if (found) return found;
    const made = judge(bar);
    known.set(bar, made);
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
