/** The laws of charter.md 4.6 as properties over every charter in the repository. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { parse, stringify } from "yaml";
import { type Analysis, analyze } from "../../server/src/core/judgement/analyze.ts";
import { pointsLost } from "../../server/src/core/judgement/score.ts";
import { SCORED_PILLARS } from "../../server/src/core/rules/rule.ts";
import { makesUnknown, speaksAgainst } from "../support/exceptions.ts";
import { filesUnder, readRoot } from "../support/root.ts";

const TODAY = "2026-11-23";
const charters = filesUnder("test/charters", ".pilot.yaml")
  .filter((file) => !file.includes("/policy/"))
  .map((file) => ({ file, text: readRoot(file) }));

// biome-ignore lint/suspicious/noExplicitAny: the laws take any part of a charter away
type Loose = any;
type Step = string | number;

function judged(value: Loose): Analysis {
  return analyze(stringify(value), { today: TODAY });
}

/** Every path of a value, root excluded. */
function pathsOf(value: Loose, path: readonly Step[] = []): readonly (readonly Step[])[] {
  if (typeof value !== "object" || value === null) return [];
  const keys: readonly Step[] = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return keys.flatMap((key) => [[...path, key], ...pathsOf(value[key], [...path, key])]);
}

function without(value: Loose, path: readonly Step[]): Loose {
  const copy = structuredClone(value);
  const holder = path.slice(0, -1).reduce((part, key) => part[key], copy);
  const last = path.at(-1) as Step;
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  return copy;
}

/** A comparable result: everything but places in the text. */
function resultOf(analysis: Analysis): unknown {
  return {
    score: analysis.score,
    verdict: analysis.verdict,
    outcomes: analysis.outcomes.map((one) => [one.id, one.state]),
  };
}

for (const { file, text } of charters) {
  test(`silence never helps: deleting any one field of ${file}`, () => {
    const whole = parse(text);
    const before = judged(whole);
    const helped: string[] = [];
    for (const path of pathsOf(whole)) {
      if (path[0] === "apiVersion" || path[0] === "kind" || speaksAgainst(path, whole)) continue;
      const after = judged(without(whole, path));
      if (after.size.word !== before.size.word) continue;
      for (const pillar of SCORED_PILLARS) {
        const [was, is] = [before.score?.pillars[pillar].score ?? null, after.score?.pillars[pillar].score ?? null];
        if (was !== null && is !== null && is > was) helped.push(`${path.join(".")}: ${pillar} ${was} -> ${is}`);
      }
      const [was, is] = [before.verdict?.word ?? "none", after.verdict?.word ?? "none"];
      if (is === "go" && was !== "go") helped.push(`${path.join(".")}: go`);
      const isBetter = is === "fix" && (was === "kill" || was === "hold");
      if (isBetter && !makesUnknown(path)) helped.push(`${path.join(".")}: ${was} -> fix`);
    }
    assert.deepEqual(helped, []);
  });

  test(`order of keys, comments and quoting change nothing in ${file}`, () => {
    const whole = parse(text);
    const expected = resultOf(judged(whole));
    const reversed = (value: Loose): Loose => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, part]) => [key, reversed(part)]),
      );
    };
    assert.deepEqual(resultOf(judged(reversed(whole))), expected, "reversed keys");
    assert.deepEqual(resultOf(analyze(text, { today: TODAY })), expected, "the text as written");
    const quoted = stringify(whole, { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" });
    assert.deepEqual(resultOf(analyze(quoted, { today: TODAY })), expected, "double quotes");
    const flow = stringify(whole, { collectionStyle: "flow" });
    assert.deepEqual(resultOf(analyze(flow, { today: TODAY })), expected, "flow style");
    const commented = text.replace(/\n(?=\S)/g, "\n# a remark\n");
    assert.deepEqual(resultOf(analyze(commented, { today: TODAY })), expected, "comments");
    assert.deepEqual(resultOf(analyze(text.replaceAll("\n", "\r\n"), { today: TODAY })), expected, "CRLF");
    assert.deepEqual(resultOf(judged({ ...whole, "x-note": { any: "thing" } })), expected, "an x- key");
  });

  test(`points and losses add up in ${file}`, () => {
    const analysis = analyze(text, { today: TODAY });
    if (analysis.score === null) return assert.equal(analysis.verdict?.word, "closed");
    for (const pillar of SCORED_PILLARS) {
      const { earned, due } = analysis.score.pillars[pillar];
      const own = analysis.outcomes.filter((one) => one.rule.pillar === pillar);
      const lost = own.reduce((sum, one) => sum + pointsLost(one, analysis.score as NonNullable<Analysis["score"]>), 0);
      assert.ok(Math.abs((100 * earned) / due + lost - 100) < 1e-9, `${pillar}: ${earned} of ${due}, lost ${lost}`);
    }
  });
}

test("no input crashes the analysis", () => {
  const pieces = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "\n",
      ": ",
      "- ",
      "[",
      "{",
      "}",
      "]",
      "&a ",
      "*a",
      "<<: ",
      "|",
      ">",
      "'",
      '"',
      "#",
      "---",
      "...",
      "\t",
      "\r\n",
      "\ufeff",
      "!!map",
      "? ",
      "%YAML 1.2",
    ),
    fc.constantFrom(...charters.flatMap(({ text }) => text.split("\n"))),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = `apiVersion: pilot-charter/v1\n${parts.join("")}`;
      const analysis = analyze(text, { today: TODAY });
      for (const { span } of analysis.findings)
        assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
      assert.ok(analysis.outcomes.every((one) => one.state !== "crashed"));
    }),
    { numRuns: 400 },
  );
});

test("any value in any place of a charter is survived", () => {
  const odd = fc.oneof(
    fc.constantFrom(
      null,
      true,
      false,
      0,
      -1,
      1e300,
      Number.MAX_SAFE_INTEGER,
      "",
      " ",
      "TBD",
      "2026-02-30",
      "2099-01-01",
      [],
      {},
      [[]],
      [null],
      { name: null },
    ),
    fc.string(),
    fc.double({ noNaN: true }),
  );
  const [claims] = charters.filter(({ file }) => file.includes("06-claims"));
  const whole = parse(claims?.text ?? "");
  const paths = pathsOf(whole).filter((path) => path[0] !== "apiVersion");
  fc.assert(
    fc.property(fc.nat(paths.length - 1), odd, (at, value) => {
      const path = paths[at] as readonly Step[];
      const copy = structuredClone(whole);
      path.slice(0, -1).reduce((part, key) => part[key], copy)[path.at(-1) as Step] = value;
      const analysis = judged(copy);
      assert.ok(
        analysis.outcomes.every((one) => one.state !== "crashed"),
        path.join("."),
      );
    }),
    { numRuns: 600 },
  );
});

test("the same text, day and policy give the same result", () => {
  for (const { text } of charters) {
    const once = analyze(text, { today: TODAY });
    const again = analyze(text, { today: TODAY });
    assert.deepEqual(again.findings, once.findings);
    assert.deepEqual(resultOf(again), resultOf(once));
  }
});

test("an empty file scores 0, a text that does not parse has no score", () => {
  assert.equal(analyze("", { today: TODAY }).score?.total, 0);
  assert.equal(analyze("# only a remark\n", { today: TODAY }).score?.total, 0);
  const broken = analyze("apiVersion: pilot-charter/v1\nstage: [idea\n", { today: TODAY });
  assert.equal(broken.score, null);
  assert.equal(broken.verdict, null);
  assert.ok(broken.findings.some((finding) => finding.code.startsWith("syntax/")));
});
