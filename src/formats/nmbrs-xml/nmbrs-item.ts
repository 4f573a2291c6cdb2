// What comes out of a journal report.

import type { Place } from "../place.ts";
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

export type NmbrsFinding = {
  readonly code: NmbrsFindingCode;
  readonly severity: "error" | "warning";
  readonly fatal?: true;
  readonly value: string;
  readonly at?: Place;
  readonly parameters?: Readonly<Record<string, string | number>>;
};

/** Texts as they stand in the file, trimmed; empty where the element is, or where there is none. Amounts have a decimal comma. */
export type NmbrsLine = {
  readonly kind: "line";
  readonly line: number;
  readonly fields: Readonly<Record<NmbrsField, string>>;
};

export type NmbrsItem = NmbrsLine | { readonly kind: "finding"; readonly finding: NmbrsFinding };
