/** Finds everybody whom rules take for a person. */
import type { PersonSource } from "../charter/people.ts";
import type { CharterDraft } from "../charter/usable.ts";
import type { Path } from "../finding.ts";

/** A place where a rule takes a name for a person. */
export interface PersonPlace {
  readonly path: Path;
  readonly source: PersonSource;
}

type Sources = { readonly [key: string]: unknown } | undefined;

/** Every place where a rule takes a name for a person, in the order of the catalogue. */
export function personPlaces(charter: CharterDraft): readonly PersonPlace[] {
  const { accountability, operations, measurement, governance, cost, pilot, waivers } = charter;
  const at = (path: Path, source: unknown): readonly PersonPlace[] =>
    source === undefined || source === null ? [] : [{ path, source: source as PersonSource }];
  const inside = (path: Path, holder: Sources, key: string | null): readonly PersonPlace[] =>
    Object.entries(holder ?? {}).flatMap(([name, value]) => {
      const source = key === null ? value : (value as Sources)?.[key];
      return at(key === null ? [...path, name] : [...path, name, key], source);
    });
  const each = (path: Path, list: readonly unknown[] | undefined, key: string): readonly PersonPlace[] =>
    (list ?? []).flatMap((item, index) => at([...path, index, key], (item as Sources)?.[key]));
  return [
    ...at(["accountability", "production_owner"], accountability?.production_owner),
    ...at(["accountability", "sponsor"], accountability?.sponsor),
    ...inside(["accountability", "production_team"], accountability?.production_team, null),
    ...at(["operations", "integration", "accountable"], operations?.integration?.accountable),
    ...at(["operations", "on_call", "primary"], operations?.on_call?.primary),
    ...at(["measurement", "function", "lead"], measurement?.function?.lead),
    ...each(["pilot", "kill_criteria"], pilot?.kill_criteria, "decides"),
    ...inside(["governance", "reviews"], governance?.reviews, "reviewer"),
    ...at(["cost", "confirmed_by"], cost?.confirmed_by),
    ...each(["waivers"], waivers, "approved_by"),
  ];
}
