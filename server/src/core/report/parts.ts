/** Small pieces that every section is made of: icons, state words, buttons, tables, disclosures. */
import { type Html, html, join, user, type Value } from "./html.ts";

/** Shapes; each stands for one state and is always followed by its word. */
export type Icon = "ok" | "bad" | "warn" | "info" | "later" | "none" | "half" | "pause";

/** A shape in its state's colour, hidden from screen readers because a word follows. */
export function icon(name: Icon): Html {
  return html`<svg width=16 height=16 aria-hidden=true><use href="#pc-${name}"/></svg>`;
}

/** A state: shape and word. */
export function state(name: Icon, word: Value): Html {
  return html`${icon(name)} ${word}`;
}

/** The drawings behind the icons; once on every page. */
export function iconSheet(): Html {
  return html`<svg width="0" height="0" aria-hidden="true"><defs>${SYMBOLS}</defs></svg>`;
}

const SYMBOLS: readonly Html[] = [
  html`<symbol id="pc-ok" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7.5"/><path class="pc-cut" d="M4.3 8.3l2.5 2.5 5-5.4"/></symbol>`,
  html`<symbol id="pc-bad" viewBox="0 0 16 16"><path d="M5 .5h6L15.5 5v6L11 15.5H5L.5 11V5z"/><path class="pc-cut" d="M5 5l6 6M11 5l-6 6"/></symbol>`,
  html`<symbol id="pc-warn" viewBox="0 0 16 16"><path d="M8 .8L15.8 15H.2z"/><path class="pc-cut" d="M8 5.5v5M8 12v1.7"/></symbol>`,
  html`<symbol id="pc-info" viewBox="0 0 16 16"><path class="pc-out" d="M8 1.3a6.7 6.7 0 1 1-.01 0M8 7v5M8 4v1.6"/></symbol>`,
  html`<symbol id="pc-later" viewBox="0 0 16 16"><circle class="pc-out" cx="8" cy="8" r="6.5" stroke-dasharray="2.7 2.4"/></symbol>`,
  html`<symbol id="pc-none" viewBox="0 0 16 16"><path class="pc-out" d="M2.5 8h11"/></symbol>`,
  html`<symbol id="pc-half" viewBox="0 0 16 16"><circle class="pc-out" cx="8" cy="8" r="6.7"/><path d="M8 1.3a6.7 6.7 0 0 1 0 13.4z"/></symbol>`,
  html`<symbol id="pc-pause" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7.5"/><path class="pc-cut" d="M6 4.7v6.6M10 4.7v6.6"/></symbol>`,
];

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
  return join(text.split("`").map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part)));
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
  readonly number?: true;
}

/** What a table may have besides its rows. */
export interface TableOptions {
  readonly foot?: readonly Value[];
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
  { foot, narrow }: TableOptions = {},
): Html {
  const cell = (value: Value, index: number): Html => {
    if (index === 0) return html`<th scope=row>${value}`;
    return html`<td${narrow === "labels" ? html` data-l="${columns[index]?.name}"` : null}>${value}`;
  };
  const line = (values: readonly Value[]) => html`<tr>${values.map(cell)}`;
  const head = columns.map(({ name }) => html`<th scope=col>${name}`);
  const numbers = columns.findIndex((column) => column.number);
  const classes = `pc-table${narrow ? ` pc-${narrow}` : ""}${numbers < 0 ? "" : ` pc-n${numbers + 1}`}`;
  return html`<table class="${classes}"><caption>${caption}</caption><thead><tr>${head}<tbody>${rows.map(line)}${
    foot ? html`<tfoot>${line(foot)}` : null
  }</table>`;
}

/** Something that opens on request; without script and style too. */
export function disclosure(id: string, summary: Value, content: Value, open = false): Html {
  return html`<details id="pc-d-${id}"${open ? html` open` : null}><summary>${summary}</summary>${content}</details>`;
}

/** Terms with their values, as a grid of figures. */
export function figures(items: readonly (readonly [term: Value, value: Value, note?: Value])[]): Html {
  return html`<dl class="pc-figures">${items.map(
    ([term, value, note]) =>
      html`<div><dt>${term}<dd>${value}${note ? html`<span class="pc-note">${note}</span>` : null}</div>`,
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
