/** How rules speak of what they read: a name that is no person, an answer that is too short. */
import type { Person } from "../charter/people.ts";
import { holdsUnknown } from "../charter/words/name-address.ts";
import { type ReadsAs, readNamed } from "../charter/words/names.ts";
import { quoted } from "./words.ts";

/** What was read where a person is asked for, and what would settle it: `“Second Line” reads as a group.` */
export function readsAsNobody(person: Person): string {
  const { name, email, unit, label } = person;
  const { as } = readNamed(name, email, unit);
  const settle = isPerhapsTitled(as, person) ? ` ${SETTLES_ROLE}` : "";
  return `${quoted(label, 40)} reads as a ${as ?? "group or a role"}.${settle}`;
}

/** What tells a name from the title beside it. */
export const SETTLES_ROLE = "If somebody is meant, write the title under `role`, and the name alone under `name`.";

/** Whether what reads as a role holds other words, so that it may be a name with a title. */
export function isPerhapsTitled(as: ReadsAs | null, { label }: Person): boolean {
  return as === "role" && holdsUnknown(label);
}

/** The question again, after what stands there where that is too short: `“Yes” is too short. Who may stop it?` */
export function tooShort(text: unknown, question: string): string {
  return typeof text === "string" ? `${quoted(text, 40)} is too short. ${question}` : question;
}

/** A verb for one or for several things. */
export function agrees(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}
