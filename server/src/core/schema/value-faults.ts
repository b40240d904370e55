/** Says in plain words what is wrong with a single value: a number, a date, a word of a list, true or false, a text. */
import type { Path, Plain } from "../finding.ts";
import { oddName, withoutOdd } from "../yaml/odd-characters.ts";
import { far, near } from "./nearest.ts";
import type { SchemaNode } from "./node.ts";
import { numberFault } from "./number-faults.ts";
import { isIsoDay, readDate } from "./read-date.ts";
import { clip, type Fault, nameOf, oneOf, shown } from "./shape-problem.ts";

/**
 * What is wrong with a value that is neither a map nor a list by the schema; null where nothing is. `said`: the characters
 * of a value that is no text, because a code such as 07710 is more than the number 7710.
 */
export function valueFault(value: Plain, node: SchemaNode, path: Path, said = textOf(value)): Fault | null {
  const disguised = typeof value === "string" ? disguiseFault(value, node, path) : null;
  return disguised ?? faultOf(value, node, path, said);
}

function faultOf(value: Plain, node: SchemaNode, path: Path, said: string): Fault | null {
  switch (node.kind) {
    case "text":
    case "mixed":
      return textFault(value, node, path, said);
    case "person":
      return personFault(value, path);
    case "date":
      return typeof value === "string" && isIsoDay(value) ? null : dateFault(value, path, said);
    case "choice":
    case "const":
      return typeof value === "string" && node.enum?.includes(value) ? null : choiceFault(value, node, path, said);
    case "flag":
      return typeof value === "boolean" ? null : flagFault(value, path, said);
    default:
      return numberFault(value, node, path, said);
  }
}

/**
 * A value that is right but for how it is written: as a block of text, with curly quotes, or with characters that nobody
 * sees. Texts of any kind may hold all of these.
 */
function disguiseFault(text: string, node: SchemaNode, path: Path): Fault | null {
  const bare = bareOf(text);
  if (bare === text || faultOf(text, node, path, text) === null) return null;
  const meant = meantBy(bare, node, path);
  if (meant === null) return null;
  const name = nameOf(path);
  const odd = oddName(text.replace(/\n$/, ""));
  const curly = CURLY.test(text.trim());
  const message =
    odd !== null
      ? `${name} holds a ${odd}. Replace it.`
      : curly
        ? `${name} has curly quotes around it. Remove them.`
        : `${name} must be on one line, not a block of text.`;
  const title = odd !== null ? `Replace the ${odd}` : `Write ${clip(String(meant))}`;
  return { code: "schema/format", message, instead: { title, value: meant } };
}

/** The value that a text without its disguise stands for; null where it is none that the schema allows. */
function meantBy(text: string, node: SchemaNode, path: Path): Plain {
  if (faultOf(text, node, path, text) === null) return text;
  const value = faultOf(text, node, path, text)?.instead?.value ?? null;
  return value !== null && faultOf(value, node, path, textOf(value)) === null ? value : null;
}

const CURLY = /^[“”„‟«»‘’].*[“”„‟«»‘’]$/s;

/** A text without line ends, curly quotes and odd characters around it. */
function bareOf(text: string): string {
  const plain = withoutOdd(text).trim();
  return CURLY.test(plain) ? plain.slice(1, -1).trim() : plain;
}

function textFault(value: Plain, node: SchemaNode, path: Path, quoted: string): Fault | null {
  if (typeof value === "string")
    return node.pattern === null || node.pattern.test(value) ? null : patternFault(value, node, path);
  if (node.kind === "mixed" && typeof value !== "object") return null;
  if (typeof value === "object")
    return { code: "schema/wrong-type", message: `${nameOf(path)} must be text, not ${shown(value)}.` };
  return {
    code: "schema/wrong-type",
    message: `${nameOf(path)} must be text: put ${quoted} in quotes.`,
    instead: { title: `Put ${quoted} in quotes`, value: quoted },
  };
}

/** The texts that must have a certain form, such as ids and names; the others have only a length. */
function patternFault(value: string, node: SchemaNode, path: Path): Fault {
  const code = "schema/format";
  const better = [slug(value), slug(value).replaceAll("-", "_"), currency(value)].find((text) =>
    node.pattern?.test(text),
  );
  const instead = better === undefined ? {} : { instead: { title: `Write ${better}`, value: better } };
  return node.form === null
    ? { code, message: `${nameOf(path)} must have 3 to 80 characters; it has ${[...value].length}.` }
    : { code, message: `${nameOf(path)} must be ${node.form}.`, ...instead };
}

