/** Random texts for property tests: well-formed charters in many styles, and soups of YAML's characters. */
import fc from "fast-check";

const KEYS = ["stage", "pilot", "cost", "team", "name", "learning", "x-note", "unit"];
const scalar = fc.constantFrom("1", "idea", "2026-01-01", "true", '"a: b"', "'it''s'", "Two words", "null", "~", "");

/** A value in block or flow style, indented by `depth` steps; begins behind the colon. */
function value(depth: number, step: number, wild: boolean): fc.Arbitrary<string> {
  const pad = " ".repeat(depth * step);
  if (depth > 3) return scalar.map((text) => (text === "" ? "\n" : ` ${text}\n`));
  const map = entries(depth, step, wild).map((text) => `\n${text}`);
  const list = fc
    .tuple(fc.boolean(), fc.array(scalar, { minLength: 1, maxLength: 3 }))
    .map(
      ([flush, items]) =>
        `\n${items.map((item) => `${flush ? pad.slice(step) : pad}- ${item}`.trimEnd()).join("\n")}\n`,
    );
  const entry = fc.array(line(pad), { minLength: 1, maxLength: 4 }).map((lines) => lines.join(""));
  const blocks = fc
    .array(entry, { minLength: 1, maxLength: 4 })
    .map((items) => `\n${items.map((item) => `${pad}- ${item.trimStart()}`).join("")}`);
  const flow = fc.constantFrom(
    " { name: A, unit: B }\n",
    " [a, b, c]\n",
    " {}\n",
    " []\n",
    ` [\n${pad}  a,\n${pad}  b ]\n`,
  );
  const block = fc
    .constantFrom("|", ">", "|-", ">+")
    .map((mark) => ` ${mark}\n${pad}  first: line\n\n${pad}  # second\n`);
  return fc.oneof(
    { weight: 3, arbitrary: scalar.map((text) => (text === "" ? "\n" : ` ${text}\n`)) },
    map,
    list,
    ...(wild ? [blocks] : []),
    flow,
    block,
  );
}

/** A line or block of a list entry, or something between two. */
function line(pad: string): fc.Arbitrary<string> {
  return fc
    .constantFrom(
      "who: Two words",
      "item: 1 # agreed",
      "note: >-\n@    some text\n@    # goes on",
      "note: |\n@    a\n\n@    b\n",
      "list:\n@    - a\n@    - b: 1",
      "list:\n@  - c",
      "by: *one",
      "lead: &two { name: D }",
      "empty:",
      "# a note",
      "# deeper",
      "",
      "team: [a, b]",
      "odd: two\n@    lines",
    )
    .map((text) => `${pad}  ${text.replaceAll("@", pad)}\n`);
}

function entries(depth: number, step: number, wild: boolean): fc.Arbitrary<string> {
  const pad = " ".repeat(depth * step);
  const comment = fc.constantFrom("", "", "", "\n", `${pad}# note\n`);
  return fc
    .uniqueArray(fc.constantFrom(...KEYS), { minLength: 1, maxLength: 4 })
    .chain((keys) =>
      fc.tuple(
        ...keys.map((key) =>
          fc.tuple(comment, value(depth + 1, step, wild)).map(([lead, text]) => `${lead}${pad}${key}:${text}`),
        ),
      ),
    )
    .map((lines) => lines.join(""));
}

/**
 * A well-formed charter: block maps, both list styles, flow, block scalars, comments, LF or CRLF, with or without a BOM;
 * a wild one has long lists as well, with keys that stand twice and aliases that may lead nowhere.
 */
export function charterText({ wild = false } = {}): fc.Arbitrary<string> {
  const anchors = fc.constantFrom("", "", "shared: &one { name: A }\nagain: *one\nmerged:\n  <<: *one\n  unit: C\n");
  return fc
    .tuple(fc.constantFrom(2, 4), fc.boolean(), fc.boolean(), anchors, fc.boolean())
    .chain(([step, crlf, bom, tail, open]) =>
      entries(0, step, wild).map((text) => {
        const whole = text + tail;
        const cut = open ? whole.replace(/\n$/, "") : whole;
        return (bom ? "\uFEFF" : "") + (crlf ? cut.replaceAll("\n", "\r\n") : cut);
      }),
    );
}

const TOKENS = [
  "a",
  "b",
  "key",
  ": ",
  ":",
  "\n",
  "\n",
  "\n  ",
  "\n    ",
  "- ",
  "-",
  "[",
  "]",
  "{",
  "}",
  ", ",
  '"',
  "'",
  "#",
  " # c",
  "&x ",
  "*x",
  "!t ",
  "|",
  ">",
  "?",
  "<<: *x",
  "a: ",
  "\nb: ",
  "\nc:\n",
  "\t",
  "\r\n",
  "\n---\n",
  "\n...\n",
  "%",
  "@",
  "1",
  " ",
  "\n- ",
  "\\",
  "~",
];

/** Tokens of YAML in any order: seldom valid, often nearly. */
export function yamlish(): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...TOKENS), { maxLength: 25 }).map((tokens) => tokens.join(""));
}
