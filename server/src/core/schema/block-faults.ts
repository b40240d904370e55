/** Says in plain words that a list or block was expected, and offers to wrap what stands there where that is safe. */
import type { Path, Plain } from "../finding.ts";
import type { SchemaNode } from "./node.ts";
import { type Fault, isMap, nameOf, oneOf, shown } from "./shape-problem.ts";

/** What is wrong with a value where a list must stand. */
export function listFault(value: Plain, item: SchemaNode, path: Path): Fault {
  const code = "schema/wrong-type";
  const first = isMap(value) ? Object.keys(value)[0] : undefined;
  if (first !== undefined) return { code, message: `${nameOf(path)} must be a list: put “- ” before “${first}”.` };
  const message = `${nameOf(path)} must be a list: begin each entry with “- ”.`;
  const wraps = typeof value === "string" && (item.kind === "text" || item.kind === "person");
  const number = typeof value === "number" && item.limits !== null;
  return wraps || number ? { code, message, instead: { title: "Make it a list", value: [value] } } : { code, message };
}

/** What is wrong with a value where a block of keys must stand. */
export function mapFault(value: Plain, node: SchemaNode, path: Path): Fault {
  const code = "schema/wrong-type";
  const keys = (node.usual.length > 0 ? node.usual : node.keys).slice(0, 3);
  const message = `${nameOf(path)} must be a block with keys such as ${oneOf(keys)}, not ${shown(value)}.`;
  const block = typeof value === "string" && node.keys.includes("name") ? named(value, node) : null;
  return block === null
    ? { code, message }
    : { code, message, instead: { title: "Make it a block with a name", value: block } };
}

/** `Priya Nair <p.nair@x.com>` as name and e-mail where the block has both; otherwise the whole text is the name. */
function named(text: string, node: SchemaNode): Plain {
  const person = /^\s*(.+?)\s*<([^<>\s]+@[^<>\s]+)>\s*$/.exec(text);
  return person?.[1] && person[2] && node.keys.includes("email")
    ? { name: person[1], email: person[2] }
    : { name: text.trim() };
}
