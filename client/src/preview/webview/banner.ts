/** The sentence above the page, with a button that leads to what it speaks of. */
import { part } from "./dom.ts";
import type { Render, Way } from "./messages.ts";

/** Shows the sentence and its button; touches nothing where both are there already, so that the focus stays. */
export function showBanner({ banner = null, way = null }: Pick<Render, "banner" | "way">): void {
  const element = part("banner");
  const key = JSON.stringify([banner, way]);
  if (element === null || element.dataset.shown === key) return;
  element.dataset.shown = key;
  element.replaceChildren(...(banner === null ? [] : [banner, ...(way === null ? [] : [" ", buttonFor(way)])]));
}

function buttonFor(way: Way): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "pc-link";
  if ("line" in way) {
    button.textContent = `Go to line ${way.line}`;
    Object.assign(button.dataset, { action: "reveal", path: "", line: `${way.line}` });
  } else {
    button.textContent = "Restart it";
    Object.assign(button.dataset, { action: "command", name: way.command });
  }
  return button;
}
