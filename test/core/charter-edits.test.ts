/** Tests how changes become text edits: as text before and after, and over random charters. */
import assert from "node:assert/strict";
import test from "node:test";
import type { Change } from "../../server/src/core/finding.ts";
import { applyEdits, editsFor } from "../../server/src/core/yaml/edit/edits.ts";
import { parseCharter } from "../../server/src/core/yaml/parse.ts";
import type { Shape, Skeleton } from "../../server/src/core/yaml/skeleton.ts";

const hole: Skeleton = { kind: "hole" };
const map = (entries: Readonly<Record<string, Skeleton>>): Skeleton => ({
  kind: "map",
  entries: Object.entries(entries).map(([key, value]) => ({ key, value })),
});

const owner: Readonly<Record<string, Skeleton>> = {
  name: hole,
  unit: hole,
  sits_in_reviews: { kind: "value", value: true },
};

/** A small schema: one owner, one learning plan, and an order for the sections. */
const shape: Shape = {
  skeleton: (path, keys) => {
    const only = (entries: Readonly<Record<string, Skeleton>>): Skeleton =>
      map(Object.fromEntries(Object.entries(entries).filter(([key]) => keys?.includes(key) ?? true)));
    const last = path.at(-1);
    if (last === "owner") return only(owner);
    if (last === "learning") return { kind: "list", items: [map({ who: hole, learns: hole })] };
    if (typeof last === "number") return only({ who: hole, learns: hole });
    if (path.length === 0) return only({ stage: hole, pilot: map({ start: hole }), cost: map({ lines: hole }) });
    return hole;
  },
  order: (path) =>
    path.length === 0 ? ["kind", "stage", "pilot", "owner", "cost"] : ["name", "email", "unit", "sits_in_reviews"],
};

/** One sample: the text before, the changes, the text after; and the snippets where there are holes. */
const samples: Readonly<
  Record<string, readonly [before: string, changes: readonly Change[], after: string, snippets?: readonly string[]]>
