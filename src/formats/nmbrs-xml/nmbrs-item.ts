// What comes out of a journal report.

import type { FileFinding } from "../file-finding.ts";
import type { XmlFaultCode } from "../xml/xml-fault.ts";
import type { NmbrsField } from "./nmbrs-names.ts";

export type NmbrsFindingCode =
  | XmlFaultCode
  | "encoding-not-as-declared"
  | "text-damaged"
  /** The service answered with a fault instead of a report; `value` holds its words. */
  | "service-fault"
  /** Nothing in the file has an account: another report, or an empty one. */
  | "journal-lines-missing";

/** About the whole report. */
export type NmbrsFinding = Omit<FileFinding<NmbrsFindingCode>, "record" | "field">;

/** Texts as they stand in the file, trimmed; empty where the element is, or where there is none. Amounts have a decimal comma. */
export type NmbrsLine = {
  readonly kind: "line";
  readonly line: number;
  readonly fields: Readonly<Record<NmbrsField, string>>;
};

export type NmbrsItem = NmbrsLine | { readonly kind: "finding"; readonly finding: NmbrsFinding };
