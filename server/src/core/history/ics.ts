/** Due days as iCalendar (RFC 5545): whole days, lines of at most 75 octets, nothing that depends on the clock. */
import { addDays, type Day } from "../charter/dates.ts";
import { sha256Hex } from "../sha256.ts";
import { visible } from "../text/sanitize.ts";
import type { DueDay } from "./calendar.ts";

/** One charter's due days. */
export interface CalendarPart {
  readonly id: string;
  readonly charter: string;
  readonly due: readonly DueDay[];
  /** How many commits have moved the day at a path. */
  readonly movesOf: (due: DueDay) => number;
}

/** The longest line in octets, without its end. */
const LONGEST = 75;

/** The calendar; `asOf` stands where a clock would be read. */
export function icsOf(parts: readonly CalendarPart[], asOf: Day): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//pilot-charter//promise calendar//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "X-WR-CALNAME:Pilot promises",
    ...parts.flatMap((part) => part.due.flatMap((due) => eventOf(part, due, asOf))),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** The same day of the same charter is the same event, wherever and whenever it is written. */
export function uidOf(id: string, due: DueDay): string {
  return `${sha256Hex(`${id}\0${due.name}`).slice(0, 24)}@pilot-charter`;
}

function eventOf(part: CalendarPart, due: DueDay, asOf: Day): readonly string[] {
  const who = due.people.map((one) => one.label).join(", ");
  const description = [due.detail, who === "" ? "" : `Who: ${who}`, `${part.id}: ${due.name}`].filter(
    (one) => one !== "",
  );
  return [
    "BEGIN:VEVENT",
    `UID:${uidOf(part.id, due)}`,
    `SEQUENCE:${part.movesOf(due)}`,
    `DTSTAMP:${compact(asOf)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(due.day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(due.day, 1))}`,
    `SUMMARY:${escaped(`${part.charter}: ${due.title}`)}`,
    `DESCRIPTION:${escaped(description.join("\n"))}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function compact(day: Day): string {
  return day.replaceAll("-", "");
}

/** Text as RFC 5545 wants it; control characters would end the line or the file. */
function escaped(text: string): string {
  const plain = text
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replace(/\r\n?|\n/g, "\\n")
    .replace(/\p{Cc}/gu, " ");
  return visible(plain);
}

/** A line cut into pieces of at most 75 octets, never inside a character. */
function folded(line: string): string {
  let made = "";
  let size = 0;
  for (const character of line) {
    const octets = octetsOf(character);
    if (size + octets > LONGEST) {
      made += "\r\n ";
      size = 1;
    }
    made += character;
    size += octets;
  }
  return made;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
