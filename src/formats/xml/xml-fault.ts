// The faults that end the reading of an XML file.

import type { Place } from "../place.ts";

export type XmlFaultCode =
  | "xml-empty"
  /** The first character that is not blank is no `<`. */
  | "not-xml"
  | "xml-not-well-formed"
  /** The file ends before its root element does. */
  | "xml-truncated"
  /** No accounting format has one; entities and files from elsewhere come in by it. */
  | "xml-doctype"
  | "xml-entity-declaration"
  | "xml-wrong-root"
  | "xml-wrong-namespace"
  | "xml-too-deep"
  | "xml-too-many-attributes"
  | "xml-token-too-long"
  | "xml-element-too-large";

/** `value`: what stood there, shortened; empty where there is nothing to show. */
export interface XmlFault extends Place {
  readonly kind: "fault";
  readonly code: XmlFaultCode;
  readonly value: string;
}