function slug(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
}

function currency(text: string): string {
  const signs: { readonly [sign: string]: string } = { "€": "EUR", EURO: "EUR", EUROS: "EUR", "£": "GBP", US$: "USD" };
  const upper = text.trim().toUpperCase();
  return signs[upper] ?? upper;
}

function personFault(value: Plain, path: Path): Fault | null {
  if (typeof value === "string") return null;
  const only = Array.isArray(value) && value.length === 1 && typeof value[0] === "string" ? value[0] : null;
  const instead = only === null ? {} : { instead: { title: `Write ${clip(only)}`, value: only } };
  return { code: "schema/wrong-type", message: `${nameOf(path)} must be one person, not ${shown(value)}.`, ...instead };
}

function dateFault(written: Plain, path: Path, said: string): Fault {
  const value = typeof written === "number" ? said : written;
  const as = typeof written === "number" ? said : shown(written);
  const code = "schema/date";
  const name = nameOf(path);
  if (typeof value !== "string") {
    return { code, message: `${name} must be a date such as 2027-03-31, not ${as}.` };
  }
  const read = readDate(value);
  switch (read.kind) {
    case "day":
      return {
        code,
        message: `${name} must be year-month-day: ${read.iso}, not ${as}.`,
        instead: { title: `Write ${read.iso}`, value: read.iso },
      };
    case "two-ways":
      return {
        code,
        message: `${as} can be two different days. Write ${name} as year-month-day.`,
        either: read.isos,
      };
    case "no-such-day":
      return { code, message: `There is no such day as ${clip(value)}.` };
    case "no-day":
      return { code, message: `${name} needs a full date such as 2027-03-31, not ${as}.` };
    default:
      return { code, message: `${name} must be a date such as 2027-03-31, not ${as}.` };
  }
}

/** So many words are offered when nobody can tell which of them is meant. */
const FEW = 4;

function choiceFault(value: Plain, node: SchemaNode, path: Path, said: string): Fault {
  const code = "schema/not-allowed";
  const as = asWritten(value, said);
  const words = node.enum ?? [];
  const known = node.values.map((one) => ({ name: one.value, also: one.words }));
  const guess = typeof value === "object" ? null : (near(said, known) ?? far(said, known));
  const only = node.kind === "const" ? words[0] : undefined;
  const meant = guess?.name ?? only;
  if (meant === undefined)
    return {
      code,
      message: choose(as, words, path),
      ...(typeof value !== "object" && words.length <= FEW ? { either: words } : {}),
    };
  const unsure = guess?.sure ? {} : { unsure: true };
  const message = only
    ? `${nameOf(path)} must be ${only}, not ${as}.`
    : `${nameOf(path)} has no value ${as}. Did you mean “${meant}”?`;
  return { code, message, instead: { title: `Change to “${meant}”`, value: meant, ...unsure } };
}

/** Names the words one can choose from, or how many there are when a message could not hold them. */
function choose(as: string, words: readonly string[], path: Path): string {
  const all = oneOf(words);
  if (all.length <= 72) return `${nameOf(path)} can be ${all}.`;
  return `${nameOf(path)} must be one of ${words.length} words, such as ${words[0]}, not ${as}.`;
}

const YES = new Set(["yes", "y", "true", "on", "1"]);
const NO = new Set(["no", "n", "false", "off", "0"]);

function flagFault(value: Plain, path: Path, said: string): Fault {
  const code = "schema/wrong-type";
  const word = typeof value === "object" ? "" : said.trim().toLowerCase();
  const meant = YES.has(word) ? true : NO.has(word) ? false : null;
  if (meant === null) return { code, message: `${nameOf(path)} must be true or false, not ${asWritten(value, said)}.` };
  return {
    code,
    message: `Write ${nameOf(path)} as ${meant}, not ${asWritten(value, said)}.`,
    instead: { title: `Write ${meant}`, value: meant },
  };
}

/** A single value in the usual characters. */
function textOf(value: Plain): string {
  return typeof value === "object" ? "" : String(value);
}

/** A value as a message shows it: a number and the like with their own characters. */
function asWritten(value: Plain, said: string): string {
  return typeof value === "string" || typeof value === "object" ? shown(value) : said;
}