> = {
  "set a number": ["a: 1 # one\nb: 2\n", [{ kind: "set", path: ["a"], value: 3 }], "a: 3 # one\nb: 2\n"],
  "set keeps double quotes": ['a: "x" # c\n', [{ kind: "set", path: ["a"], value: "y" }], 'a: "y" # c\n'],
  "set keeps single quotes": ["a: 'x'\n", [{ kind: "set", path: ["a"], value: "it's" }], "a: 'it''s'\n"],
  "set adds quotes where they are needed": ["a: x\n", [{ kind: "set", path: ["a"], value: "no" }], 'a: "no"\n'],
  "set fills an empty place": ["a: # soon\nb: 1\n", [{ kind: "set", path: ["a"], value: "x" }], "a: x # soon\nb: 1\n"],
  "set fills the last empty place": ["a:", [{ kind: "set", path: ["a"], value: "x" }], "a: x"],
  "set in a flow map": [
    "a: { b: 1, c: 2 }\n",
    [{ kind: "set", path: ["a", "b"], value: "x, y" }],
    'a: { b: "x, y", c: 2 }\n',
  ],
  "set a list item": [
    "a:\n  - x # c\n  - y\n",
    [{ kind: "set", path: ["a", 0], value: "z" }],
    "a:\n  - z # c\n  - y\n",
  ],
  "set a map where text stood": [
    "a: Priya # boss\nb: 1\n",
    [{ kind: "set", path: ["a"], value: { name: "Priya", unit: "Claims" } }],
    "a: # boss\n  name: Priya\n  unit: Claims\nb: 1\n",
  ],
  "set a text where a map stood": [
    "a: # c\n  b: 1\n  d: 2\ne: 3\n",
    [{ kind: "set", path: ["a"], value: "x" }],
    "a: x # c\ne: 3\n",
  ],
  "set a text where a list item's map stood": [
    "a:\n  - b: 1\n    c: 2\n  - d\n",
    [{ kind: "set", path: ["a", 0], value: "x" }],
    "a:\n  - x\n  - d\n",
  ],
  "set a map in a flow map keeps flow": [
    "a: { b: { c: 1 } }\n",
    [{ kind: "set", path: ["a", "b"], value: { d: 2 } }],
    "a: { b: { d: 2 } }\n",
  ],
  "set several lines": ["a: x\n", [{ kind: "set", path: ["a"], value: "one\ntwo\n" }], "a: |\n  one\n  two\n"],
  "set over several lines": ["a: |\n  one\n  two\nb: 1\n", [{ kind: "set", path: ["a"], value: "x" }], "a: x\nb: 1\n"],
  "set a new key in its order": [
    "owner:\n  name: A # c\n  # about the team\n  unit: B\n",
    [{ kind: "set", path: ["owner", "email"], value: "a@b.example" }],
    "owner:\n  name: A # c\n  email: a@b.example\n  # about the team\n  unit: B\n",
  ],
  "set a new first key above its neighbour's comment": [
    "owner:\n  # about the team\n  unit: B\n",
    [{ kind: "set", path: ["owner", "name"], value: "A" }],
    "owner:\n  name: A\n  # about the team\n  unit: B\n",
  ],
  "set a new first key below the head comment": [
    "# My charter\nstage: idea\n",
    [{ kind: "set", path: ["kind"], value: "PilotCharter" }],
    "# My charter\nkind: PilotCharter\nstage: idea\n",
  ],
  "set a new first key behind a dash": [
    "a:\n  - unit: B\n    x: 1\n",
    [{ kind: "set", path: ["a", 0, "name"], value: "A" }],
    "a:\n  - name: A\n    unit: B\n    x: 1\n",
  ],
  "set a new key in a flow map": [
    "a: { name: A }\n",
    [{ kind: "set", path: ["a", "unit"], value: "B" }],
    "a: { name: A, unit: B }\n",
  ],
  "set a new first key in a flow map": [
    "a: { unit: B }\n",
    [{ kind: "set", path: ["a", "name"], value: "A" }],
    "a: { name: A, unit: B }\n",
  ],
  "set a new key in a flow map over lines": [
    "a: {\n  name: A, # one\n  x: B # two\n}\n",
    [{ kind: "set", path: ["a", "unit"], value: "C" }],
    "a: {\n  name: A, # one\n  unit: C,\n  x: B # two\n}\n",
  ],
  "set a new last key in a flow map over lines": [
    "a: {\n  name: A # one\n}\n",
    [{ kind: "set", path: ["a", "unit"], value: "C" }],
    "a: {\n  name: A, # one\n  unit: C\n}\n",
  ],
  "set makes the parents": [
    "kind: x\ncost: 1\n",
    [{ kind: "set", path: ["owner", "name"], value: "A" }],
    "kind: x\nowner:\n  name: A\ncost: 1\n",
  ],
  "set fills an empty parent": [
    "owner: # who?\ncost: 1\n",
    [{ kind: "set", path: ["owner", "name"], value: "A" }],
    "owner: # who?\n  name: A\ncost: 1\n",
  ],
  "set fills an empty flow parent": [
    "owner: {}\n",
    [{ kind: "set", path: ["owner", "name"], value: "A" }],
    "owner:\n  name: A\n",
  ],
  "set fills a null parent": [
    "owner: ~ # c\n",
    [{ kind: "set", path: ["owner", "name"], value: "A" }],
    "owner: # c\n  name: A\n",
  ],
  "set keeps the step of the text": [
    "a:\n    b: 1\n",
    [{ kind: "set", path: ["c", "d", "e"], value: 1 }],
    "a:\n    b: 1\nc:\n    d:\n        e: 1\n",
  ],
  "set keeps CRLF": ["a: 1\r\nb: 2", [{ kind: "set", path: ["c", "d"], value: 1 }], "a: 1\r\nb: 2\r\nc:\r\n  d: 1"],
  "set keeps the byte order mark": [
    "\uFEFFstage: 1\n",
    [{ kind: "set", path: ["kind"], value: "x" }],
    "\uFEFFkind: x\nstage: 1\n",
  ],
  "set imitates blank lines": [
    "kind: x\n\npilot:\n  a: 1\n\ncost: 1\n",
    [{ kind: "set", path: ["owner"], value: "A" }],
    "kind: x\n\npilot:\n  a: 1\n\nowner: A\n\ncost: 1\n",
  ],
  "set in an empty text": ["", [{ kind: "set", path: ["a", "b"], value: 1 }], "a:\n  b: 1\n"],
  "set below comments": ["# mine", [{ kind: "set", path: ["a"], value: 1 }], "# mine\na: 1\n"],
  "set an own key over a merged one": [
    "x: &x { name: A }\ny:\n  <<: *x\n",
    [{ kind: "set", path: ["y", "name"], value: "B" }],
    "x: &x { name: A }\ny:\n  <<: *x\n  name: B\n",
  ],
  "set behind a kept blank line": [
    "kind: |+\n  x\n\n",
    [{ kind: "set", path: ["stage"], value: 1 }],
    "kind: |+\n  x\n\nstage: 1\n",
  ],
  "append in the list's style": [
    "a:\n- x # c\n# end\nb: 1\n",
    [{ kind: "append", path: ["a"], value: "yy" }],
    "a:\n- x # c\n- yy\n# end\nb: 1\n",
  ],
  "append a map": [
    "a:\n  - b: 1\n    c: 2\n",
    [{ kind: "append", path: ["a"], value: { b: 3, c: 4 } }],
    "a:\n  - b: 1\n    c: 2\n  - b: 3\n    c: 4\n",
  ],
  "append a map where maps are flow": [
    "a:\n  - { b: 1 }\n",
    [{ kind: "append", path: ["a"], value: { b: 2 } }],
    "a:\n  - { b: 1 }\n  - { b: 2 }\n",
  ],
  "append to a flow list": ["a: [x, y] # c\n", [{ kind: "append", path: ["a"], value: "z" }], "a: [x, y, z] # c\n"],
  "append to an empty flow list": ["a: []\nb: 1\n", [{ kind: "append", path: ["a"], value: "z" }], "a:\n  - z\nb: 1\n"],
  "append to a missing list": ["b:\n- 1\n", [{ kind: "append", path: ["a"], value: "z" }], "b:\n- 1\na:\n- z\n"],
  "append a list": [
    "a:\n  - - 1\n    - 2\n",
    [{ kind: "append", path: ["a"], value: [3, 4] }],
    "a:\n  - - 1\n    - 2\n  - - 3\n    - 4\n",
  ],
  "remove a line, and leave its comment": [
    "a: 1\n# about b\nb: 2 # c\n# about d\nd: 3\n",
    [{ kind: "remove", path: ["b"] }],
    "a: 1\n# about b\n# c\n# about d\nd: 3\n",
  ],
  "remove a section and one of its blank lines": [
    "a: 1\n\nb:\n  c: 1\n\nd: 1\n",
    [{ kind: "remove", path: ["b"] }],
    "a: 1\n\nd: 1\n",
  ],
  "remove a section, and leave the comment in it": [
    "a: 1\n\nb:\n  c: 1\n  # deep\n\nd: 1\n",
    [{ kind: "remove", path: ["b"] }],
    "a: 1\n\n# deep\n\nd: 1\n",
  ],
  "move a value with its characters and comments": [
    "# head\na: 1\n# about b\nb: 07.10 # c\nd:\n  e: 3\n",
    [{ kind: "move", path: ["b"], to: ["d", "b"] }],
    "# head\na: 1\nd:\n  e: 3\n  # about b\n  b: 07.10 # c\n",
  ],
  "a number that is put into a list keeps its characters": [
    "a: 3.50\n",
    [{ kind: "set", path: ["a"], value: [3.5] }],
    "a:\n  - 3.50\n",
  ],
  "remove the only entry": ["a:\n  b: 1\nc: 2\n", [{ kind: "remove", path: ["a", "b"] }], "a: {}\nc: 2\n"],
  "remove the only item": ["a: # c\n  - b\nc: 2\n", [{ kind: "remove", path: ["a", 0] }], "a: [] # c\nc: 2\n"],
  "remove the entry behind a dash": [
    "a:\n  - b: 1\n    c: 2\n",
    [{ kind: "remove", path: ["a", 0, "b"] }],
    "a:\n  - c: 2\n",
  ],
  "remove a flow entry": ["a: { b: 1, c: 2, d: 3 }\n", [{ kind: "remove", path: ["a", "c"] }], "a: { b: 1, d: 3 }\n"],
  "remove the last flow entry": ["a: { b: 1, c: 2 }\n", [{ kind: "remove", path: ["a", "c"] }], "a: { b: 1 }\n"],
  "remove a list item": [
    "a:\n  - b: 1\n    c: 2\n  - d\n  - e\n",
    [{ kind: "remove", path: ["a", 0] }],
    "a:\n  - d\n  - e\n",
  ],
  "remove the last line without a line end": ["a: 1\nb: 2", [{ kind: "remove", path: ["b"] }], "a: 1\n"],
  "rename a key": ["a:\n  b : 1\n", [{ kind: "rename", path: ["a", "b"], to: "c" }], "a:\n  c : 1\n"],
  "rename a quoted key": ["'a': 1\n", [{ kind: "rename", path: ["a"], to: "b" }], "'b': 1\n"],
  "scaffold an owner": [
    "kind: x\ncost: 1\n",
    [{ kind: "scaffold", path: ["accountability", "owner"] }],
    "kind: x\ncost: 1\naccountability:\n  owner:\n    name:\n    unit:\n    sits_in_reviews: true\n",
    ["\naccountability:\n  owner:\n    name: $1\n    unit: $0\n    sits_in_reviews: true"],
  ],
  "scaffold what is missing": [
    "owner:\n  name: A\n  sits_in_reviews: false\n",
    [{ kind: "scaffold", path: ["owner"] }],
    "owner:\n  name: A\n  unit:\n  sits_in_reviews: false\n",
    ["\n  unit: $0"],
  ],
  "scaffold in a flow map": [
    "owner: { name: A }\n",
    [{ kind: "scaffold", path: ["owner"] }],
    "owner: { name: A, unit: , sits_in_reviews: true }\n",
    [", unit: $0, sits_in_reviews: true"],
  ],
  "scaffold some keys": [
    "owner:\n",
    [{ kind: "scaffold", path: ["owner"], keys: ["unit"] }],
    "owner:\n  unit:\n",
    ["\n  unit: $0"],
  ],
  "scaffold instead of a placeholder": [
    "owner: TBD # who?\ncost: 1\n",
    [{ kind: "scaffold", path: ["owner"], replace: true }],
    "owner: # who?\n  name:\n  unit:\n  sits_in_reviews: true\ncost: 1\n",
    ["\n  name: $1\n  unit: $0\n  sits_in_reviews: true"],
  ],
  "scaffold a list": [
    "owner:\n  name: A\n",
    [{ kind: "scaffold", path: ["learning"] }],
    "owner:\n  name: A\nlearning:\n  - who:\n    learns:\n",
    ["\nlearning:\n  - who: $1\n    learns: $0"],
  ],
  "scaffold a further item": [
    "learning:\n- who: A\n  learns: B\n",
    [{ kind: "scaffold", path: ["learning", 1] }],
    "learning:\n- who: A\n  learns: B\n- who:\n  learns:\n",
    ["\n- who: $1\n  learns: $0"],
  ],
  "scaffold an empty value": ["a: TBD\n", [{ kind: "scaffold", path: ["a"], replace: true }], "a:\n", [" $0"]],
  "scaffold all sections": [
    "stage: idea\n",
    [{ kind: "scaffold", path: [] }],
    "stage: idea\npilot:\n  start:\ncost:\n  lines:\n",
    ["\npilot:\n  start: $1\ncost:\n  lines: $0"],
  ],
  "scaffold nothing where all is there": ["a: 1\n", [{ kind: "scaffold", path: ["a"] }], "a: 1\n"],
  "snippets escape what they mean": [
    "owner:\n  unit: x\n",
    [
      { kind: "set", path: ["owner", "name"], value: "$1 \\ }" },
      { kind: "scaffold", path: ["email"] },
    ],
    "owner:\n  name: $1 \\ }\n  unit: x\nemail:\n",
    ["\nemail: $0"],
  ],
  "several changes at one place stay in order": [
    "a: 1\n",
    [
      { kind: "set", path: ["b"], value: 2 },
      { kind: "scaffold", path: ["owner"], keys: ["name"] },
      { kind: "set", path: ["z"], value: 3 },
    ],
    "a: 1\nb: 2\nowner:\n  name:\nz: 3\n",
    ["\nb: 2\nowner:\n  name: $0\nz: 3"],
  ],
  "a later change goes inside an earlier one": [
    "a: 1\n",
    [
      { kind: "set", path: ["b", "c"], value: 2 },
      { kind: "set", path: ["b", "d"], value: 3 },
    ],
    "a: 1\nb:\n  c: 2\n  d: 3\n",
  ],
  "a later change fills an earlier hole": [
    "a: 1\n",
    [
      { kind: "scaffold", path: ["owner"] },
      { kind: "set", path: ["owner", "unit"], value: "Claims" },
    ],
    "a: 1\nowner:\n  name:\n  unit: Claims\n  sits_in_reviews: true\n",
    ["\nowner:\n  name: $0\n  unit: Claims\n  sits_in_reviews: true"],
  ],
  "a metric moves": [
    "m:\n  name: Accuracy # c\n  target: 9\n",
    [
      { kind: "append", path: ["pilot_metrics"], value: { name: "Accuracy" } },
      { kind: "scaffold", path: ["m", "name"], replace: true },
    ],
    "m:\n  name: # c\n  target: 9\npilot_metrics:\n  - name: Accuracy\n",
    [" $0"],
  ],
};

