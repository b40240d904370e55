/** Which encoding the bytes of a text file are in: a mark at the start, else UTF-8 where they are valid, else Windows-1252. */

/** An encoding by the name that `TextDecoder` knows, and by the name that people know. */
export interface Encoding {
  readonly label: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  readonly name: string;
  /** How many bytes of a mark stand before the text. */
  readonly mark: number;
}

/** The encoding of a text. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return { label: "utf-8", name: "UTF-8 with a byte order mark", mark: 3 };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { label: "utf-16le", name: "UTF-16", mark: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { label: "utf-16be", name: "UTF-16, big end first", mark: 2 };
  return isUtf8(bytes)
    ? { label: "utf-8", name: "UTF-8", mark: 0 }
    : { label: "windows-1252", name: "Windows-1252", mark: 0 };
}

/** What Windows-1252 has at 0x80 to 0x9f; a dot where it has nothing. */
const WINDOWS = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ";

/** A text that was decoded as if every byte were the character of its number, with the characters that Windows means. */
export function asWindows1252(latin: string): string {
  return latin.replace(/[\x80-\x9f]/g, (character) => {
    const found = WINDOWS[character.charCodeAt(0) - 0x80] ?? ".";
    return found === "." ? character : found;
  });
}

/** Whether the bytes are valid UTF-8 from the first to the last. */
export function isUtf8(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at] ?? 0;
    const more = following(first);
    if (more < 0) return false;
    for (let next = 1; next <= more; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return false;
    if (more > 0 && !isShortest(first, bytes[at + 1] ?? 0)) return false;
    at += more + 1;
  }
  return true;
}

/** How many bytes must follow a first byte; -1 where none may begin so. */
function following(first: number): number {
  if (first < 0x80) return 0;
  if (first >= 0xc2 && first <= 0xdf) return 1;
  if (first >= 0xe0 && first <= 0xef) return 2;
  return first >= 0xf0 && first <= 0xf4 ? 3 : -1;
}

/** No longer form than needed, no halves of pairs, nothing above the last character. */
function isShortest(first: number, second: number): boolean {
  if (first === 0xe0) return second >= 0xa0;
  if (first === 0xed) return second <= 0x9f;
  if (first === 0xf0) return second >= 0x90;
  return first !== 0xf4 || second <= 0x8f;
}
