/** Texts that command a terminal or turn a line around, put into every text of a charter or a policy. */
import assert from "node:assert/strict";
import { parse, stringify } from "yaml";

/** What no output may hold but tabs and line ends: controls, switches of direction, marks of byte order. */
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
/** A return begins no line of its own; `\p{Cs}` is half a character. */
const BROKEN = /\r(?!\n)|\p{Cs}/u;

/** It goes into every text; `MARK` shows where it came out. */
export const INJECTION = [
  "\u001b[31mMARK\u001b[2J",
  "\u001b]8;;https://evil.example\u001b\\x\u0007",
  "\u009b31mx\u0085\u009d0;title\u009c",
  "\u202ex\u202c \u2066x\u2069 \u061c",
  "\ufeffx\u0008\u0008\u0000\u007f",
  "x\rgo 100/100",
].join(" ");

/** Words of the schema, days and numbers, which must stay for a charter to be judged at all. */
const STAYS = /^[a-z_0-9/<>=%-]*$|^\d{4}-|^[A-Z]{3}$|Pilot(Charter|Policy)|^pilot-/;

/** How far the spoiling goes: only free texts, or every text and every key beyond the file's head. */
export type Reach = "texts" | "everything";

/** A charter or policy with the injection in its texts, escaped as YAML wants it or raw as a hostile file has it. */
export function spoiled(source: string, injection: string, reach: Reach, raw = false): string {
  const spoil = (value: unknown): unknown => {
    if (typeof value === "string") return reach === "texts" && STAYS.test(value) ? value : `${value} QQQ`;
    if (Array.isArray(value)) return value.map((one) => spoil(one));
    if (typeof value !== "object" || value === null) return reach === "texts" ? value : `${value} QQQ`;
    const entries = Object.entries(value).map(([key, one]) => [key, spoil(one)] as const);
    const own = reach === "everything" ? [["QQQ", "QQQ"] as const] : [];
    return Object.fromEntries([...entries, ...own]);
  };
  const { apiVersion, kind, ...rest } = parse(source) as Record<string, unknown>;
  const head = { apiVersion, kind };
  const body = stringify(spoil(rest), {
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "QUOTE_DOUBLE",
    lineWidth: 0,
  });
  return `${stringify(head)}${body.replaceAll("QQQ", raw ? injection : escaped(injection))}`;
}

function escaped(text: string): string {
  return [...text].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
}

/** Fails where a text holds a character that its reader does not see. */
export function assertSeen(text: string, what: string): void {
  for (const pattern of [UNSEEN, BROKEN]) {
    const found = pattern.exec(text);
    if (found !== null)
      assert.fail(`${what} holds ${JSON.stringify(text.slice(Math.max(0, found.index - 60), found.index + 20))}`);
  }
}
