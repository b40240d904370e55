/** The few things that the webview's script needs of its page. */

/** What VS Code gives the script. */
export interface Host {
  readonly postMessage: (message: unknown) => void;
  readonly getState: () => unknown;
  readonly setState: (state: unknown) => void;
}

/** An element of the shell, by its id. */
export function part(id: string): HTMLElement | null {
  return document.getElementById(`pc-${id}`);
}

/** What stands for an element across a redraw: its id, or the part that it is in, its kind and all it says of itself. */
export function keyOf(element: Element): string {
  if (element.id !== "") return `#${element.id}`;
  const data = element instanceof HTMLElement ? JSON.stringify(element.dataset) : "";
  const home = element.closest("[id]")?.id ?? "";
  return `${home} ${element.tagName} ${data} ${element.getAttribute("aria-label") ?? ""}`;
}

/** The element with such a key within another, or null. */
export function withKey(root: Element, key: string): HTMLElement | null {
  for (const element of root.querySelectorAll<HTMLElement>("button,summary,input,a,[id],[tabindex]")) {
    if (keyOf(element) === key) return element;
  }
  return null;
}
