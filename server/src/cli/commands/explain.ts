/** `explain`: what a rule, a key or the score means, from the same words as hover and documentation. */
import { distance } from "fastest-levenshtein";
import { formatPath, type Path, parsePath } from "../../core/finding.ts";
import { GOALPOSTS } from "../../core/judgement/analyze.ts";
import { BANDS } from "../../core/judgement/score.ts";
import { PORTFOLIO_RULES, type PortfolioRule } from "../../core/portfolio/rule-docs.ts";
import { rules } from "../../core/rules/index.ts";
import { type Rule, SCORED_PILLARS } from "../../core/rules/rule.ts";
import { describe, type KeyDoc } from "../../core/schema/describe.ts";
import { keysAt } from "../../core/schema/walk.ts";
import { Failure } from "../../node/failure.ts";
import { EXIT, type Io } from "../io.ts";

/** Keys and entries of the longest name. */
const DEEPEST = 6;

/** Prints the explanation and gives the exit status. */
export function explain(name: string | undefined, io: Io): number {
  io.out(name === undefined ? everything() : explanationOf(name));
  return EXIT.fine;
}

function explanationOf(name: string): string {
  if (name === "score") return score();
  if (GOALPOSTS.endsWith(`/${name}`) || name === GOALPOSTS) return goalposts();
  const rule = rules.find((one) => one.id === name.replace(/\[\w+\]$/, "") || one.id.endsWith(`/${name}`));
  if (rule) return ruleText(rule);
  const shared = PORTFOLIO_RULES.find(({ id }) => id === name || id.endsWith(`/${name}`));
  if (shared) return portfolioText(shared);
  const path = parsePath(name.replace(/\[\d*\]/g, "[0]"));
  const key = describe(path);
  if (key) return keyText(name.replace(/\[\d*\]/g, "[]"), key, keysAt(path), keysAt([...path, 0]));
  const close = nearest(name);
  throw new Failure(
    `There is no rule or key “${name}”.${close ? ` Did you mean ${close}?` : ""} \`pilot-charter explain\` lists them.`,
  );
}

/** What is said of moved goalposts: no rule of the catalogue, because a file alone cannot show it. */
function goalposts(): string {
  return `${GOALPOSTS}

  A promise was weakened after the pilot started, and no reason is written. A warning that costs no points.

Why  Goalposts that move quietly make every pilot a success. The past is read from git, so it is said only where git
     knows the charter: in the preview, in \`report\` and in \`promises\`.
How  Write an entry of the history that says why the promise moved, or let somebody outside the pilot accept the change
     under accepted_changes.
`;
}

/** A rule that only several charters together can break. */
function portfolioText({ id, severity, title, why, how, source }: PortfolioRule): string {
  const facts = [`when    ${severity}, where there are several charters`, "weight  not scored", `source  ${source}`];
  return `${id}\n${title}\n\n${facts.join("\n")}\n\nWhy  ${why}\nHow  ${how}\n`;
}

function everything(): string {
  const blocks = [...SCORED_PILLARS, "lifecycle", "quality"].map((pillar) => {
    const rows = rules
      .filter((rule) => rule.pillar === pillar)
      .map((rule) => `  ${rule.id.padEnd(44)} ${String(rule.weight || "-")}  ${rule.title}`);
    return `${pillar}\n${rows.join("\n")}`;
  });
  const several = PORTFOLIO_RULES.map(({ id, title }) => `  ${id.padEnd(44)} -  ${title}`);
  blocks.push(`portfolio\n${several.join("\n")}`);
  const keys = keysAt([]).map((key) => `  ${key.padEnd(44)}    ${describe([key])?.title ?? ""}`);
  return `Rules, with their weight\n\n${blocks.join("\n\n")}\n\nKeys\n${keys.join("\n")}\n\nThe score\n  score\n`;
}

