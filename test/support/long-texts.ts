/** Very long stretches of one kind of character, and every place of a charter in which they may stand. */
import { CHARTER, everyKey, type SchemaNode, schemaAt } from "../../server/src/core/schema/walk.ts";
import { HEAD } from "./check.ts";

/** What is repeated: letters of many scripts, every sign of YAML, and pairs that readers look for. */
export const UNITS: readonly string[] = [
  ..."aA10 \t\"'[]{}()-_:#%&*!\\.,;/<>|?@=+$~`^",
  ...["😀", "e\u0301", "\u0301", "漢", "א", "\u00a0", "\u200b", "\u0085", "\u2028", "\uff1a", "—", "“", "\u0001"],
  ...["1.", "1,", "- ", "? ", ": ", " #", "word ", "a, ", "a.", "a@", "a@b.c ", "Ann Lee, ", "Ann and ", "\\u", "1 % "],
  ...["EUR 1,000 ", "2026-01-01 ", "1/1/", "&a ", "*a ", "a: b, ", "''", '""', "(a) ", " - ", "a/", "<a ", "${", "{{"],
  ...[
    "\n",
    "\r\n",
    "\r",
    " \n",
    "\n- ",
    "\n#",
    "\n\t",
    "\na:",
    "http://",
    "[a](",
    "**",
    "`a",
    "TBD ",
    "not ",
    "1\u00a0000 ",
  ],
];

/** Units that make many entries or lines of their own; they are repeated less often. */
export function makesEntries(unit: string): boolean {
  return /[\n\r,:@]|^[[{]/.test(unit);
}

/** Where on a line: a text around the stretch. */
export const PLACES: Readonly<Record<string, (long: string) => string>> = {
  "before the first line": (long) => `${long}${HEAD}stage: idea\n`,
  "before a section": (long) => `${HEAD}${long}stage: idea\n`,
  "before a key": (long) => `${HEAD}use_case:\n  ${long}problem: a\n  intended_use: b\n`,
  "behind a key": (long) => `${HEAD}use_case:\n  problem${long}: a\n  intended_use: b\n`,
  "behind a colon": (long) => `${HEAD}use_case:\n  problem: ${long}\n  intended_use: b\n`,
  "on the colon of a section": (long) => `${HEAD}stage:${long}\n`,
  "inside a text": (long) => `${HEAD}use_case:\n  problem: a${long}b\n  intended_use: b\n`,
  "in an item": (long) => `${HEAD}pilot:\n  team:\n    - ${long}\n    - Ann Lee\n`,
  "in the key of an item": (long) => `${HEAD}cost:\n  lines:\n    - ${long}item: a\n      amount: 1\n`,
  "in a block text": (long) => `${HEAD}use_case:\n  problem: |\n    ${long}\n    x\n  intended_use: b\n`,
  "in a block text, not indented": (long) => `${HEAD}use_case:\n  problem: >\n${long}\n  intended_use: b\n`,
  "on a further line of a text": (long) => `${HEAD}use_case:\n  problem: a\n    ${long}\n  intended_use: b\n`,
  "in a comment": (long) => `${HEAD}use_case:\n  problem: a # ${long}\n  intended_use: b # x\n`,
  "in a comment of its own": (long) => `${HEAD}# ${long}\nstage: idea\n`,
  "between brackets": (long) => `${HEAD}pilot: { team: [Ann Lee, ${long}, Bo], start: 2026-01-01 }\n`,
  "in a key between brackets": (long) => `${HEAD}pilot: { ${long}: 1 }\n`,
  "in double quotes": (long) => `${HEAD}use_case:\n  problem: "a${long}b"\n  intended_use: b\n`,
  "in single quotes": (long) => `${HEAD}use_case:\n  problem: 'a${long}b'\n  intended_use: b\n`,
  "behind an open quote": (long) => `${HEAD}use_case:\n  problem: "a${long}\n  intended_use: b\n`,
  "behind an open bracket": (long) => `${HEAD}use_case:\n  problem: [a${long}\n  intended_use: b\n`,
  "in an anchor": (long) => `${HEAD}use_case:\n  problem: &${long} a\n  intended_use: *${long}\n`,
  "in a tag": (long) => `${HEAD}use_case:\n  problem: !${long} a\n  intended_use: b\n`,
  "at the end": (long) => `${HEAD}use_case:\n  problem: a\n${long}`,
};

/** Every field of the charter, by its path. */
export const FIELDS: readonly (readonly (string | number)[])[] = everyKey()
  .map(({ path }) => path)
  .filter(([first]) => first !== "apiVersion" && first !== "kind");

/** A charter with the stretch in one field. */
export function inField(path: readonly (string | number)[], long: string): string {
  const node: SchemaNode | null = schemaAt(path, CHARTER);
  const value = node?.kind === "list" ? [long, long] : long;
  const nested = path.reduceRight<unknown>(
    (inner, key) => (typeof key === "number" ? [inner] : { [key]: inner }),
    value,
  );
  const [section, inside] = Object.entries(nested as object)[0] ?? [];
  return `${HEAD}${section}: ${JSON.stringify(inside)}\n`;
}
