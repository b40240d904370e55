/** Says in plain words that a list or block was expected, and offers to wrap what stands there where that is safe. */
import type { Path, Plain } from "../finding.ts";
import type { SchemaNode } from "./node.ts";
import { type Fault, isMap, nameOf } from "./shape-problem.ts";

/** What is wrong with a value where a list must stand. */
export function listFault(value: Plain, item: SchemaNode, path: Path): Fault {
  const code = "schema/wrong-type";
  const first = isMap(value) ? Object.keys(value)[0] : undefined;
  if (first !== undefined) return { code, message: `${nameOf(path)} must be a list: put “- ” before “${first}”.` };
  const message = `${nameOf(path)} must be a list: begin each entry with “- ”.`;
  const number = typeof value === "number" && item.limits !== null;
  if (number) return { code, message, instead: { title: "Make it a list", value: [value] } };
  const texts = item.kind === "text" || item.kind === "person";
  return typeof value === "string" && texts ? { code, message, instead: asList(value, item) } : { code, message };
}

/** A text as a list; names and short words with commas between them are an entry each. */
function asList(text: string, item: SchemaNode): NonNullable<Fault["instead"]> {
  const items = bulleted(text.trim());
  if (items.length > 0) return { title: `Make it a list of ${items.length}`, value: items };
  const parts = text
    .split(/[,;&]|\band\b/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const several = parts.length > 1 && (item.kind === "person" || parts.every((part) => part.split(/\s+/).length <= 2));
  if (!several) return { title: "Make it a list", value: [text] };
  return { title: `Make it a list of ${parts.length}`, value: parts, unsure: true };
}

/** The items of a text that was pasted with bullets or numbers before them; empty where it has none. */
function bulleted(text: string): readonly string[] {
  const mark = /^(?:([•◦‣▪·–—*])|1([.)]))\s/.exec(text);
  if (mark === null) return [];
  const items: string[][] = [];
  let number = 1;
  for (const word of text.split(/\s+/)) {
    const starts = mark[1] === undefined ? word === `${number}${mark[2]}` : word === mark[1];
    if (starts) {
      items.push([]);
      number++;
    } else items.at(-1)?.push(word);
  }
  return items.map((words) => words.join(" ")).filter((one) => one !== "");
}

/** What is wrong with a value where a block of keys must stand. */
export function mapFault(value: Plain, node: SchemaNode, path: Path): Fault {
  const code = "schema/wrong-type";
  const keys = (node.usual.length > 0 ? node.usual : node.keys).slice(0, 2).join(", ");
  const such = node.each !== null ? "" : ` (${keys} …)`;
  const message = `${nameOf(path)} must be a block of keys${such}, not ${kindOf(value)}.`;
  const key = node.usual[0];
  if (typeof value !== "string" || key === undefined || !HEADS.has(key)) return { code, message };
  return { code, message, instead: { title: `Make it a block with “${key}”`, value: block(value, key, node) } };
}

/** Keys that say in one text what their block is about. */
const HEADS = new Set(["name", "if", "what", "item"]);

/** `Priya Nair <p.nair@x.com>` as name and e-mail where the block has both; otherwise the whole text under its first key. */
function block(text: string, key: string, node: SchemaNode): Plain {
  const written = text.trim();
  const open = written.indexOf("<");
  const name = written.slice(0, Math.max(0, open)).trim();
  const email = written.slice(open + 1, -1);
  const both = name !== "" && written.endsWith(">") && /^[^<>\s@]+@[^<>\s@]+$/.test(email);
  return both && key === "name" && node.keys.includes("email") ? { name, email } : { [key]: written };
}

function kindOf(value: Plain): string {
  if (Array.isArray(value)) return "a list";
  return typeof value === "string" ? "text" : typeof value === "number" ? "a number" : String(value);
}
