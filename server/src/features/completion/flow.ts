/** Where the cursor is between brackets: path, key or value, and the keys that stand beside it. */
import type { Path } from "../../core/finding.ts";

/** A place between brackets. */
export interface FlowSpot {
  /** Path of the map or list item around it; of the value itself where a value is being written. */
  readonly path: Path;
  readonly role: "key" | "value";
  readonly present: ReadonlySet<string>;
  /** Where the word that is being written begins. */
  readonly start: number;
}

/** A bracket that is open. */
interface Frame {
  readonly list: boolean;
  readonly path: Path;
  key: string | null;
  index: number;
  readonly keys: Set<string>;
}

/** Reads brackets from `open`, where the first one stands, to the cursor; null where they are closed by then. */
export function flowSpot(text: string, open: number, offset: number, path: Path): FlowSpot | null {
  const frames: Frame[] = [];
  let start = open;
  let token = "";
  let at = open;
  const step = (char: string): void => {
    const top = frames.at(-1);
    if (char === "{" || char === "[") {
      frames.push({ list: char === "[", path: top ? pathIn(top) : path, key: null, index: 0, keys: new Set() });
      fresh();
    } else if (char === "}" || char === "]") {
      if (top && !top.list && token.trim() !== "" && top.key === null) top.keys.add(bare(token));
      frames.pop();
      fresh();
    } else if (char === ",") {
      if (top) {
        top.index++;
        top.key = null;
      }
      fresh();
    } else if (char === ":" && /[\s,[\]{}]/.test(text[at + 1] ?? " ") && top && !top.list && top.key === null) {
      top.key = bare(token);
      top.keys.add(top.key);
      fresh();
    } else {
      if (token === "" && /\s/.test(char)) start = at + 1;
      else token += char;
    }
  };
  const fresh = (): void => {
    token = "";
    start = at + 1;
  };
  for (; at < offset; at++) {
    const char = text[at] ?? "";
    if (char === "#" && /\s/.test(text[at - 1] ?? " ")) {
      const end = text.indexOf("\n", at);
      if (end < 0 || end >= offset) return null;
      at = end;
    } else if ((char === '"' || char === "'") && token === "") {
      const end = closing(text, at);
      if (end < 0 || end >= offset) return null;
      token = text.slice(at, end + 1);
      at = end;
    } else step(char);
  }
  const top = frames.at(-1);
  if (top === undefined) return null;
  const role = top.list || top.key !== null ? "value" : "key";
  const found = { path: role === "value" ? pathIn(top) : top.path, role, start } as const;
  return { ...found, present: new Set([...top.keys, ...keysAhead(text, offset)]) };
}

function pathIn(frame: Frame): Path {
  return frame.list ? [...frame.path, frame.index] : frame.key === null ? frame.path : [...frame.path, frame.key];
}

/** The keys of the same braces behind the cursor, on its line. */
function keysAhead(text: string, offset: number): readonly string[] {
  const line = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? "";
  const keys: string[] = [];
  let depth = 0;
  for (const found of line.matchAll(/[{[]|[}\]]|([\w-]+)\s*:(?=\s)/g)) {
    if (found[1] !== undefined) {
      if (depth === 0) keys.push(found[1]);
    } else if (/[{[]/.test(found[0])) depth++;
    else if (--depth < 0) break;
  }
  return keys;
}

function closing(text: string, open: number): number {
  const quote = text[open] ?? "";
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === "\\" && quote === '"') at++;
    else if (text[at] === quote) return at;
  }
  return -1;
}

function bare(token: string): string {
  return token.trim().replace(/^(["'])(.*)\1$/, "$2");
}