function ruleText(rule: Rule): string {
  const stages = Object.entries(rule.severity)
    .map(([stage, severity]) => `${severity} from ${stage}`)
    .join(", ");
  const facts = [
    `when    ${stages}`,
    `weight  ${rule.weight === 0 ? "not scored" : `${rule.weight} of 4`}`,
    ...(rule.gate ? [`gate    ${rule.gate}`] : []),
    ...(rule.easedWhenSmall === undefined ? [] : [`small   ${smallWords(rule)}`]),
    ...(rule.requires.length > 0 ? [`needs   ${rule.requires.join(", ")}`] : []),
    ...(rule.heuristic ? ["note    judged by words; it may be disputed with a waiver"] : []),
    `source  ${rule.source.join("; ")}`,
  ];
  const examples = rule.examples.map(({ bad, good }) => `Bad\n${indented(bad)}\n\nGood\n${indented(good)}`);
  return `${rule.id}\n${rule.title}\n\n${facts.join("\n")}\n\nWhy  ${rule.why}\nHow  ${rule.how}\n\n${examples.join("\n\n")}\n`;
}

/** What a small pilot is asked instead. */
function smallWords({ easedWhenSmall, severity }: Rule): string {
  const which = Array.isArray(easedWhenSmall) ? ` (${easedWhenSmall.join(" and ")} review)` : "";
  const words = new Set(Object.values(severity));
  const less = [
    ...(words.has("error") ? ["a warning instead of an error"] : []),
    ...(words.has("warning") ? ["not asked where others get a warning"] : []),
  ];
  return `for small pilots${which} ${less.join(", ")}`;
}

function keyText(name: string, key: KeyDoc, below: readonly string[], ofEntry: readonly string[]): string {
  const within = [name, `${name}.`, `${name}[`];
  const readers = rules.filter((rule) =>
    rule.reads.some((pattern) =>
      within.some((start, index) => (index === 0 ? pattern === start : pattern.startsWith(start))),
    ),
  );
  const lines = [
    name,
    key.title,
    "",
    key.description,
    ...(key.why ? ["", `Why   ${key.why}`] : []),
    "",
    `type  ${key.type}${key.unit ? ` (${key.unit})` : ""}`,
    ...key.values.map(({ value, description }) => `      ${value} - ${description}`),
    ...(below.length > 0 ? [`keys  ${below.join(", ")}`] : []),
    ...(below.length === 0 && ofEntry.length > 0 ? [`keys  of each entry: ${ofEntry.join(", ")}`] : []),
    ...(readers.length > 0 ? [`rules ${readers.map((rule) => rule.id).join(", ")}`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function score(): string {
  const bands = BANDS.map((band, index) => `${band.from}-${(BANDS[index + 1]?.from ?? 101) - 1} ${band.name}`).join(
    ", ",
  );
  const sums = SCORED_PILLARS.map((pillar) => {
    const weights = rules.filter((rule) => rule.pillar === pillar);
    return `  ${pillar.padEnd(16)}${weights.reduce((sum, rule) => sum + rule.weight * (rule.each?.length ?? 1), 0)}`;
  });
  return `How the score is computed

pillar  = 100 x (weights of passed rules + half the weights of waived ones) / weights of all rules that are due
          rounded half up; due = first asked for at the charter's stage or before, at least chartered
mean    = plain mean of the five pillars
before  = the mean, but at most 20 above the weakest pillar, rounded
score   = before, but at most 49 while a question (Q1 to Q4), the stop signal or a negative return is open

Weights of all rules at the production bar, by pillar
${sums.join("\n")}

Bands   ${bands}
`;
}

/** The rule or key whose name, or the last part of it, is nearest to what was typed; null where none is near. */
function nearest(name: string): string | null {
  const last = (one: string) => one.slice(Math.max(one.lastIndexOf("/"), one.lastIndexOf(".")) + 1);
  const names = [...rules.map((rule) => rule.id), ...PORTFOLIO_RULES.map(({ id }) => id), ...keyNames([]), "score"];
  const best = names.map((one) => ({ one, far: Math.min(distance(one, name), distance(last(one), last(name)) + 0.5) }));
  const [first] = best.sort((a, b) => a.far - b.far);
  return first && first.far <= Math.max(2, name.length / 3) ? first.one : null;
}

/** Every key below a path, by its whole name: those of list entries with `[]`. */
function keyNames(path: Path): readonly string[] {
  const children = [
    ...keysAt(path).map((key) => [...path, key]),
    ...(keysAt([...path, 0]).length > 0 ? [[...path, 0]] : []),
  ];
  return children.flatMap((child) => [
    ...(child.at(-1) === 0 ? [] : [formatPath(child).replaceAll("[0]", "[]")]),
    ...(child.length < DEEPEST ? keyNames(child) : []),
  ]);
}

function indented(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `  ${line}`)
    .join("\n");
}
