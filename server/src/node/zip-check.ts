/** Looks through the directory of a zip file before anything reads it: how many entries, how large they say they are, and how large they are. */
import { inflateRawSync } from "node:zlib";
import { LIMITS, type Refusal } from "../core/import/cell.ts";

const MEGABYTE = 1024 * 1024;

/** What a spreadsheet may have. */
const MOST = { bytes: 20 * MEGABYTE, entries: 2_000, unpacked: 64 * MEGABYTE } as const;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** One entry of the directory. */
interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const BROKEN = "The spreadsheet is damaged. Open it and save it again as .xlsx or .csv.";

/** The names of the entries of a spreadsheet that is safe to read, or why it is none. */
export function checkZip(bytes: Uint8Array): { readonly names: readonly string[] } | Refusal {
  if (bytes.length > MOST.bytes)
    return { refused: `The spreadsheet has ${Math.ceil(bytes.length / MEGABYTE)} MB; at most 20 are read.` };
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = entriesOf(file);
  if (!Array.isArray(entries)) return entries as Refusal;
  const names = entries.map(({ name }) => name);
  if (names.includes("mimetype") && !names.includes("xl/workbook.xml")) {
    return { refused: "It is an OpenDocument file. Open it and save it as .xlsx or .csv." };
  }
  if (!names.some((name) => /^xl\/workbook\.(?:xml|bin)$/i.test(name)))
    return { refused: "It is a zip file, but no spreadsheet (.xlsx)." };
  if (names.includes("xl/workbook.bin"))
    return { refused: "It is a binary spreadsheet (.xlsb). Open it and save it as .xlsx or .csv." };
  if (entries.some(({ encrypted }) => encrypted))
    return { refused: "The spreadsheet is protected by a password. Save it without one." };
  const declared = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (declared > MOST.unpacked) return { refused: tooLarge(declared) };
  return unpackedWithin(file, entries) ?? { names };
}

function tooLarge(bytes: number): string {
  return `The spreadsheet unpacks to ${Math.ceil(bytes / MEGABYTE)} MB; at most 64 are read.`;
}

function entriesOf(file: Buffer): readonly ZipEntry[] | Refusal {
  const end = endOf(file);
  if (end < 0) return { refused: BROKEN };
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (count > MOST.entries) return { refused: `The spreadsheet has ${count} parts; at most ${MOST.entries} are read.` };
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY) return { refused: BROKEN };
    const [nameLength, extra, comment] = [
      file.readUInt16LE(at + 28),
      file.readUInt16LE(at + 30),
      file.readUInt16LE(at + 32),
    ];
    entries.push({
      name: file.toString("utf8", at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** The end record stands in the last 64 KB. */
function endOf(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 65_557); at--)
    if (file.readUInt32LE(at) === END) return at;
  return -1;
}

/** Unpacks every entry within the limit, because a directory can lie; counts the rows of sheets. Null where all is well. */
function unpackedWithin(file: Buffer, entries: readonly ZipEntry[]): Refusal | null {
  let left: number = MOST.unpacked;
  for (const entry of entries) {
    const content = contentOf(file, entry, left);
    if (!Buffer.isBuffer(content)) return content;
    left -= content.length;
    if (left < 0) return { refused: tooLarge(MOST.unpacked - left) };
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(entry.name)) continue;
    if (countOf(content, "<row", LIMITS.rows) > LIMITS.rows)
      return { refused: `A sheet has more than ${LIMITS.rows} rows. Split it into smaller lists.` };
    if (countOf(content, "<c ", LIMITS.cells) > LIMITS.cells)
      return { refused: `A sheet has more than ${LIMITS.cells} cells.` };
  }
  return null;
}

function contentOf(file: Buffer, { offset, packed, method }: ZipEntry, most: number): Buffer | Refusal {
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== LOCAL) return { refused: BROKEN };
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const data = file.subarray(start, start + packed);
  if (method === 0) return data;
  if (method !== 8) return { refused: BROKEN };
  try {
    return inflateRawSync(data, { maxOutputLength: most + 1 });
  } catch (error) {
    const code = (error as { readonly code?: unknown }).code;
    return {
      refused:
        code === "ERR_BUFFER_TOO_LARGE"
          ? "The spreadsheet unpacks to more than 64 MB; that is more than is read."
          : BROKEN,
    };
  }
}

function countOf(content: Buffer, mark: string, most: number): number {
  let count = 0;
  for (let at = content.indexOf(mark); at >= 0 && count <= most; at = content.indexOf(mark, at + mark.length))
    count += 1;
  return count;
}
