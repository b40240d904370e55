/** Reads the bytes of a list that somebody has: CSV, JSON or a spreadsheet; what is none of them is refused with what to do. */
import type { Book, Refusal } from "../core/import/cell.ts";
import { readCsv } from "../core/import/csv.ts";
import { asWindows1252, type Encoding, encodingOf } from "../core/import/encoding.ts";
import { readJsonList } from "../core/import/json-list.ts";
import { readSpreadsheet } from "./spreadsheet.ts";

/** The most bytes of a text file that are read. */
const LARGEST = 32 * 1024 * 1024;

/** Beginnings of files that are no lists, and what to do. */
const OTHERS: readonly { readonly start: readonly number[]; readonly say: string }[] = [
  { start: [0x25, 0x50, 0x44, 0x46], say: "It is a PDF. Ask for the spreadsheet that it was made from." },
  { start: [0x1f, 0x8b], say: "It is compressed (gzip). Unpack it first." },
];

/** The book in the bytes, or why there is none. */
export async function readBook(bytes: Uint8Array, name: string): Promise<Book | Refusal> {
  const begins = (start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);
  const other = OTHERS.find(({ start }) => begins(start));
  if (bytes.length === 0) return { refused: "It is empty." };
  if (other !== undefined) return { refused: other.say };
  if (begins([0xd0, 0xcf, 0x11, 0xe0])) return { refused: oldOffice(bytes) };
  if (begins([0x50, 0x4b])) return await readSpreadsheet(bytes);
  if (bytes.length > LARGEST) {
    return {
      refused: `It has ${megabytes(bytes.length)} MB; at most ${megabytes(LARGEST)} are read. Split it into smaller lists.`,
    };
  }
  return readTextList(bytes, name);
}

function readTextList(bytes: Uint8Array, name: string): Book | Refusal {
  const encoding = encodingOf(bytes);
  const text = decoded(bytes, encoding);
  const start = text.slice(0, 400).trimStart().toLowerCase();
  if (/^(?:<!doctype html|<html|<table|<\?xml)/.test(start)) {
    return {
      refused: "It is a web page or XML that is only called a spreadsheet. Open it and save it as .xlsx or .csv.",
    };
  }
  if (text.slice(0, 4000).includes("\0"))
    return { refused: "It is neither text nor a spreadsheet that we read (.csv, .xlsx, .json)." };
  if (/\.json$/i.test(name) || /^[[{]\s*["{[\]]/.test(start)) {
    const sheet = readJsonList(text, name);
    return "refused" in sheet ? sheet : { sheets: [sheet], how: `JSON, ${encoding.name}`, notices: [] };
  }
  const csv = readCsv(text);
  if ("refused" in csv) return csv;
  const separator = csv.separator === "\t" ? "tabs" : csv.separator;
  return {
    sheets: [{ name, rows: csv.rows }],
    how: `${encoding.name}, separated by ${separator}`,
    notices: csv.notices,
  };
}

/** Node reads Windows-1252 as Latin-1, so that one is done in our own words. */
function decoded(bytes: Uint8Array, { label, mark }: Encoding): string {
  const body = bytes.subarray(mark);
  if (label !== "windows-1252") return new TextDecoder(label).decode(body);
  return asWindows1252(Buffer.from(body.buffer, body.byteOffset, body.length).toString("latin1"));
}

/** Excel before 2007, or a spreadsheet behind a password: both come in the same container. */
function oldOffice(bytes: Uint8Array): string {
  const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  );
  return found
    ? "The spreadsheet is protected by a password. Open it, take the password out (File > Info) and save it again."
    : "It is an .xls file of Excel before 2007. Open it and save it as .xlsx or .csv.";
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
