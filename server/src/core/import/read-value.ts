/** Reads one cell for one field: the values that it certainly gives, and why the rest is only kept as a comment. */

import { isNamed, personOf } from "../charter/people.ts";
import { DEFAULT_POLICY } from "../charter/policy.ts";
import type { Path, Plain } from "../finding.ts";
import { schemaAt } from "../schema/walk.ts";
import { type Cell, cut, textOf } from "./cell.ts";
import type { ColumnStyle } from "./column-styles.ts";
import { readDay } from "./dates.ts";
import type { Field } from "./fields.ts";
import { fold, wordsOf } from "./fold.ts";
import { readNumber } from "./numbers.ts";
import { inUsualOrder } from "./surname-first.ts";
import { choiceWords, stageWords, yesNoWords } from "./words.ts";

/** A value at its place. */
export interface Placed {
  readonly path: Path;
  readonly value: Plain;
  readonly heading: string;
  /** Where it goes instead once the pilot is live. */
  readonly or?: string;
  /** The unit that stands behind a number in its cell. */
  readonly unit?: string;
}

/** What a cell gives. */
export interface ReadValue {
  readonly placed: readonly {
    readonly path: Path;
    readonly value: Plain;
    readonly or?: string;
    readonly unit?: string;
  }[];
  /** Why the text is kept as a comment as well; empty where that needs no reason, null where it is not kept. */
  readonly why: string | null;
  /** Who may be asked, where the cell names nobody in particular. */
  readonly contact?: string;
}

/** The longest text that a key takes. */
const LONGEST = 4_000;

/** What a cell gives for a field; null where nothing is to be kept either. */
export function readValue(cell: Cell, field: Field, style: ColumnStyle): ReadValue | null {
  const text = textOf(cell);
  switch (field.reading) {
    case "exact":
      return at(field.path, exactValue(cell, field.path, style));
    case "stage":
      return stage(text, field);
    case "choice":
      return choice(text, field, style.heading);
    case "date":
      return date(cell, field, style);
    case "number":
    case "money":
      return number(cell, field, style);
    case "person":
      return person((style.surnameFirst && inUsualOrder(text)) || text, field);
    case "people":
      return people(text, field, style);
    case "currency":
      return /^[A-Z]{3}$/.test(text.toUpperCase()) ? at(field.path, text.toUpperCase()) : only("no code of a currency");
    case "link":
      return /^https?:\/\/\S+$/.test(text)
        ? at([...field.path, 0], { label: cut(style.heading, 80), url: text })
        : only("no address of a page");
    case "tags":
      return {
        placed: split(text, /[;,|\n]/)
          .slice(0, 20)
          .map((one, index) => ({ path: [...field.path, index], value: one })),
        why: null,
      };
    case "texts":
      return {
        placed: split(text, /[;\n•]/).map((one, index) => ({ path: [...field.path, index], value: one })),
        why: null,
      };
    default:
      return written(text, field);
  }
}

function at(path: Path, value: Plain): ReadValue {
  return { placed: [{ path, value }], why: null };
}

function only(why: string): ReadValue {
  return { placed: [], why };
}

/** Prose: yes and no are no answer to a question for a sentence. */
function written(text: string, field: Field): ReadValue {
  const words = wordsOf(text);
  if (yesNoWords().has(fold(text))) return only("yes or no is no answer here");
  if (field.reading === "answer" && (words.length < 4 || yesNoWords().has(words[0] ?? "")))
    return only("too short to be an answer");
  return text.length > LONGEST ? only("too long for a key") : at(field.path, text.replace(/\r\n?/g, "\n"));
}

function stage(text: string, { path }: Field): ReadValue {
  const bare = text.replace(/^\s*(?:\p{L}{1,2}[-.]?\d{1,2}|\d{1,2})\s*[.):–—-]?\s*(?=\p{L}{2})/u, "");
  const folded = fold(bare);
  const found = stageOf(folded);
  if (found === undefined) return only("not tellable at which stage that is");
  return { placed: [{ path, value: found }], why: found === folded ? null : "" };
}

/** The stage that comparable words name: as they are, without “in” and “phase”, or without a verb behind that says it goes on. */
function stageOf(folded: string): string | undefined {
  const known = stageWords();
  const plain = folded.replace(/^(?:in|im|en|em|w|under) | (?:phase|stage|phases)$/g, "");
  const going = GOING.find((verb) => folded.endsWith(` ${verb}`));
  return (
    known.get(folded) ??
    known.get(plain) ??
    (going === undefined ? undefined : known.get(folded.slice(0, -going.length - 1)))
  );
}

/** What says behind a stage that it is going on. */
const GOING = (
  "laeuft|laeuft noch|laufend|aktiv|gestartet|begonnen|im gange|running|ongoing|active|started|under way|underway|in progress|is running|" +
  "en cours|lance|demarre|en marche|en curso|en marcha|in corso|attivo|avviato|em curso|em andamento|loopt|lopend|gestart|trwa|w toku"
).split("|");

