/** The few doors of the library that we use; it brings no types of its own. */
declare module "pdfkit" {
  import type { Readable } from "node:stream";

  class PdfDocument {
    constructor(options: {
      size: "A4";
      margin: number;
      compress: boolean;
      bufferPages: boolean;
      lang: string;
      displayTitle: boolean;
      info: Readonly<Record<string, string | Date>>;
    });
    page: { width: number; height: number };
    font(name: "Helvetica" | "Helvetica-Bold"): this;
    fontSize(points: number): this;
    widthOfString(text: string): number;
    text(text: string, x: number, y: number, options: { lineBreak: false }): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    lineWidth(points: number): this;
    strokeColor(color: string): this;
    fillColor(color: string): this;
    stroke(): this;
    addPage(): this;
    bufferedPageRange(): { start: number; count: number };
    switchToPage(page: number): this;
    end(): void;
    [Symbol.asyncIterator](): ReturnType<Readable[typeof Symbol.asyncIterator]>;
  }

  // biome-ignore lint/style/noDefaultExport: the library's own door.
  export default PdfDocument;
}
