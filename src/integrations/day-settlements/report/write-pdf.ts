/**
 * A report's content on A4 pages. The same content gives the same bytes on every machine: no clock, no random id, the fonts that
 * every reader has, and no compression, whose result differs from one version of zlib to the next.
 */
import type PdfDocument from "pdfkit";
import { printable } from "./printable.ts";
import type { ReportColumn, ReportContent, ReportRow, ReportTable } from "./report-content.ts";

const margin = 48;
const lineHeight = 12.5;
const textSize = 9;
const gap = 6;

type Pen = { pdf: PdfDocument; y: number; width: number };

/** `madeAt`: the instant that the file says it was made at; the report's own day, since a clock would make every copy another file. */
export async function writePdf(
  content: ReportContent,
  of: { author: string; madeAt: Date },
): Promise<Uint8Array> {
  // Loaded when the first report is written: most processes never write one.
  const { default: Pdf } = await import("pdfkit");
  const pdf = new Pdf({
    size: "A4",
    margin,
    compress: false,
    bufferPages: true,
    lang: content.language,
    displayTitle: true,
    info: {
      Title: printable(content.title),
      Author: printable(of.author),
      Producer: "Bilag",
      Creator: "Bilag",
      CreationDate: of.madeAt,
    },
  });
  const pen: Pen = { pdf, y: margin, width: pdf.page.width - 2 * margin };
  head(pen, content, of.author);
  for (const table of content.tables) drawTable(pen, table);
  feet(pen, content.foot);
  pdf.end();
  return Buffer.concat(await Array.fromAsync(pdf));
}

function head(pen: Pen, { title, facts }: ReportContent, author: string): void {
  pen.pdf.font("Helvetica-Bold").fontSize(16);
  put(pen, author, margin, pen.width);
  pen.y += 22;
  pen.pdf.fontSize(13);
  put(pen, title, margin, pen.width);
  pen.y += 22;
  pen.pdf.fontSize(textSize);
  for (const [label, value] of facts) {
    pen.pdf.font("Helvetica-Bold");
    put(pen, label, margin, 140);
    pen.pdf.font("Helvetica");
    put(pen, value, margin + 140, pen.width - 140);
    pen.y += lineHeight;
  }
}

/** A title never stands alone at the foot of a page; a table that goes on repeats the names of its columns. */
function drawTable(pen: Pen, { title, columns, rows }: ReportTable): void {
  pen.y += lineHeight;
  makeRoom(pen, 4 * lineHeight);
  pen.pdf.font("Helvetica-Bold").fontSize(11);
  put(pen, title, margin, pen.width);
  pen.y += lineHeight + 4;
  drawHeadings(pen, columns);
  for (const row of rows) {
    if (makeRoom(pen, lineHeight + 2)) drawHeadings(pen, columns);
    drawRow(pen, columns, row);
  }
}

function drawHeadings(pen: Pen, columns: readonly ReportColumn[]): void {
  if (columns.every((column) => column.title === "")) return;
  pen.pdf.fillColor("#555555");
  drawCells(pen, columns, { cells: columns.map((column) => column.title) });
  pen.pdf.fillColor("#000000");
  line(pen);
}

function drawRow(pen: Pen, columns: readonly ReportColumn[], row: ReportRow): void {
  if (row.isSum) line(pen);
  drawCells(pen, columns, row);
}

function drawCells(pen: Pen, columns: readonly ReportColumn[], { cells, isSum }: ReportRow): void {
  pen.pdf.font(isSum ? "Helvetica-Bold" : "Helvetica").fontSize(textSize);
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  let x = margin;
  for (const [index, column] of columns.entries()) {
    const width = (pen.width * column.share) / shares;
    put(pen, cells[index] ?? "", x, width - gap, column.right);
    x += width;
  }
  pen.y += lineHeight;
}

function line({ pdf, y, width }: Pen): void {
  pdf.lineWidth(0.5).strokeColor("#999999");
  pdf
    .moveTo(margin, y - 3)
    .lineTo(margin + width, y - 3)
    .stroke();
}

/** One line, cut where its place ends. Figures are never too long: the widest has 19 characters of 5 points. */
function put({ pdf, y }: Pen, text: string, x: number, width: number, right = false): void {
  const shown = fitting(pdf, printable(text), width);
  if (shown === "") return;
  const indent = right ? width - pdf.widthOfString(shown) : 0;
  pdf.text(shown, x + Math.max(0, indent), y, { lineBreak: false });
}

function fitting(pdf: PdfDocument, text: string, width: number): string {
  if (pdf.widthOfString(text) <= width) return text;
  let kept = text;
  while (kept !== "" && pdf.widthOfString(`${kept}…`) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** True where a new page was begun. Room for the foot is kept free. */
function makeRoom(pen: Pen, height: number): boolean {
  if (pen.y + height <= pen.pdf.page.height - margin - lineHeight) return false;
  pen.pdf.addPage();
  pen.y = margin;
  return true;
}

function feet(pen: Pen, foot: string): void {
  const { start, count } = pen.pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pen.pdf.switchToPage(start + page);
    pen.pdf.font("Helvetica").fontSize(6.5);
    pen.y = pen.pdf.page.height - margin;
    put(pen, foot, margin, pen.width - 40);
    put(pen, `${page + 1} / ${count}`, margin + pen.width - 40, 40, true);
  }
}
