// What is known of an element while it is open, and what is taken from its start tag.

import type { SaxesTagNS } from "saxes";
import type { XmlOutline } from "./read-xml.ts";

/** A tree under construction; the same object is handed out as an `XmlElement` when it ends. */
export interface GrowingElement {
  readonly name: string;
  text: string;
  readonly children: GrowingElement[];
  readonly attributes?: Readonly<Record<string, string>>;
  readonly line: number;
  readonly column: number;
}

/** One open element that was gone into: its name and what is wanted inside. */
export interface Level {
  readonly name: string;
  readonly outline: XmlOutline;
  /** Its own text, where that is wanted and nothing else was in it so far. */
  readonly own?: GrowingElement;
}

export function wantedIn(outline: XmlOutline, name: string): XmlOutline[string] | undefined {
  return Object.hasOwn(outline, name) ? outline[name] : outline["*"];
}

/** Declarations of namespaces are none; undefined for most elements, which saves an object each. */
export function attributesOf(tag: SaxesTagNS): Readonly<Record<string, string>> | undefined {
  const own = Object.values(tag.attributes).filter(
    ({ prefix, name }) => prefix !== "xmlns" && name !== "xmlns",
  );
  return own.length === 0 ? undefined : Object.fromEntries(own.map(({ local, value }) => [local, value]));
}
