/** Says what an unknown key is likely to be: a misspelt one, one that belongs elsewhere, or none of ours. */
import { type Fix, formatPath, type Path, type Plain } from "../finding.ts";
import { type Candidate, far, type Guess, near } from "./nearest.ts";
import type { SchemaNode } from "./node.ts";
import { isMap, nameOf, nounOf, oneOf, type PlainMap, type ShapeProblem } from "./shape-problem.ts";
import { valueFault } from "./value-faults.ts";
import { everyKey, schemaAt } from "./walk.ts";

/** The problem with one unknown key, and the path that it was probably meant for, where nothing stands yet. */
export interface UnknownKey {
  readonly problem: ShapeProblem;
  readonly meant: Path | null;
}

/** A whole file: its value and the node of its root. */
export interface Whole {
  readonly value: PlainMap;
  readonly root: SchemaNode;
}

/** Explains the unknown key of a map at the end of a path. */
export function unknownKey(path: Path, map: PlainMap, node: SchemaNode, whole: Whole): UnknownKey {
  const parent = path.slice(0, -1);
  const key = String(path.at(-1));
  const hint = Object.hasOwn(node.hints, key) ? node.hints[key] : undefined;
  if (hint !== undefined) return { problem: { code: "schema/unknown-key", path, message: hint }, meant: null };
  const candidates = node.keys.map((name) => ({ name, also: node.child(name)?.names ?? [] }));
  const guess = near(key, candidates);
  if (guess !== null) return misspelt(path, guess, map, whole.root);
  const home = homeOf(parent, key, whole.root);
  if (home !== null) return misplaced(path, home, map[key] ?? null, whole);
  const distant = far(key, candidates);
  return distant === null
    ? { problem: foreign(path, candidates, whole.root), meant: null }
    : misspelt(path, distant, map, whole.root);
}

function misspelt(path: Path, guess: Guess, map: PlainMap, root: SchemaNode): UnknownKey {
  const start = `${placeOf(path, root)} has no key “${path.at(-1)}”.`;
  const code = "schema/unknown-key";
  if (Object.hasOwn(map, guess.name)) {
    return { problem: { code, path, message: `${start} “${guess.name}” is there already.` }, meant: null };
  }
  const fix: Fix = {
    title: `Rename to “${guess.name}”`,
    changes: [{ kind: "rename", path, to: guess.name }],
    ...(guess.sure ? { preferred: true } : {}),
  };
  const problem = { code, path, message: `${start} Did you mean “${guess.name}”?`, fixes: [fix] } as const;
  return { problem, meant: [...path.slice(0, -1), guess.name] };
}

function misplaced(path: Path, home: Path, value: Plain, whole: Whole): UnknownKey {
  const parent = home.slice(0, -1);
  const where = parent.length === 0 ? "at the top level" : describePlace(parent);
  const code = "schema/misplaced-key";
  const message = `“${path.at(-1)}” belongs ${where}.`;
  if (home.some((part) => typeof part === "number")) return { problem: { code, path, message }, meant: null };
  if (valueAt(whole.value, home) !== undefined)
    return { problem: { code, path, message: `${message} It is there already.` }, meant: null };
  const movable = canMove(home, value, whole);
  const fix: Fix = {
    title: parent.length === 0 ? "Move it to the top level" : `Move it to ${formatPath(parent)}`,
    changes: [{ kind: "move", path, to: home }],
    preferred: true,
  };
  return { problem: { code, path, message, ...(movable ? { fixes: [fix] } : {}) }, meant: home };
}

function describePlace(parent: Path): string {
  const list = parent.at(-1) === 0;
  return `${list ? "in an entry of" : "under"} “${formatPath(list ? parent.slice(0, -1) : parent).replaceAll("[0]", "")}”`;
}

/** A single value that would be right there, with only maps on the way. */
function canMove(home: Path, value: Plain, whole: Whole): boolean {
  const node = schemaAt(home, whole.root);
  if (value === null || typeof value === "object" || node === null || node.kind === "map" || node.kind === "list")
    return false;
  if (valueFault(value, node, home) !== null) return false;
  return home.slice(0, -1).every((_, at) => {
    const above = valueAt(whole.value, home.slice(0, at + 1));
    return above === undefined || above === null || isMap(above);
  });
}

function foreign(path: Path, candidates: readonly Candidate[], root: SchemaNode): ShapeProblem {
  const start = `${placeOf(path, root)} has no key “${path.at(-1)}”.`;
  const known = candidates.map(({ name }) => name);
  const all = ` It can have ${oneOf(known)}.`;
  const rest = start.length + all.length <= 90 ? all : " A key of your own begins with “x-”.";
  return { code: "schema/unknown-key", path, message: start + rest };
}

/** The map an unknown key stands in, as messages name it. */
function placeOf(path: Path, root: SchemaNode): string {
  return path.length === 1 ? `A ${nounOf(root)}` : nameOf(path.slice(0, -1));
}

/** The one place in the schema where a key of this name belongs, looking below the map first, then in its section. */
function homeOf(parent: Path, key: string, root: SchemaNode): Path | null {
  const homes = everyHome(root).get(key) ?? [];
  if (homes.length === 1) return homes[0] ?? null;
  const plain = parent.map((part) => (typeof part === "number" ? 0 : part));
  for (const depth of plain.length > 1 ? [plain.length, 1] : [plain.length]) {
    const inside = homes.filter((home) => depth > 0 && plain.slice(0, depth).every((part, at) => home[at] === part));
    const single = inside.filter((home) => !home.some((part) => typeof part === "number"));
    const [found, ...others] = single.length === 1 ? single : inside;
    if (found !== undefined && others.length === 0) return found;
  }
  return null;
}

const homesOf = new WeakMap<SchemaNode, ReadonlyMap<string, readonly Path[]>>();

/** Where each key name stands in the schema; built when the first unknown key is met. */
function everyHome(root: SchemaNode): ReadonlyMap<string, readonly Path[]> {
  const known = homesOf.get(root);
  if (known) return known;
  const found = new Map<string, Path[]>();
  for (const { path } of everyKey(root)) {
    const key = path.at(-1);
    const inPerson = schemaAt(path.slice(0, -1), root)?.kind === "person";
    if (typeof key === "string" && !inPerson) found.set(key, [...(found.get(key) ?? []), path]);
  }
  homesOf.set(root, found);
  return found;
}

function valueAt(charter: PlainMap, path: Path): Plain | undefined {
  let value: Plain | undefined = charter;
  for (const part of path) value = isMap(value) ? value[String(part)] : undefined;
  return value;
}
