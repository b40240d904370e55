/** SHA-256 in plain code, because the core knows no platform: for a page's security policy and for fingerprints. */

const BLOCK = 64;
const WORDS = 64;

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
  const bytes = padded(text);
  const state = Int32Array.from(START);
  const words = new Int32Array(WORDS);
  for (let at = 0; at < bytes.length; at += BLOCK) compress(state, bytes, at, words);
  return Array.from(state).flatMap(bytesOf);
}

/** The first 64 primes, whose roots give the constants. */
const PRIMES = firstPrimes(WORDS);
const START = PRIMES.slice(0, 8).map((prime) => fraction(prime ** (1 / 2)));
const KEYS = Int32Array.from(PRIMES, (prime) => fraction(prime ** (1 / 3)));

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number++) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return primes;
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
}

function compress(state: Int32Array, bytes: Uint8Array, start: number, words: Int32Array): void {
  for (let i = 0, at = start; i < 16; i++, at += 4) {
    words[i] = (of(bytes, at) << 24) | (of(bytes, at + 1) << 16) | (of(bytes, at + 2) << 8) | of(bytes, at + 3);
  }
  for (let i = 16; i < WORDS; i++) {
    const a = of(words, i - 15);
    const b = of(words, i - 2);
    const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    words[i] = of(words, i - 16) + s0 + of(words, i - 7) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < WORDS; i++) {
    const t1 = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + of(KEYS, i) + of(words, i)) | 0;
    const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  const result = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i++) state[i] = of(state, i) + (result[i] ?? 0);
}

function of(list: Int32Array | Uint8Array, index: number): number {
  return list[index] ?? 0;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The text as UTF-8, a one bit, zeros, and its length in bits as 64 bits. */
function padded(text: string): Uint8Array {
  const room = new Uint8Array(text.length * 3 + 2 * BLOCK);
  const length = writeUtf8(text, room);
  const whole = Math.ceil((length + 9) / BLOCK) * BLOCK;
  room[length] = 0x80;
  const bits = length * 8;
  room.set([...bytesOf(Math.floor(bits / 2 ** 32)), ...bytesOf(bits)], whole - 8);
  return room.subarray(0, whole);
}

/** Writes the text and returns how many bytes it took; a lone surrogate becomes U+FFFD. */
function writeUtf8(text: string, into: Uint8Array): number {
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0;
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point >= 0x10000) index++;
    if (point < 0x80) into[at++] = point;
    else if (point < 0x800) into[at++] = 0xc0 | (point >> 6);
    else if (point < 0x10000) into[at++] = 0xe0 | (point >> 12);
    else into[at++] = 0xf0 | (point >> 18);
    if (point >= 0x10000) into[at++] = 0x80 | ((point >> 12) & 0x3f);
    if (point >= 0x800) into[at++] = 0x80 | ((point >> 6) & 0x3f);
    if (point >= 0x80) into[at++] = 0x80 | (point & 0x3f);
  }
  return at;
}

function bytesOf(word: number): readonly number[] {
  return [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255];
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function base64(bytes: readonly number[]): string {
  let made = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const word = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const digits = [18, 12, 6, 0].map((shift) => DIGITS[(word >> shift) & 63] ?? "");
    made += digits.slice(0, Math.min(4, bytes.length - at + 1)).join("");
  }
  return made.padEnd(Math.ceil(made.length / 4) * 4, "=");
}
