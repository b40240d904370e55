/** Makes one charter's values say what another's say, change by change: for what-ifs, never for files. */
import type { Change, Path, Plain } from "../finding.ts";

/** A value that may be changed. */
type Made = { [key: string]: Made } | Made[] | string | number | boolean | null;

/** What stands where an entry was taken out, until all changes are in. */
const GONE = "\u0000gone";

/** The value with the edits in it; the value itself stays as it is. Removed entries leave their lists at the end. */
export function applied(value: Plain, edits: readonly Change[]): Plain {
  const root: { value: Made } = { value: structuredCloneOf(value) };
  for (const edit of edits) {
    if (edit.kind === "set") put(root, edit.path, structuredCloneOf(edit.value));
    else if (edit.kind === "append") append(root, edit.path, structuredCloneOf(edit.value));
    else if (edit.kind === "remove") put(root, edit.path, GONE);
  }
  return without(root.value) as Plain;
}

function put(root: { value: Made }, path: Path, value: Made): void {
  const [last, ...before] = [...path].reverse();
  if (last === undefined) return;
  const parent = reach(root, before.reverse(), typeof last === "number");
  if (Array.isArray(parent) && typeof last === "number") parent[last] = value;
  else if (parent !== null && typeof parent === "object" && !Array.isArray(parent)) parent[String(last)] = value;
}

function append(root: { value: Made }, path: Path, value: Made): void {
  const list = reach(root, path, true);
  if (Array.isArray(list)) list.push(value);
}

/** The map or list at a path; what is missing on the way is made. */
function reach(root: { value: Made }, path: Path, isList: boolean): Made {
  let here: Made = isBlock(root.value) ? root.value : {};
  root.value = here;
  path.forEach((key, at) => {
    const next = path[at + 1];
    const wantsList = next === undefined ? isList : typeof next === "number";
    const held = here as { [key: string]: Made };
    const child = held[key];
    const fits = isBlock(child) && Array.isArray(child) === wantsList;
    const made: Made = fits ? child : wantsList ? [] : {};
    held[key] = made;
    here = made;
  });
  return here;
}

function isBlock(value: Made | undefined): value is { [key: string]: Made } | Made[] {
  return typeof value === "object" && value !== null;
}

function structuredCloneOf(value: Plain): Made {
  return JSON.parse(JSON.stringify(value ?? null)) as Made;
}

function without(value: Made): Made {
  if (Array.isArray(value)) return value.filter((item) => item !== GONE).map(without);
  if (!isBlock(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== GONE)
      .map(([key, part]) => [key, without(part)]),
  );
}
