/** Small pieces that every section is made of: state words, buttons, tables, disclosures. */
import { type Html, html, join, sentence, user, type Value } from "./html.ts";

/** Shapes; each stands for one state and always comes with its word. The stylesheet draws them. */
export type Icon = "ok" | "bad" | "warn" | "info" | "later" | "none" | "half" | "pause";

/** A state: its word, with the shape that the stylesheet draws before it; bold where the word is what matters. */
export function state(name: Icon, word: Value): Html {
  return html`<span class="pc-${name}">${word}</span>`;
}

/** A state in bold. */
export function strongState(name: Icon, word: Value): Html {
  return html`<b class="pc-${name}">${word}</b>`;
}

/** A heading of a section. */
export function heading(text: Value): Html {
  return html`<h2>${text}</h2>`;
}

/** A button of the pane; nothing on the static page. `name` says it all, also without the text around it. */
export function revealButton(interactive: boolean, path: string, line: number | null, name: string): Html | null {
  if (!interactive || (path === "" && line === null)) return null;
  const text = line === null ? "show" : `line ${line}`;
  const to = line === null ? "Show the place" : `Go to ${text}`;
  return html`<button type="button" class="pc-link" data-action="reveal" data-path="${path}" data-line="${line ?? ""}" aria-label="${`${to}: ${name}`}">${text}</button>`;
}

/** In the pane a text of the charter that leads to its place; on the page the text alone. */
export function goTo(interactive: boolean, path: string, text: string): Html {
  if (!interactive || path === "") return user(text);
  return html`<button type="button" class="pc-go" data-action="reveal" data-path="${path}" aria-label="${`${text}, go to its place`}">${user(text)}</button>`;
}

/** A sentence of our own whose `keys` stand in backticks. */
export function prose(text: string): Html {
  return join(text.split("`").map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : sentence(part))));
}

/** A message: a sentence that keeps its direction, with its keys as code. */
export function message(text: string): Html {
  return text.split("`").length % 2 === 1 && text.includes("`") ? prose(text) : sentence(text);
}

/** Buttons that apply the fixes of a finding. */
export function fixButtons(
  interactive: boolean,
  finding: string | null,
  fixes: readonly { readonly title: string }[],
  about: string,
): Html | null {
  if (!interactive || finding === null || fixes.length === 0) return null;
  return html`<span class="pc-fixes">${fixes.map(
    ({ title }, index) =>
      html`<button type="button" class="pc-button" data-action="fix" data-finding="${finding}" data-index="${index}" aria-label="${`${title} (${about})`}">${title}</button>`,
  )}</span>`;
}

/** A button that runs a command of the editor, by its name without the prefix. */
export function commandButton(name: string, text: string): Html {
  return html`<button type="button" class="pc-button pc-quiet" data-action="command" data-name="${name}">${text}</button>`;
}

/** One column of a table; the first column of numbers and all after it stand right. */
export interface Column {
  readonly name: string;
  /** What stands in the heading instead of the name, such as a button that sorts. */
  readonly head?: Value;
  readonly sorted?: "ascending" | "descending";
  readonly number?: true;
}

/** What a table may have besides its rows. */
export interface TableOptions {
  readonly foot?: readonly Value[];
  /** Several rows at the end: sums and what is added to them. */
  readonly feet?: readonly (readonly Value[])[];
  /**
   * On a narrow screen each row becomes a block of lines that speak for themselves, or of lines with their column's name;
   * or every other column is left out (first, third and fifth stay).
   */
  readonly narrow?: "lines" | "labels" | "few";
}

/** A table with a caption and a scope on every heading. Closing tags that HTML does not need are left out. */
export function table(
  caption: Value,
  columns: readonly Column[],
  rows: readonly (readonly Value[])[],
  { foot, feet = foot === undefined ? [] : [foot], narrow }: TableOptions = {},
): Html {
  const cell = (value: Value, index: number): Html => {
    if (index === 0) return html`<th scope="row">${value}`;
    return html`<td${narrow === "labels" ? html` data-l="${columns[index]?.name}"` : null}>${value}`;
  };
  const line = (values: readonly Value[]) => html`<tr>${values.map(cell)}`;
  const head = columns.map(
    ({ name, head: own, sorted }) =>
      html`<th scope="col"${sorted ? html` aria-sort="${sorted}"` : null}>${own ?? name}`,
  );
  const numbers = columns.findIndex((column) => column.number);
  const classes = [...(narrow ? [`pc-${narrow}`] : []), ...(numbers < 0 ? [] : [`pc-n${numbers + 1}`])].join(" ");
  return html`<table${classes === "" ? null : html` class="${classes}"`}><caption>${caption}</caption><thead><tr>${head}<tbody>${rows.map(line)}${
    feet.length > 0 ? html`<tfoot>${feet.map(line)}` : null
  }</table>`;
}

/** Something that opens on request; without script and style too. */
export function disclosure(id: string, summary: Value, content: Value, open = false): Html {
  return html`<details id="pc-d-${id}"${open ? html` open` : null}><summary>${summary}</summary>${content}</details>`;
}

/** Terms with their values, as a grid of figures. */
export function figures(items: readonly (readonly [term: Value, value: Value, note?: Value])[]): Html {
  return html`<dl class="pc-figures">${items.map(
    ([term, value, note]) => html`<div><dt>${term}<dd>${value}${note ? html`<small>${note}</small>` : null}</div>`,
  )}</dl>`;
}

/** Terms with what is written of them, as a list; what is not written says so. */
export function terms(items: readonly (readonly [term: Value, value: Value])[]): Html {
  return html`<dl class="pc-terms">${items.map(
    ([term, value]) => html`<div><dt>${term}<dd>${value === null ? html`<i>not written</i>` : value}</div>`,
  )}</dl>`;
}

/** Text whose spaces do not break: figures with their units, dates. */
export function unbroken(text: string): string {
  return text.replaceAll(" ", "\u00a0");
}

/** Markup with something between. */
export function joined(parts: readonly Value[], between: Value): Html {
  return join(parts.map((part, index) => (index === 0 ? part : [between, part])));
}
