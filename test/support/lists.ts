/** Builds lists for tests: CSV in an encoding, spreadsheets, and zip files that lie. */
import { deflateRawSync } from "node:zlib";
import { type Account, accountOf } from "../../server/src/core/import/account.ts";
import type { Cell } from "../../server/src/core/import/cell.ts";
import type { ImportWishes, Plan } from "../../server/src/core/import/plan.ts";
import { planList } from "../../server/src/node/import-list.ts";

/** Rows of a list; null is an empty cell, `{ day }` a date of the spreadsheet's own. */
export type Rows = readonly (readonly Cell[])[];

/** The rows as CSV. */
export function csvOf(rows: Rows, separator = ",", eol = "\r\n"): string {
  const quoted = (text: string) =>
    /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  const written = (cell: Cell) => (cell === null ? "" : quoted(typeof cell === "object" ? cell.day : String(cell)));
  return rows.map((row) => row.map(written).join(separator) + eol).join("");
}

/** A text in an encoding. */
export function encodedAs(
  text: string,
  encoding: "utf8" | "utf8-mark" | "utf16le" | "utf16be" | "windows-1252",
): Uint8Array {
  if (encoding === "utf8") return Buffer.from(text);
  if (encoding === "utf8-mark") return Buffer.from(`\ufeff${text}`);
  if (encoding === "utf16le") return Buffer.from(`\ufeff${text}`, "utf16le");
  if (encoding === "utf16be") return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
  const curly: { readonly [character: string]: number } = { "€": 0x80, "–": 0x96, "’": 0x92, "“": 0x93, "”": 0x94 };
  return Uint8Array.from([...text], (character) => curly[character] ?? character.charCodeAt(0));
}

/** One entry of a zip file; `claims` is the size that the directory tells. */
export interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly claims?: number;
}

/** A zip file with these entries. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims } of parts) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const fields = (head: Buffer, at: number) => {
      head.writeUInt16LE(8, at);
      head.writeUInt32LE(crc32(data), at + 6);
      head.writeUInt32LE(packed.length, at + 10);
      head.writeUInt32LE(claims ?? data.length, at + 14);
      head.writeUInt16LE(Buffer.byteLength(name), at + 18);
      return head;
    };
    const head = fields(Buffer.alloc(30), 8);
    head.writeUInt32LE(0x04034b50, 0);
    const entry = fields(Buffer.alloc(46), 10);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(offset, 42);
    local.push(head, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, index, end]);
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(data: Buffer): number {
  let crc = -1;
  for (const byte of data) crc = (crc >>> 8) ^ (CRC[(crc ^ byte) & 255] ?? 0);
  return ~crc >>> 0;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A spreadsheet with these sheets; `more` are further parts, such as macros. */
export function xlsxOf(sheets: { readonly [name: string]: Rows | string }, more: readonly ZipPart[] = []): Uint8Array {
  const names = Object.keys(sheets);
  const each = (write: (name: string, number: number) => string) =>
    names.map((name, at) => write(name, at + 1)).join("");
  return zipOf([
    {
      name: "[Content_Types].xml",
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: "xl/workbook.xml",
      content: `<workbook ${MAIN} xmlns:r="${LINKS}"><sheets>${each((name, number) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each((_, number) => `<Relationship Id="rId${number}" Type="${LINKS}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rId99" Type="${LINKS}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: "xl/styles.xml",
      content: `<styleSheet ${MAIN}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    },
    ...names.map((name, at) => {
      const rows = sheets[name] ?? [];
      return { name: `xl/worksheets/sheet${at + 1}.xml`, content: typeof rows === "string" ? rows : sheetXml(rows) };
    }),
    ...more,
  ]);
}

/** The XML of a sheet. */
export function sheetXml(rows: Rows): string {
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`)).join("");
    return cells === "" ? "" : `<row r="${at + 1}">${cells}</row>`;
  });
  return `<worksheet ${MAIN}><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, place: string): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "object")
    return `<c r="${place}" s="1"><v>${(Date.parse(cell.day) - Date.UTC(1899, 11, 30)) / 86_400_000}</v></c>`;
  const text = cell.replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`);
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/** The plan for a list; fails where it is refused. */
export async function planned(bytes: Uint8Array | string, name: string, wishes: ImportWishes = {}): Promise<Plan> {
  const read = await planList({ bytes: Buffer.from(bytes), name }, wishes, []);
  if ("refused" in read) throw new Error(read.refused);
  return read.plan;
}

/** Why a list is refused; empty where it is not. */
export async function refusal(bytes: Uint8Array | string, name: string): Promise<string> {
  const read = await planList({ bytes: Buffer.from(bytes), name }, {}, []);
  return "refused" in read ? read.refused : "";
}

/** What becomes of each column, as `heading -> becomes`. */
export function columnsOf(plan: Plan): readonly string[] {
  return accountOf(plan).columns.map(({ heading, becomes }) => `${heading} -> ${becomes}`);
}

/** The account of a plan. */
export function account(plan: Plan): Account {
  return accountOf(plan);
}
