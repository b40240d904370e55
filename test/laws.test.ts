/** The laws of ARCHITECTURE.md as tests: direction of imports, a deaf and blind core, small files that say what they are. */
import assert from "node:assert/strict";
import { posix } from "node:path";
import test from "node:test";
import { filesUnder, readRoot } from "./support/root.ts";

/** From left to right: a module imports only what is at or before its own place. Places that share a rank do not see each other. */
const ORDER = [
  "core/finding",
  "core/version",
  "core/sha256",
  "core/memo",
  "core/lazy",
  "core/text",
  "core/yaml",
  "core/schema",
  "core/charter",
  "core/rules",
  "core/policy",
  "core/judgement",
  "core/report|core/history|core/import",
  "core/portfolio",
  "node",
  "lsp|cli",
  "bin",
];

const sources = [...filesUnder("server/src", ".ts"), ...filesUnder("client/src", ".ts")].filter(
  (file) => !file.includes("/generated/"),
);

/** Every import specifier of a file, type-only ones included. */
function importsOf(file: string): readonly string[] {
  return [...readRoot(file).matchAll(/(?:^|\n)\s*(?:import|export)\b[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)/g)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
}

function placeOf(file: string): { rank: number; name: string } {
  const path = file.replace("server/src/", "").replace(/\.ts$/, "");
  const within = (name: string) => path === name || path.startsWith(`${name}/`);
  const rank = ORDER.findIndex((names) => names.split("|").some(within));
  return { rank, name: ORDER[rank]?.split("|").find(within) ?? path };
}

test("imports run one way through the server's layers", () => {
  const wrong: string[] = [];
  for (const file of sources.filter((one) => one.startsWith("server/src/"))) {
    const from = placeOf(file);
    if (from.rank < 0) wrong.push(`${file} has no place in the order`);
    for (const specifier of importsOf(file).filter((one) => one.startsWith("."))) {
      const target = posix.join(posix.dirname(file), specifier);
      if (!target.startsWith("server/src/")) continue;
      const to = placeOf(target);
      const sideways = to.rank === from.rank && to.name !== from.name;
      if (to.rank < 0 || to.rank > from.rank || sideways) wrong.push(`${file} imports ${target}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test("the client sees the protocol, the renderers of report and portfolio, and words; nothing that judges", () => {
  const wrong = sources
    .filter((file) => file.startsWith("client/src/"))
    .flatMap((file) =>
      importsOf(file)
        .filter((one) => one.startsWith("."))
        .map((one) => [file, posix.join(posix.dirname(file), one)] as const),
    )
    .filter(([, target]) => target.startsWith("server/"))
    .filter(
      ([, target]) =>
        !/^server\/src\/(lsp\/protocol\.ts|core\/(report\/.*|portfolio\/(?!row|standing|named).*|judgement\/(score|what-if)\.ts|charter\/(names|stage)\.ts|rules\/words\.ts))$/.test(
          target,
        ),
    );
  assert.deepEqual(wrong, []);
});

test("the core imports no platform and asks no clock", () => {
  const wrong: string[] = [];
  for (const file of sources.filter((one) => one.startsWith("server/src/core/"))) {
    const text = readRoot(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
    for (const specifier of importsOf(file)) {
      if (/^(node:|vscode)/.test(specifier)) wrong.push(`${file} imports ${specifier}`);
    }
    if (/\bnew Date\(\)|Date\.now|Math\.random|\bprocess\.|\bconsole\.|\bsetTimeout\b|performance\.now/.test(text))
      wrong.push(`${file} looks at the world`);
  }
  assert.deepEqual(wrong, []);
});

test("features do not know the connection", () => {
  const knowing = sources.filter(
    (file) => file.startsWith("server/src/") && /\bcreateConnection\b|\bConnection\b/.test(readRoot(file)),
  );
  assert.deepEqual(
    knowing.filter(
      (file) =>
        !/^server\/src\/(lsp\/(server|state|lifecycle|synchronization|answering|gate)|bin\/server)\.ts$/.test(file),
    ),
    [],
  );
});

test("every source file begins with one sentence and stays under 250 lines", () => {
  const wrong = sources.flatMap((file) => {
    const text = readRoot(file).replace(/^#!.*\n/, "");
    const lines = text.split("\n").length - 1;
    return [
      ...(/^\/\*\* [A-Z`"<][\s\S]*?\*\//.test(text) ? [] : [`${file} says nothing`]),
      ...(lines > 250 ? [`${file} has ${lines} lines`] : []),
    ];
  });
  assert.deepEqual(wrong, []);
});

test("no class, enum, any, default export or silenced check in the sources", () => {
  const marks =
    /\benum \w+ \{|: any\b|as any\b|export default|@ts-(ignore|expect-error|nocheck)|\bclass (?!Failure\b)\w+/;
  const wrong = sources.filter((file) =>
    marks.test(readRoot(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*|"[^"\n]*"|`[^`]*`/g, "")),
  );
  assert.deepEqual(wrong, []);
});
