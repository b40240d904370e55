/** The same charter in JSON and in TOML, for peers that read those. */
import { parse } from "yaml";

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** The charter's value; long ones hold more aliases than the library's guard against attacks allows. */
function read(yaml: string): { readonly [key: string]: Value } {
  return parse(yaml, { maxAliasCount: -1 });
}

/** The charter as JSON, indented as an editor would. */
export function toJson(yaml: string): string {
  return `${JSON.stringify(read(yaml), null, 2)}\n`;
}

/** The charter as TOML: tables, arrays of tables, and lists of plain values on one line. */
export function toToml(yaml: string): string {
  return table(read(yaml), []).join("\n");
}

function table(map: { readonly [key: string]: Value }, path: readonly string[]): readonly string[] {
  const entries = Object.entries(map);
  const plain = entries.filter(([, value]) => !isTable(value) && !isTables(value));
  return [
    ...plain.map(([key, value]) => `${key} = ${inline(value)}`),
    "",
    ...entries.flatMap(([key, value]) => {
      const name = [...path, key];
      if (isTable(value)) return [`[${name.join(".")}]`, ...table(value, name)];
      if (isTables(value)) return value.flatMap((item) => [`[[${name.join(".")}]]`, ...table(item, name)]);
      return [];
    }),
  ];
}

function isTable(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTables(value: Value): value is readonly { readonly [key: string]: Value }[] {
  return Array.isArray(value) && value.length > 0 && value.every(isTable);
}

function inline(value: Value): string {
  return Array.isArray(value) ? `[${value.map(inline).join(", ")}]` : JSON.stringify(value);
}
