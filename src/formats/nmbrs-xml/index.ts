// The one door to the journal report of Nmbrs in XML.

export type { NmbrsFinding, NmbrsFindingCode, NmbrsItem, NmbrsLine } from "./nmbrs-item.ts";
export { type NmbrsField, type NmbrsNames, usualNames } from "./nmbrs-names.ts";
export { readNmbrsXml } from "./read-nmbrs-xml.ts";
