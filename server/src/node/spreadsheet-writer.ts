/** Writes .xlsx files: sheets of texts, numbers and days, with a heading that stays in sight; the same rows give the same bytes. */
import { deflateRawSync } from "node:zlib";
import { type Cell, columnLetters } from "../core/import/cell.ts";

/** One sheet to write; its first row is the heading. */
export interface SheetToWrite {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** The heading of a column whose verdicts have colours. */
  readonly marks?: string;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Styles by number: 0 plain, 1 a day, 2 the heading. */
const STYLES = `<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs><dxfs count="3">${["FFF3C6C3", "FFFBE8B8", "FFCDE8D2"].map((colour) => `<dxf><fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor rgb="${colour}"/></patternFill></fill></dxf>`).join("")}</dxfs></styleSheet>`;

/** Which verdicts have which colour of the three in the styles. */
const MARKED: readonly (readonly string[])[] = [["kill"], ["pause", "hold", "fix"], ["go"]];

/** The file of a workbook. */
export function workbook(sheets: readonly SheetToWrite[]): Uint8Array {
  const each = (write: (sheet: SheetToWrite, number: number) => string) =>
    sheets.map((sheet, at) => write(sheet, at + 1)).join("");
  const parts: readonly (readonly [name: string, content: string])[] = [
    [
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${each((_, number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`)}</Types>`,
    ],
    [
      "_rels/.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${each(({ name }, number) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${PACKAGE}/relationships">${each((_, number) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rId0" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ["xl/styles.xml", STYLES],
    ...sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)] as const),
  ];
  return zip(parts.map(([name, content]) => [name, Buffer.from(HEAD + content)] as const));
}

function sheetXml({ rows, marks }: SheetToWrite): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const lines = rows.map(
    (row, at) =>
      `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, `${columnLetters(column)}${at + 1}`, at === 0)).join("")}</row>`,
  );
  const pane =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const filter = `<autoFilter ref="A1:${columnLetters(width - 1)}${Math.max(1, rows.length)}"/>`;
  return `<worksheet ${MAIN}>${pane}<sheetData>${lines.join("")}</sheetData>${filter}${marksXml(rows, marks)}</worksheet>`;
}

/** Colours for the words of one column, as rules of the sheet, so that they follow what somebody changes there. */
function marksXml(rows: SheetToWrite["rows"], marks: string | undefined): string {
  const column = marks === undefined ? -1 : (rows[0]?.indexOf(marks) ?? -1);
  if (column < 0 || rows.length < 2) return "";
  const letters = columnLetters(column);
  const rules = MARKED.flatMap((words, style) => words.map((word) => [word, style] as const)).map(
    ([word, style], at) =>
      `<cfRule type="cellIs" dxfId="${style}" priority="${at + 1}" operator="equal"><formula>"${word}"</formula></cfRule>`,
  );
  return `<conditionalFormatting sqref="${letters}2:${letters}${rows.length}">${rules.join("")}</conditionalFormatting>`;
}

function cellXml(cell: Cell, place: string, heading: boolean): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "object")
    return `<c r="${place}" s="1"><v>${(Date.parse(cell.day) - Date.UTC(1899, 11, 30)) / 86_400_000}</v></c>`;
  return `<c r="${place}" t="inlineStr"${heading ? ' s="2"' : ""}><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** Text that means itself in XML; what XML cannot hold is a replacement character. */
function escaped(text: string): string {
  return (
    text
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
      .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "\ufffd")
      .replace(/[&<>"\r]/g, (one) => `&#${one.charCodeAt(0)};`)
  );
}

/** A zip file without times, so that the same parts give the same bytes. */
function zip(parts: readonly (readonly [name: string, content: Buffer])[]): Uint8Array {
  const written: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const packed = deflateRawSync(content);
    const fields = Buffer.alloc(22);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt16LE(0x21, 8);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(content.length, 18);
    const title = Buffer.from(name);
    const length = Buffer.from(Uint16Array.of(title.length, 0).buffer);
    const local = Buffer.concat([Buffer.from("504b0304", "hex"), fields, length, title, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("504b01021400", "hex"), fields, length, place, title]));
    written.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...written, index, end]);
}

function crc32(data: Buffer): number {
  let crc = -1;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
