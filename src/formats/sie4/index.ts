// The door of the SIE 4 reader.

export { readSie4 } from "./read-sie4.ts";
export type { Sie4Finding, Sie4FindingCode } from "./sie4-finding.ts";
export type { Sie4End, Sie4Header, Sie4Item, Sie4Row, Sie4Voucher, Sie4Year } from "./sie4-item.ts";
export { type WriteSie4Of, writeSie4 } from "./write-sie4.ts";
