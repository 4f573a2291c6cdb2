// The door of the SAF-T Cash Register reader.

export { readSafTCashRegister } from "./read-saf-t-cash-register.ts";
export type { SafTFinding, SafTFindingCode } from "./saf-t-finding.ts";
export type {
  SafTFoldedArticleGroup,
  SafTFoldedPayment,
  SafTFoldedTransactions,
  SafTFoldedVat,
  SafTTypeTotal,
} from "./saf-t-folded-transactions.ts";
export type {
  SafTCode,
  SafTEnd,
  SafTHeader,
  SafTItem,
  SafTLedgerAccount,
  SafTLocation,
  SafTRegister,
  SafTVatCode,
} from "./saf-t-item.ts";
export type {
  SafTAccount,
  SafTAccountedTally,
  SafTArticleGroup,
  SafTCashMovement,
  SafTCreditSale,
  SafTNamedTally,
  SafTPaymentRow,
  SafTRounding,
  SafTTally,
  SafTVatRow,
  SafTZContent,
  SafTZReport,
} from "./saf-t-z-report.ts";
