/** The only way to make markup: a tagged template that escapes every value unless its type says that it is markup already. */
import { visible } from "../../text/sanitize.ts";

const MARKUP: unique symbol = Symbol("markup");

/** Safe markup. Nothing outside this file can make one but through the templates below. */
export interface Html {
  readonly [MARKUP]: string;
}

/** What may stand in a template: markup, text and numbers (escaped), lists of them; null, undefined and false are nothing. */
export type Value = Html | string | number | null | undefined | false | readonly Value[];

/** Makes markup. Attribute values must be quoted in the template. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  let made = parts[0] ?? "";
  for (let index = 0; index < values.length; index++) made += rendered(values[index]) + (parts[index + 1] ?? "");
  return { [MARKUP]: made };
}

/** Scripts that run from right to left; a text without them cannot turn the direction of ours. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]|[\ud802\ud803\ud83a\ud83b]/;

/** A text that somebody wrote: escaped, and kept from turning the direction of the text around it. */
export function user(text: string): Html {
  return RIGHT_TO_LEFT.test(text) ? html`<bdi>${text}</bdi>` : html`${text}`;
}

/** A sentence of ours with texts that somebody wrote in it: it keeps its own direction. */
export function sentence(text: string): Html {
  return RIGHT_TO_LEFT.test(text) ? html`<bdi dir="ltr">${text}</bdi>` : html`${text}`;
}

/** Markup side by side. */
export function join(parts: readonly Value[]): Html {
  return { [MARKUP]: rendered(parts) };
}

/** A stylesheet of our own; only constants of this project go through here. */
export function styleSheet(css: string): Html {
  return { [MARKUP]: `<style>${css.replaceAll("<", "\\3c ")}</style>` };
}

/** The markup as text, to be written out. */
export function markup(value: Html): string {
  return value[MARKUP];
}

function rendered(value: Value): string {
  if (typeof value === "string") return escaped(value);
  if (typeof value === "number") return String(value);
  if (value === null || value === undefined || value === false) return "";
  if (isHtml(value)) return value[MARKUP];
  let made = "";
  for (const one of value) made += rendered(one);
  return made;
}

function isHtml(value: Html | readonly Value[]): value is Html {
  return MARKUP in value;
}

const SPECIAL = /[&<>"'`]/g;
const ENTITIES: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

/** What most texts are made of: nothing in it needs a look. */
const PLAIN = /^[ !#-%(-;=?-_a-~]*$/;

/** Text that means nothing but itself between tags and inside quoted attributes. */
function escaped(text: string): string {
  if (PLAIN.test(text)) return text;
  return visible(text).replace(SPECIAL, (character) => ENTITIES[character] ?? "");
}
