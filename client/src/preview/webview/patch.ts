/** Redraws only the sections whose markup changed, and keeps focus, open parts and scroll in those too. */
import { elementOf } from "../../../../server/src/core/report/model/options.ts";
import { keyOf, part, withKey } from "./dom.ts";
import type { SentSection } from "./messages.ts";

/** Draws sections into the page; returns the ids of those that were touched. */
export type Draw = (sections: readonly SentSection[], open: { readonly [id: string]: boolean }) => readonly string[];

/** Redraws a section in part, if that is enough to come from one markup to the other; says whether it was. */
export type PartPatch = (element: HTMLElement, before: string, after: string) => boolean;

/** A drawer that remembers what it drew. */
export function drawer(main: HTMLElement, patched: PartPatch = () => false): Draw {
  const drawn = new Map<string, string>();
  return (sections, open) => {
    const wanted = new Set(sections.map(({ id }) => id));
    for (const id of [...drawn.keys()].filter((one) => !wanted.has(one))) {
      part(id)?.remove();
      drawn.delete(id);
    }
    let before: Element | null = null;
    const touched: string[] = [];
    for (const { id, html } of sections) {
      const element = part(id) ?? made(id);
      const place: ChildNode | null = before === null ? main.firstChild : before.nextSibling;
      if (place !== element) main.insertBefore(element, place);
      before = element;
      const old = drawn.get(id);
      if (html === undefined || old === html) continue;
      drawn.set(id, html);
      if (old === undefined || !patched(element, old, html)) redraw(element, html, open);
      touched.push(id);
    }
    return touched;
  };
}

function made(id: string): HTMLElement {
  const element = document.createElement(elementOf(id));
  element.id = `pc-${id}`;
  return element;
}

function redraw(element: HTMLElement, html: string, open: { readonly [id: string]: boolean }): void {
  const active = document.activeElement;
  const focused = active !== null && active !== element && element.contains(active) ? keyOf(active) : null;
  element.innerHTML = html;
  for (const details of element.querySelectorAll("details")) {
    const kept = open[details.id];
    if (kept !== undefined) details.open = kept;
  }
  if (focused !== null) withKey(element, focused)?.focus({ preventScroll: true });
}