for (const [name, [before, changes, after, snippets]] of Object.entries(samples)) {
  test(name, () => {
    const edits = editsFor(parseCharter(before), changes, shape);
    assert.equal(applyEdits(before, edits), after);
    assert.deepEqual(
      edits.flatMap(({ snippet }) => snippet ?? []),
      snippets ?? [],
    );
  });
}

const unsafe: Readonly<Record<string, readonly [text: string, change: Change]>> = {
  "a text that does not parse": ["a: [\n", { kind: "set", path: ["b"], value: 1 }],
  "inside an alias": ["a: &x { b: 1 }\nc: *x\n", { kind: "set", path: ["c", "b"], value: 2 }],
  "inside an anchor that is used elsewhere": ["a: &x { b: 1 }\nc: *x\n", { kind: "set", path: ["a", "b"], value: 2 }],
  "an anchor that is used elsewhere": ["a: &x 1\nc: *x\n", { kind: "remove", path: ["a"] }],
  "below a merged entry": ["a: &x { b: { d: 1 } }\nc:\n  <<: *x\n", { kind: "set", path: ["c", "b", "e"], value: 2 }],
  "below a text": ["a: text\n", { kind: "set", path: ["a", "b"], value: 2 }],
  "a name that is taken": ["a: 1\nb: 2\n", { kind: "rename", path: ["a"], to: "b" }],
  "something that is not there": ["a: 1\n", { kind: "remove", path: ["b"] }],
  "behind the end of a list": ["a: [1]\n", { kind: "set", path: ["a", 3], value: 2 }],
};

for (const [name, [text, change]] of Object.entries(unsafe)) {
  test(`no edit for ${name}`, () => {
    assert.deepEqual(editsFor(parseCharter(text), [change], shape), []);
  });
}