function choice(text: string, { path, values = [] }: Field, heading: string): ReadValue {
  const meanings = choiceWords().get(fold(text)) ?? new Set<string>();
  const found = values.filter((value) => meanings.has(value));
  const [value] = found;
  if (value === undefined || found.length > 1) return only("none of the words of the key");
  if (path[1] !== "risk_tier") return at(path, value);
  const isAct =
    /\b(?:ai act|ia act|ki-?vo|ki-?verordnung|eu ai|ai-?verordening|reglamento|règlement|regolamento)\b/i.test(heading);
  const scheme = isAct ? [{ path: ["governance", "risk_tier", "scheme"], value: "eu_ai_act" }] : [];
  return { placed: [...scheme, { path, value }], why: null };
}

function date(cell: Cell, { path, id }: Field, { order }: ColumnStyle): ReadValue | null {
  const read = readDay(cell, order);
  if (read === null) return null;
  if ("why" in read) return only(read.why);
  return {
    placed: [{ path, value: read.day, ...(id === "start_or_live" ? { or: "bridge.go_live" } : {}) }],
    why: null,
  };
}

function number(cell: Cell, { path, reading }: Field, { sign, scaled }: ColumnStyle): ReadValue | null {
  const measured = path[1] === "production_metric" ? withUnit(cell) : null;
  const read = readNumber(measured?.figure ?? cell, sign);
  if (read === null) return null;
  if (measured !== null && "number" in read)
    return { placed: [{ path, value: read.number, unit: measured.unit }], why: null };
  if ("why" in read) return only(read.why);
  if (reading === "money" && scaled) return only("the heading counts in thousands or millions");
  const kind = schemaAt(path)?.kind;
  if (kind === "count" && !Number.isInteger(read.number)) return only("no whole number");
  return read.number < 0 && path[1] !== "production_metric" ? only("less than nothing") : at(path, read.number);
}

/** A number and the unit behind it, such as `61%` or `9,5 jours`; null for anything else. */
function withUnit(cell: Cell): { readonly figure: string; readonly unit: string } | null {
  if (typeof cell !== "string" || cell.length > 60) return null;
  const match = /^\s*([-+]?\d[\d.,]*)\s*([%‰]|\p{L}[\p{L}%€$£./ ]{0,24})\s*$/u.exec(cell);
  const [, figure = "", unit = ""] = match ?? [];
  return match === null || NO_UNIT.has(fold(unit).split(" ")[0] ?? "") ? null : { figure, unit: unit.trim() };
}

/** What stands behind a number that is a bound, a scale or one of two. */
const NO_UNIT = new Set(
  "k m mio tsd mrd bn mn million millions thousand tausend or oder ou to bis a and und et approx ca plus".split(" "),
);

/** One person: never a mailbox, a role, a department or two people. A mail without a name is a mailbox. */
function person(text: string, { path, id }: Field): ReadValue {
  const several = /[;\n/&]|\b(?:and|und|et|y|e|en|i)\b(?=\s+\p{Lu})/u.test(text);
  const read = several ? null : personOf(text);
  if (read !== null && read.name !== null && isNamed(read, DEFAULT_POLICY)) {
    if (id !== "owner" || read.email === null) return at(path, text);
    const email = { path: [...path.slice(0, -1), "email"], value: read.email };
    return { placed: [{ path, value: read.name }, email], why: null };
  }
  const why = several ? "more than one person, or more than a name" : "names nobody in particular";
  return id === "owner" ? { placed: [], why, contact: text } : only(why);
}

function people(text: string, { path }: Field, { surnameFirst }: ColumnStyle): ReadValue {
  const parts = split(text, /[;\n|]/);
  if (!surnameFirst && parts.some((one) => inUsualOrder(one) !== null))
    return only("one person with the surname first, or two people");
  const found = parts.flatMap((one) => {
    const person = surnameFirst ? inUsualOrder(one) : null;
    return person === null ? split(one, /,(?!\s*(?:Jr|Sr|PhD))/) : [person];
  });
  const all = found.filter((one) => isNamed(personOf(one), DEFAULT_POLICY));
  const names = surnameFirst ? found.length : split(text, /[;\n|]|,/).length;
  if (all.length === 0) return only("names nobody in particular");
  return {
    placed: all.map((value, index) => ({ path: [...path, index], value })),
    why: all.length < names ? "not all of it names a person" : null,
  };
}

/** The value of an export of our own, in the type that the key takes. */
function exactValue(cell: Cell, path: Path, { typed }: ColumnStyle): Plain {
  if (typeof cell !== "string") return typeof cell === "object" && cell !== null ? cell.day : cell;
  const text = unguarded(cell);
  const kind = schemaAt(path)?.kind ?? "text";
  if (typed) return text;
  if (kind === "mixed" && String(Number(text)) === text) return Number(text);
  if ((kind === "flag" || kind === "mixed") && /^(?:true|false)$/i.test(text)) return /^true$/i.test(text);
  const counts = ["number", "quantity", "count", "ordinal", "money", "percent"].includes(kind);
  return counts && text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** A text without the mark that keeps spreadsheets from taking it for a formula. */
export function unguarded(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

function split(text: string, by: RegExp): readonly string[] {
  return text
    .split(by)
    .map((one) => one.trim())
    .filter((one) => one !== "");
}
