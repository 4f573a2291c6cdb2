// Streams an XML file as the pieces its reader asked for. Memory is bounded by the largest piece, never by the file.

import type { XmlElement } from "./xml-element.ts";
import type { XmlFault } from "./xml-fault.ts";
import { defaultXmlLimits, type XmlLimits } from "./xml-limits.ts";
import { XmlPieces } from "./xml-pieces.ts";

/**
 * Which elements are wanted, as a tree of names from the root. "whole": handed out as one tree when it ends. A nested
 * outline: gone into, its start and end told. `*` stands for every name that is not there. Anything else is skipped.
 */
export interface XmlOutline {
  readonly [name: string]: "whole" | XmlOutline;
}

export type XmlItem =
  | { readonly kind: "start"; readonly name: string; readonly line: number; readonly column: number }
  | { readonly kind: "element"; readonly element: XmlElement }
  | { readonly kind: "end"; readonly name: string; readonly line: number; readonly column: number }
  | XmlFault;

export interface XmlReading {
  readonly outline: XmlOutline;
  /** The root must be in it; elements of other namespaces are skipped. Absent: namespaces are not looked at. */
  readonly namespace?: string;
  readonly limits?: XmlLimits;
  /** An element that was gone into and held nothing but text is handed out too, before its end. */
  readonly isOwnTextWanted?: true;
}

/**
 * Yields pieces in document order. A fault is the last item. A document type is refused as soon as it is seen, and no
 * entity but the five of XML itself is ever expanded (the tokenizer knows no others), so there is nothing to blow up.
 */
export async function* readXml(texts: AsyncIterable<string>, reading: XmlReading): AsyncGenerator<XmlItem> {
  const pieces = new XmlPieces({ limits: defaultXmlLimits, ...reading });
  for await (const text of texts) {
    for (let from = 0; from < text.length; from += charactersAtOnce) {
      pieces.write(text.slice(from, from + charactersAtOnce));
      yield* pieces.take();
      if (pieces.hasFault) return;
    }
  }
  pieces.close();
  yield* pieces.take();
}

/**
 * The tokenizer goes on to the end of what it was given, also after a fault, and looks through all open elements at each one:
 * a quarter of a million characters of nothing but start tags held the process for seconds.
 */
const charactersAtOnce = 8 * 1024;
