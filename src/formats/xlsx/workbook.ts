// What a workbook says of itself: its sheets, its texts, and which of its number formats are days.

import { childOf, childrenOf } from "../xml/xml-element.ts";
import { allText, PartFault, partPieces } from "./part-pieces.ts";
import { type Parts, pathOf } from "./unpack.ts";

export type Workbook = {
  readonly sheets: readonly { readonly name: string; readonly part: Uint8Array }[];
  readonly texts: readonly string[];
  /** Style numbers of cells whose number is a day. */
  readonly dayStyles: ReadonlySet<string>;
  /** Days are counted from 1904, as old programs for the Mac did. */
  readonly is1904: boolean;
};

/** An honest table has a text for a cell at the most, and a sheet or two; each costs many times the bytes that it takes in the file. */
const textsMax = 4_000_000;
const targetsMax = 10_000;

/** Throws `PartFault` where a part that every workbook has is missing or broken. */
export async function readWorkbook(parts: Parts): Promise<Workbook> {
  const workbook = parts.get("xl/workbook.xml");
  if (workbook === undefined) throw new PartFault("xl/workbook.xml");
  const outline = { workbook: { workbookPr: "whole", sheets: { sheet: "whole" } } } as const;
  const targets = await readTargets(parts);
  const sheets: Workbook["sheets"][number][] = [];
  let is1904 = false;
  for await (const { name, attributes = {} } of partPieces(workbook, outline)) {
    if (name === "workbookPr") is1904 = isOn(attributes.date1904);
    else if ((attributes.state ?? "visible") === "visible") {
      const part = parts.get(targets.get(attributes.id ?? "") ?? "");
      // Two sheets never are one part; a thousand of them would be a thousand readings of it.
      if (part === undefined || sheets.some((sheet) => sheet.part === part)) continue;
      sheets.push({ name: attributes.name ?? "", part });
    }
  }
  if (sheets.length === 0) throw new PartFault("xl/worksheets");
  return { sheets, texts: await readTexts(parts), dayStyles: await readDayStyles(parts), is1904 };
}

const isOn = (flag: string | undefined) => flag === "1" || flag === "true";

/** Relation id → path of the part. */
async function readTargets(parts: Parts): Promise<Map<string, string>> {
  const relations = parts.get("xl/_rels/workbook.xml.rels");
  if (relations === undefined) throw new PartFault("xl/_rels/workbook.xml.rels");
  const targets = new Map<string, string>();
  for await (const { attributes = {} } of partPieces(relations, {
    Relationships: { Relationship: "whole" },
  })) {
    const { Id: id, Target: target = "" } = attributes;
    if (targets.size === targetsMax) throw new PartFault("xl/_rels/workbook.xml.rels");
    if (id !== undefined) targets.set(id, pathOf(target.startsWith("/") ? target : `xl/${target}`));
  }
  return targets;
}

async function readTexts(parts: Parts): Promise<string[]> {
  const part = parts.get("xl/sharedstrings.xml");
  const texts: string[] = [];
  if (part === undefined) return texts;
  for await (const item of partPieces(part, { sst: { si: "whole" } })) {
    if (texts.length === textsMax) throw new PartFault("xl/sharedStrings.xml");
    texts.push(allText(item));
  }
  return texts;
}

async function readDayStyles(parts: Parts): Promise<Set<string>> {
  const part = parts.get("xl/styles.xml");
  const days = new Set<string>();
  if (part === undefined) return days;
  const formats = new Map<string, string>();
  for await (const element of partPieces(part, { styleSheet: { numFmts: "whole", cellXfs: "whole" } })) {
    for (const { attributes = {} } of childrenOf(element, "numFmt"))
      formats.set(attributes.numFmtId ?? "", attributes.formatCode ?? "");
    childrenOf(element, "xf").forEach(({ attributes = {} }, index) => {
      const id = attributes.numFmtId ?? "0";
      if (isDayFormat(Number(id), formats.get(id))) days.add(String(index));
    });
    if (childOf(element, "xf") !== undefined) break;
  }
  return days;
}

/** Spreadsheets take no longer one. A bracket that nothing closes is looked for to the end, and there may be many. */
const codeCharactersMax = 255;

/** The built-in ones have no text in the file. Of others: a letter for day or year outside quotes and brackets. */
function isDayFormat(id: number, code: string | undefined): boolean {
  if (code === undefined)
    return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return /[dy]/i.test(code.slice(0, codeCharactersMax).replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|General/gi, ""));
}
