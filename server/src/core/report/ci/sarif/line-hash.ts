/** The fingerprint of a line by which code scanning finds a result again when lines above it come and go. */

/** So many characters from the start of a line, blanks left out, are hashed. */
const BLOCK = 100;
const FACTOR = 37n;
/** Longer texts get none: whoever wrote them by hand does not exist. */
const LONGEST = 400_000;
const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
/** Stands for the end of the text. */
const END = 65535;

/** `hash:count` for each line from 1; empty for a text that is too long. The same as GitHub's upload action computes. */
export function lineHashes(text: string): readonly string[] {
  if (text.length > LONGEST) return [];
  const { codes, starts } = charactersOf(text);
  const dropped = power(BLOCK);
  const counts = new Map<string, number>();
  const hashes: string[] = [""];
  let hash = 0n;
  let at = 0;
  // The window reaches from the start of the line to as many characters behind it.
  const advance = (to: number) => {
    for (; at < to; at++) {
      const gone = at >= BLOCK ? (codes[at - BLOCK] ?? 0) : 0;
      hash = BigInt.asUintN(64, FACTOR * hash + BigInt(codes[at] ?? 0) - dropped * BigInt(gone));
    }
  };
  for (const start of starts) {
    advance(start + BLOCK);
    const name = hash.toString(16);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    hashes.push(`${name}:${count}`);
  }
  return hashes;
}

/** What is hashed: without blanks, every line end a line feed; and where each line starts in it. */
function charactersOf(text: string): { readonly codes: readonly number[]; readonly starts: readonly number[] } {
  const codes: number[] = [];
  const starts: number[] = [];
  let isStart = true;
  let afterReturn = false;
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? END : text.charCodeAt(at);
    const skip: boolean = code === SPACE || code === TAB || (afterReturn && code === LINE_FEED);
    afterReturn = !skip && code === RETURN;
    if (skip) continue;
    if (isStart) starts.push(codes.length);
    const kept = code === RETURN ? LINE_FEED : code;
    isStart = kept === LINE_FEED;
    codes.push(kept);
  }
  return { codes, starts };
}

function power(exponent: number): bigint {
  let value = 1n;
  for (let count = 0; count < exponent; count++) value = BigInt.asUintN(64, value * FACTOR);
  return value;
}
