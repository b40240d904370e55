/** Tabs as the accessibility pattern wants them: arrow keys move, one panel is shown, each is named by its tab. */
import type { TabId } from "./messages.ts";

/** The tabs of the panel. */
export interface Tabs {
  /** The element of a tab's content; made when it is first asked for. */
  readonly panelFor: (id: TabId, title: string) => HTMLElement;
  readonly show: (id: TabId) => void;
}

interface Tab {
  readonly button: HTMLButtonElement;
  readonly panel: HTMLElement;
}

/** Tabs above the content of an element; `chosen` is called when the reader goes to one. */
export function createTabs(main: HTMLElement, chosen: (id: TabId) => void): Tabs {
  const tabs = new Map<TabId, Tab>();
  const list = document.createElement("div");
  list.className = "pc-tabs";
  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", "Portfolio");
  main.append(list);
  list.addEventListener("keydown", (event) => {
    const ids = [...tabs.keys()];
    const at = ids.findIndex((id) => tabs.get(id)?.button === document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: ids.length - 1 }[event.key];
    const next = to === undefined ? undefined : ids[(to + ids.length) % ids.length];
    if (next === undefined) return;
    event.preventDefault();
    tabs.get(next)?.button.focus();
    chosen(next);
  });
  const made = (id: TabId): Tab => {
    const button = document.createElement("button");
    const panel = document.createElement("div");
    button.type = "button";
    button.id = `pc-tab-${id}`;
    button.setAttribute("role", "tab");
    button.setAttribute("aria-controls", `pc-panel-${id}`);
    button.addEventListener("click", () => chosen(id));
    panel.id = `pc-panel-${id}`;
    panel.className = "pc-portfolio";
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", button.id);
    list.append(button);
    main.append(panel);
    const tab = { button, panel };
    tabs.set(id, tab);
    return tab;
  };
  return {
    panelFor: (id, title) => {
      const { button, panel } = tabs.get(id) ?? made(id);
      if (button.textContent !== title) button.textContent = title;
      return panel;
    },
    show: (id) => {
      for (const [one, { button, panel }] of tabs) {
        button.setAttribute("aria-selected", String(one === id));
        button.tabIndex = one === id ? 0 : -1;
        panel.hidden = one !== id;
      }
    },
  };
}
