/** Every code that day settlements can give, with its remedy. A code without one, or without a language, does not compile. */
import type { InputCode, RemedyBook } from "../../../core/index.ts";
import type { CheckCode } from "../check.ts";
import type { CsvCode } from "../read-csv.ts";
import type { JsonCode } from "../read-json.ts";
import type { SafTCode } from "../read-saf-t.ts";
import type { Sie4Code } from "../read-sie4.ts";
import type { RenderCode } from "../render.ts";
import type { VoucherCode } from "../render-voucher.ts";
import type { SettingsCode } from "../settings.ts";
import type { SequenceCode } from "../z-sequence.ts";
import { paymentRemedies } from "./payments.ts";
import { receiptRemedies } from "./receipts.ts";
import { reportRemedies } from "./report.ts";
import { sequenceRemedies } from "./sequence.ts";
import { setUpRemedies } from "./set-up.ts";
import { sumRemedies } from "./sums.ts";
import { tableRemedies } from "./table.ts";
import { voucherRemedies } from "./voucher.ts";

export type DaySettlementCode =
  | CheckCode
  | RenderCode
  | SettingsCode
  | JsonCode
  | SafTCode
  | Sie4Code
  | CsvCode
  | VoucherCode
  | SequenceCode;

export const remedies: RemedyBook<Exclude<DaySettlementCode, InputCode>> = {
  ...paymentRemedies,
  ...receiptRemedies,
  ...reportRemedies,
  ...sequenceRemedies,
  ...setUpRemedies,
  ...sumRemedies,
  ...tableRemedies,
  ...voucherRemedies,
};
