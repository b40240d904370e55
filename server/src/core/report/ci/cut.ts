/** Documents that a platform limits in size: as many whole rows as fit, then how many are missing. */

/** What a document may hold, and how it is put together. */
export interface Rows {
  readonly head: string;
  readonly rows: readonly string[];
  /** Closes what the head has opened; always there. */
  readonly tail: string;
  /** Says that so many rows are missing. */
  readonly more: (count: number) => string;
}

/** The document within `limit`, by `size` of a text; rows are never cut in two. */
export function cutAtRow({ head, rows, tail, more }: Rows, limit: number, size: (text: string) => number): string {
  const whole = [head, ...rows, tail].join("");
  if (size(whole) <= limit) return whole;
  const room = limit - size(head) - size(tail) - size(more(rows.length));
  let used = 0;
  let count = 0;
  for (const row of rows) {
    used += size(row);
    if (used > room) break;
    count++;
  }
  return [head, ...rows.slice(0, count), tail, more(rows.length - count)].join("");
}

/** The length of a text in UTF-8. */
export function utf8Size(text: string): number {
  let size = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) size += code >= 0x800 && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return size;
}
