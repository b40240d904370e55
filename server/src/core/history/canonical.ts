/** Values as far as they mean something: texts without their spacing, maps without order, nothing instead of what is empty. */
import type { Plain } from "../finding.ts";
import { ofObject, ofText } from "../memo.ts";

/** A map of plain values. */
export type PlainMap = { readonly [key: string]: Plain };

/** Whether a value is a map. */
export function isMap(value: unknown): value is PlainMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as it is compared; undefined where nothing is said. List entries keep their order. */
export function canonical(value: unknown): Plain | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "string") return canonicalString(value);
  if (typeof value === "object") return canonicalBlock(value);
  return typeof value === "number" || typeof value === "boolean" ? value : undefined;
}

/** Versions of a charter share what no edit touched; what is the same is worked out once, and is then the same again. */
const canonicalBlock = ofObject((value: object): Plain | undefined => {
  if (Array.isArray(value)) {
    const items = value.map(canonical).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  const map = value as { readonly [key: string]: unknown };
  const entries: [string, Plain][] = [];
  for (const key of Object.keys(map).sort()) {
    const part = key.startsWith("x-") ? undefined : canonical(map[key]);
    if (part !== undefined) entries.push([key, part]);
  }
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
});

/** A value as text: equal exactly where two values mean the same. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value === null ? null : Array.isArray(value) ? value.map(orNull) : orNull(value));
}

function orNull(value: unknown): Plain {
  return canonical(value) ?? null;
}

/** The map at a value, or an empty one. */
export function mapOf(value: unknown): PlainMap {
  return isMap(value) ? value : {};
}

const canonicalString = ofText((text: string): string | undefined => {
  const words = text
    .normalize("NFC")
    .split(/\s+/u)
    .filter((word) => word !== "");
  return words.length === 0 ? undefined : words.join(" ");
});
