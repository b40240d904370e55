/** What the pane remembers over a reload: its charter, where the reader was, what is open and what is ticked. */
import type { Host } from "./dom.ts";

/** The remembered state; anything may come back from a store, so it is read with care. */
export interface Memory {
  uri: string | null;
  locked: boolean;
  scroll: number;
  /** Parts that the reader opened or closed, by id. */
  readonly open: { [id: string]: boolean };
  /** Rules ticked in the what-if. */
  ticked: string[];
}

/** Reads what was kept. */
export function remember(host: Host): Memory {
  const state = host.getState();
  const kept = (typeof state === "object" && state !== null ? state : {}) as { readonly [key: string]: unknown };
  const open = typeof kept.open === "object" && kept.open !== null ? Object.entries(kept.open) : [];
  return {
    uri: typeof kept.uri === "string" ? kept.uri : null,
    locked: kept.locked === true,
    scroll: typeof kept.scroll === "number" ? kept.scroll : 0,
    open: Object.fromEntries(open.filter((entry): entry is [string, boolean] => typeof entry[1] === "boolean")),
    ticked: Array.isArray(kept.ticked) ? kept.ticked.filter((id) => typeof id === "string") : [],
  };
}

/** Keeps it, once a frame at most. */
export function keeper(host: Host, memory: Memory): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      host.setState(memory);
    });
  };
}

/** Another charter is shown: what was open or ticked belonged to the one before. */
export function forget(memory: Memory): void {
  memory.scroll = 0;
  memory.ticked = [];
  for (const id of Object.keys(memory.open)) delete memory.open[id];
}
