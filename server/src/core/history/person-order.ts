/** Persons: the same one written in another way, or somebody else. */
import { type PersonSource, personOf, samePerson } from "../charter/people.ts";
import type { Plain } from "../finding.ts";
import type { Ordering } from "./field.ts";
import { cannotTell, excused } from "./orderings.ts";
import { unlessHistory } from "./reasons.ts";

/** Words with which a history speaks of one person following another. */
const HANDED_OVER = [
  "takes over",
  "took over",
  "taken over",
  "handed over",
  "hands over",
  "replace",
  "succeed",
  "left ",
];

/** The shortest part of a name by which a history can mean somebody. */
const SHORTEST_NAME = 3;

/** Somebody whose word or office the charter rests on: another person is no less, but nobody can tell. */
export function answerable(...role: readonly string[]): Ordering {
  return (step) => {
    const isSame = sameIn(step.old, step.new);
    if (isSame && !isRenamed(step.old, step.new)) return rewritten;
    const why = isSame ? "another name with the same address" : "another person answers for it";
    const words = [...role, ...HANDED_OVER, ...namesIn(step.old), ...namesIn(step.new)];
    return excused(step, cannotTell(why, "replaced"), unlessHistory(...words));
  };
}

/** Somebody who does a task: another person does it as well. */
export const doing: Ordering = ({ old, new: now }) =>
  sameIn(old, now) ? rewritten : { class: "neutral", verb: "replaced", why: "somebody is still named" };

/** Whether two values mean the same person. */
export function sameIn(old: Plain, now: Plain): boolean {
  return samePerson(personOf(old as PersonSource), personOf(now as PersonSource));
}

/** Whether the names have no word in common: an address that was left standing does not make one person of two. */
function isRenamed(old: Plain, now: Plain): boolean {
  const words = (value: Plain) => (personOf(value as PersonSource)?.name ?? "").toLowerCase().split(/[\s.,()]+/u);
  const [before, after] = [words(old), words(now)].map((all) => all.filter((word) => word !== ""));
  if (!before?.length || !after?.length) return false;
  return !before.some((word) => after.includes(word));
}

const rewritten = { class: "neutral", verb: "rewritten", why: "the same person, written in another way" } as const;

function namesIn(value: Plain): readonly string[] {
  const person = personOf(value as PersonSource);
  return (person?.name ?? person?.email ?? "").split(/[\s@.,<>()]+/u).filter((word) => word.length >= SHORTEST_NAME);
}
