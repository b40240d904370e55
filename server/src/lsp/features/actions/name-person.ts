/** Naming a person instead of a group, a role or a mailbox: the name is emptied, and what stood there is kept beside it. */
import { personOf } from "../../../core/charter/people.ts";
import type { Change, Fix, Path } from "../../../core/finding.ts";
import { keysAt, schemaAt } from "../../../core/schema/walk.ts";
import { placeAt } from "../../../core/yaml/locate.ts";
import { valueAt } from "../../../core/yaml/value-at.ts";
import type { OpenCharter } from "../open-charter.ts";

/** The fix for what stands at a path; null where it is no group, or where nothing could keep what it is called. */
export function personFix(charter: OpenCharter, path: Path): Fix | null {
  const { tree, schema, analysis } = charter;
  const said = valueAt(tree.value ?? {}, path);
  if (typeof said !== "string" || analysis.kind !== "charter" || placeAt(tree, path)?.node?.kind !== "scalar")
    return null;
  const person = personOf(said);
  if (person === null || analysis.facts.reading(person).answer !== "none") return null;
  const own = schemaAt(path, schema)?.kind === "person";
  const block = own ? path : path.slice(0, -1);
  const keys = keysAt(block, schema);
  if (!own && !(path.at(-1) === "name" && keys.includes("unit"))) return null;
  const beside = own ? {} : (valueAt(tree.value ?? {}, block) as { readonly [key: string]: unknown });
  const kept = (said.includes("@") ? ["email", "unit", "role"] : ["unit", "role"]).find(
    (key) => keys.includes(key) && (beside[key] ?? null) === null,
  );
  const there = Object.values(beside).filter((value) => value === said).length > 1;
  if (kept === undefined && !there) return null;
  const empty: readonly Change[] = own
    ? [
        { kind: "set", path, value: { [kept ?? "unit"]: said } },
        { kind: "scaffold", path, keys: ["name"] },
      ]
    : [
        ...(kept === undefined || there ? [] : [{ kind: "set", path: [...block, kept], value: said } as const]),
        { kind: "scaffold", path, replace: true },
      ];
  return { title: `Name a person instead of “${said.length > 40 ? `${said.slice(0, 39)}…` : said}”`, changes: empty };
}
