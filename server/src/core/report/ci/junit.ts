/** A run as JUnit's XML: a suite a charter, a case a rule, and a case for each finding that is no rule's. */
import type { Outcome } from "../../rules/outcome.ts";
import { visible } from "../../text/sanitize.ts";
import type { CiCharter, CiFinding, CiRun } from "./run.ts";

/** One case: what became of it, and the elements that say so. */
interface Case {
  readonly name: string;
  readonly state: "pass" | "failure" | "error" | "skipped";
  readonly inner: string;
}

/** The whole document. */
export function junitXml(run: CiRun): string {
  const failures = run.failures.map(({ file, message }): readonly [string, readonly Case[]] => [
    file,
    [{ name: "not-judged", state: "error", inner: element("error", { message, type: "not-judged" }, message) }],
  ]);
  const suites = [...run.charters.map((one) => [one.file, casesOf(one)] as const), ...failures];
  const body = suites.map(([file, cases], id) => suite(file, cases, { id, day: run.today })).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${body}</testsuites>\n`;
}

function suite(
  file: string,
  cases: readonly Case[],
  { id, day }: { readonly id: number; readonly day: string },
): string {
  const count = (state: Case["state"]) => cases.filter((one) => one.state === state).length;
  const given = {
    name: file,
    package: "pilot-charter",
    id,
    timestamp: `${day}T00:00:00`,
    hostname: "localhost",
    tests: cases.length,
    failures: count("failure"),
    errors: count("error"),
    skipped: count("skipped"),
    time: 0,
  };
  const inner = cases
    .map(({ name, inner: said }) => `    ${element("testcase", { name, classname: file, time: 0 }, said, true)}\n`)
    .join("");
  // The common schema asks for these three, empty or not.
  const after = "    <system-out/>\n    <system-err/>\n";
  return `  <testsuite${attributes(given)}>\n    <properties/>\n${inner}${after}  </testsuite>\n`;
}

function casesOf({ file, findings, analysis }: CiCharter): readonly Case[] {
  const byRule = new Map<string, CiFinding[]>();
  for (const finding of findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  const rules = analysis.outcomes.map((outcome) => ruleCase(file, outcome, byRule.get(outcome.id) ?? []));
  const ruled = new Set(analysis.outcomes.map(({ id }) => id));
  const others = [...byRule].filter(([rule]) => !ruled.has(rule)).map(([rule, some]) => failed(file, rule, some));
  const all = [...others, ...rules];
  return all.length > 0 ? all : [{ name: "charter", state: "pass", inner: "" }];
}

function ruleCase(file: string, outcome: Outcome, findings: readonly CiFinding[]): Case {
  const { id, state, reason, waiver, problem } = outcome;
  if (findings.length > 0 || state === "fail") return failed(file, id, findings);
  if (state === "pass") return { name: id, state: "pass", inner: "" };
  if (state === "crashed") {
    const message = reason ?? "This rule could not be checked.";
    return { name: id, state: "error", inner: element("error", { message, type: state }, message) };
  }
  const message =
    waiver === null ? (problem?.message ?? reason ?? "") : `waived until ${waiver.expires}: ${waiver.why}`;
  return { name: id, state: "skipped", inner: element("skipped", { message: `${state}: ${message}` }, "") };
}

function failed(file: string, name: string, findings: readonly CiFinding[]): Case {
  const lines = findings.map(({ range, message, path }) => {
    const { line, column } = range.start;
    return `${file}:${line}:${column}: ${message}${path === "" ? "" : ` (${path})`}`;
  });
  const [first] = findings;
  const given = { message: first?.message ?? "", type: first?.severity ?? "error" };
  return { name, state: "failure", inner: element("failure", given, lines.join("\n")) };
}

function element(name: string, given: { readonly [key: string]: string | number }, inner: string, raw = false): string {
  const start = `<${name}${attributes(given)}`;
  return inner === "" ? `${start}/>` : `${start}>${raw ? inner : escaped(inner)}</${name}>`;
}

function attributes(given: { readonly [key: string]: string | number }): string {
  return Object.entries(given)
    .map(([key, value]) => ` ${key}="${escaped(String(value)).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;")}"`)
    .join("");
}

/** Text that XML 1.0 can hold. */
function escaped(text: string): string {
  return visible(text)
    .replace(/[\ufffe\uffff\r]/g, (character) => (character === "\r" ? "" : "\ufffd"))
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
