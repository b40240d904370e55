/** SHA-256 in plain code, because the core knows no platform: for a page's security policy and for fingerprints. */

const BLOCK = 64;

/** The digest of a text's UTF-8 bytes in base64, as a content security policy wants it. */
export function sha256Base64(text: string): string {
  return base64(digest(text));
}

/** The digest of a text's UTF-8 bytes in hexadecimal digits. */
export function sha256Hex(text: string): string {
  return digest(text)
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

function digest(text: string): readonly number[] {
  const bytes = padded(utf8(text));
  const state = PRIMES.slice(0, 8).map((prime) => fraction(prime ** (1 / 2)));
  const keys = PRIMES.map((prime) => fraction(prime ** (1 / 3)));
  for (let at = 0; at < bytes.length; at += BLOCK) compress(state, bytes.slice(at, at + BLOCK), keys);
  return state.flatMap((word) => [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255]);
}

/** The first 64 primes, whose roots give the constants. */
const PRIMES = Array.from({ length: 312 }, (_, index) => index).filter(
  (number) =>
    number > 1 && !Array.from({ length: number }, (_, divisor) => divisor).some((d) => d > 1 && number % d === 0),
);

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
}

function compress(state: number[], block: readonly number[], keys: readonly number[]): void {
  const words: number[] = [];
  for (let i = 0; i < 64; i++) {
    if (i < 16) {
      const at = i * 4;
      words[i] =
        (item(block, at) << 24) | (item(block, at + 1) << 16) | (item(block, at + 2) << 8) | item(block, at + 3);
      continue;
    }
    const a = item(words, i - 15);
    const b = item(words, i - 2);
    const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    words[i] = (item(words, i - 16) + s0 + item(words, i - 7) + s1) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const t1 =
      (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + item(keys, i) + item(words, i)) | 0;
    const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(t1 + t2) | 0, a, b, c, (d + t1) | 0, e, f, g];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = (item(state, index) + word) | 0;
  });
}

function item(list: readonly number[], index: number): number {
  return list[index] ?? 0;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** Message, a one bit, zeros, and the length in bits as 64 bits. */
function padded(bytes: readonly number[]): readonly number[] {
  const zeros = (((55 - bytes.length) % BLOCK) + BLOCK) % BLOCK;
  const bits = bytes.length * 8;
  const high = Math.floor(bits / 2 ** 32);
  const length = [high, bits].flatMap((word) => [
    (word >>> 24) & 255,
    (word >>> 16) & 255,
    (word >>> 8) & 255,
    word & 255,
  ]);
  return [...bytes, 0x80, ...new Array<number>(zeros).fill(0), ...length];
}

function utf8(text: string): readonly number[] {
  return [...text].flatMap((character) => {
    const code = character.codePointAt(0) ?? 0xfffd;
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point < 0x80) return [point];
    if (point < 0x800) return [0xc0 | (point >> 6), tail(point)];
    if (point < 0x10000) return [0xe0 | (point >> 12), tail(point >> 6), tail(point)];
    return [0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point)];
  });
}

function tail(bits: number): number {
  return 0x80 | (bits & 0x3f);
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function base64(bytes: readonly number[]): string {
  let made = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const word = (item(bytes, at) << 16) | (item(bytes, at + 1) << 8) | item(bytes, at + 2);
    const digits = [18, 12, 6, 0].map((shift) => DIGITS[(word >> shift) & 63] ?? "");
    made += digits.slice(0, Math.min(4, bytes.length - at + 1)).join("");
  }
  return made.padEnd(Math.ceil(made.length / 4) * 4, "=");
}
