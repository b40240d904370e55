/** How rules speak of what they read: a name that is no person, an answer that is too short. */
import type { Person } from "../charter/people.ts";
import { readNamed } from "../charter/words/names.ts";
import { quoted } from "./words.ts";

/** What was read where a person is asked for: `“Second Line” reads as a group.` */
export function readsAsNobody({ name, email, unit, label }: Person): string {
  return `${quoted(label, 40)} reads as a ${readNamed(name, email, unit).as ?? "group or a role"}.`;
}

/** The question again, after what stands there where that is too short: `“Yes” is too short. Who may stop it?` */
export function tooShort(text: unknown, question: string): string {
  return typeof text === "string" ? `${quoted(text, 40)} is too short. ${question}` : question;
}

/** A verb for one or for several things. */
export function agrees(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}
