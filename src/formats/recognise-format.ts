// Tells what kind of file was handed in, by its first bytes. The name only breaks ties: people rename files, and a
// till's export is called anything.

import { markedEncoding } from "./text/text-encoding.ts";

export type RecognisedFormat =
  | "saf-t-cash-register"
  | "sie4"
  | "csv"
  | "json"
  | "ubl-order"
  | "nmbrs-xml"
  | "xlsx"
  | "zip"
  | "unknown"
  | "empty";

const headBytesMax = 64 * 1024;

/**
 * `head`: the first 64 KiB, or all of a smaller file. The Danish cash register file counts as `saf-t-cash-register`, so
 * that its reader can say what is wrong with it; a SIE file of another type than 4 counts as `sie4` for the same reason.
 */
export function recogniseFormat(head: Uint8Array, fileName: string): RecognisedFormat {
  const bytes = head.subarray(0, headBytesMax);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return recogniseArchive(bytes, fileName);
  // The container of old and of locked workbooks: the reader of workbooks says so.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return "xlsx";
  const text = headText(bytes).trim();
  if (text === "") return isBlank(bytes) ? "empty" : "unknown";
  if (text.startsWith("<")) return recogniseXml(text);
  if (hasControlCharacters(text)) return "unknown";
  if (isJson(text)) return "json";
  if (/^#[A-ZÅÄÖ]{3,}(\s|$)/m.test(text) && text.startsWith("#")) return "sie4";
  return recogniseTable(text, fileName);
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function isBlank(bytes: Uint8Array): boolean {
  const from = markedEncoding(bytes)?.skip ?? 0;
  return bytes.subarray(from).every((byte) => byte <= 0x20);
}

/** Names of members stand in clear text before each one; those of a workbook are fixed. */
function recogniseArchive(bytes: Uint8Array, fileName: string): "xlsx" | "zip" {
  const text = latin1(bytes);
  const hasWorkbook = /\bxl\/(workbook|worksheets|styles|sharedStrings|theme|_rels)/.test(text);
  if (hasWorkbook) return "xlsx";
  // A workbook whose first members are large may name its parts only later.
  return text.includes("[Content_Types].xml") && /\.xlsx$/i.test(fileName) ? "xlsx" : "zip";
}

/** Good enough to recognise by: tags and ASCII words are right in every encoding, letters like ø may not be. */
function headText(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  if (marked === undefined) return latin1(bytes);
  return new TextDecoder(marked.encoding).decode(bytes.subarray(marked.skip));
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

function recogniseXml(text: string): RecognisedFormat {
  const root = rootTag(text);
  if (root === undefined) return "unknown";
  if (/urn:StandardAuditFile-Taxation-CashRegister:/i.test(root)) return "saf-t-cash-register";
  if (/urn:oasis:names:specification:ubl:schema:xsd:Order-2/.test(root)) return "ubl-order";
  // The shape of the journals is not published: what is known is the service's address and the name of the account
  // field, which also stands in the text of the service's own answer. Source: the code of two public clients.
  const isNmbrs = /nmbrs\.(nl|com)/i.test(root) || /\bGeneralLedgerAccount\b/.test(text);
  return isNmbrs ? "nmbrs-xml" : "unknown";
}

/** The first start tag, attributes included, after declaration, comments and document type. */
function rootTag(text: string): string | undefined {
  let from = 0;
  // Each turn goes past one part of the prologue; a file that is all prologue ends at its end.
  while (from >= 0 && from < text.length) {
    const start = text.indexOf("<", from);
    if (start < 0) return undefined;
    const next = text.slice(start, start + 4);
    if (/^<[A-Za-z_]/.test(next)) return text.slice(start, afterOf(text, ">", start));
    if (next === "<!--") from = afterOf(text, "-->", start);
    else if (next.startsWith("<?")) from = afterOf(text, "?>", start);
    else from = endOfDocumentType(text, start);
  }
  return undefined;
}

function afterOf(text: string, end: string, from: number): number {
  const index = text.indexOf(end, from);
  return index < 0 ? text.length : index + end.length;
}

function endOfDocumentType(text: string, start: number): number {
  const bracket = text.indexOf("[", start);
  const end = afterOf(text, ">", start);
  return bracket >= 0 && bracket < end ? afterOf(text, ">", afterOf(text, "]", bracket)) : end;
}

function hasControlCharacters(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x1a) return true;
  }
  return false;
}

function isJson(text: string): boolean {
  return /^\{\s*("|\}|$)/.test(text) || /^\[\s*([[{"\d\-\]]|true|false|null|$)/.test(text);
}

/**
 * The first line tells: `;`, tab and `|` do not occur in prose, and a comma in prose is followed by a blank. Later lines
 * are not asked, so that a table with a ragged line comes to the reader that can say which. A single column is told by
 * the name alone.
 */
function recogniseTable(text: string, fileName: string): "csv" | "unknown" {
  const [firstLine = ""] = text.split(/[\r\n]/, 1);
  return /[;\t|]|,\S/.test(firstLine) || /\.(csv|tsv)$/i.test(fileName) ? "csv" : "unknown";
}
