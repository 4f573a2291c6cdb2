// One XML part of a workbook as the pieces that are wanted of it.

import { setImmediate } from "node:timers/promises";
import { decodeChunks } from "../text/decode-chunks.ts";
import { readXml, type XmlOutline } from "../xml/read-xml.ts";
import type { XmlElement } from "../xml/xml-element.ts";

/** The part cannot be read; the workbook is damaged. */
export class PartFault extends Error {}

const sliceBytes = 256 * 1024;

/** Namespaces are not looked at: there are two of them for the same parts (transitional and strict). Throws `PartFault`. */
export async function* partPieces(part: Uint8Array, outline: XmlOutline): AsyncGenerator<XmlElement> {
  for await (const item of readXml(texts(part), { outline })) {
    if (item.kind === "fault") throw new PartFault(item.code);
    if (item.kind === "element") yield item.element;
  }
}

async function* texts(part: Uint8Array): AsyncGenerator<string> {
  for await (const piece of decodeChunks(slices(part))) yield piece.text;
}

/** All of it lies in memory already: without a pause in between nobody else would be heard until it is read. */
async function* slices(part: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < part.length; from += sliceBytes) {
    yield part.subarray(from, from + sliceBytes);
    await setImmediate();
  }
}

/** All text within, runs of rich text joined; the reading aids beside it (`rPh`) left out. */
export function allText(element: XmlElement): string {
  if (element.children.length === 0) return element.text;
  return element.children
    .filter(({ name }) => name === "t" || name === "r")
    .map(allText)
    .join("");
}
