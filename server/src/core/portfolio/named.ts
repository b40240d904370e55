/** Everybody whom a charter names, and as what. */
import { TEAM_ROLES } from "../charter/names.ts";
import type { Person } from "../charter/people.ts";
import type { Analysis } from "../judgement/analyze.ts";
import type { NamedPart, Part } from "./types.ts";

/** The people of a charter; groups, jobs and vacancies are nobody. */
export function namedIn({ charter, facts }: Analysis): readonly NamedPart[] {
  const { accountability, pilot } = charter;
  const part = (
    kind: Part,
    what: string,
    person: Person | null,
    more: Partial<NamedPart> = {},
  ): readonly NamedPart[] => {
    if (person === null) return [];
    const { name, email, label } = person;
    return [{ part: kind, what, name, email, label, fte: null, owed: false, ...more }];
  };
  return [
    ...part("owner", "", facts.named(accountability?.production_owner)),
    ...part("sponsor", "", facts.named(accountability?.sponsor)),
    ...TEAM_ROLES.flatMap((role) => {
      const held = accountability?.production_team?.[role];
      return part("production", role, facts.named(held), { fte: held?.fte ?? null });
    }),
    ...(pilot?.team ?? []).flatMap((member) => part("pilot", "", facts.named(member))),
    ...facts.reviews.flatMap(({ name, reviewer, state, takesPart }) =>
      part("review", name, facts.named(reviewer ?? undefined), {
        owed: takesPart && (state === "engaged" || state === "missing"),
      }),
    ),
  ];
}
