// The one door to the journal report of Nmbrs in XML.

export type { NmbrsFindingCode, NmbrsLine } from "./nmbrs-item.ts";
export { usualNames } from "./nmbrs-names.ts";
export { readNmbrsXml } from "./read-nmbrs-xml.ts";
