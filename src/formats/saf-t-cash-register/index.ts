// The door of the SAF-T Cash Register reader.

export { readSafTCashRegister } from "./read-saf-t-cash-register.ts";
export type { SafTFinding, SafTFindingCode } from "./saf-t-finding.ts";
export type { SafTFoldedArticleGroup } from "./saf-t-folded-transactions.ts";
export type { SafTItem } from "./saf-t-item.ts";
export type {
  SafTAccount,
  SafTCashMovement,
  SafTPaymentRow,
  SafTTally,
  SafTVatRow,
  SafTZReport,
} from "./saf-t-z-report.ts";
