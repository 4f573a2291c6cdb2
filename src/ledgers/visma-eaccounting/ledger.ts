/** Visma eAccounting as a ledger: what the engine needs of it, in one declaration. */
import type { Journal, Ledger } from "../../core/index.ts";
import { adviceOnOptions } from "./advice-on-options.ts";
import { isAttached } from "./attachment.ts";
import { budgets } from "./budgets.ts";
import { identify } from "./company-settings.ts";
import { compareVoucher } from "./compare-voucher.ts";
import { heldBetween } from "./held-between.ts";
import { lookUp } from "./look-up.ts";
import { options } from "./options.ts";
import { perform } from "./perform.ts";
import { places } from "./places.ts";
import { planVoucher } from "./plan-voucher.ts";
import { findVouchers, readBack } from "./read-back.ts";
import { readRegisters } from "./registers.ts";
import { remedies } from "./remedies.ts";
import { withOwnVatCodes } from "./row-vat.ts";
import { signIn } from "./sign-in.ts";
import { stampsHeld } from "./stamps-held.ts";
import { timing } from "./timing.ts";

export const ledger: Ledger<Journal> = {
  name: "visma-eaccounting",
  productNames: ["Visma eAccounting", "Spiris Bokföring & Fakturering", "Visma eEkonomi", "ePasseli"],
  documentKinds: ["journal"],
  vatFollowsAccount: true,
  chartPlace: places.chart,
  options,
  adviceOnOptions,
  remedies,
  timing,
  signIn,
  budgets,
  identify,
  readRegisters,
  plan: planVoucher,
  filled: withOwnVatCodes,
  perform,
  isDone: isAttached,
  lookUp,
  stampsHeld,
  heldBetween,
  readBack,
  find: findVouchers,
  compare: compareVoucher,
};
