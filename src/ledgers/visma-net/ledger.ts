/** Visma.net ERP as a ledger: what the engine needs of it, in one declaration. */
import type { Journal, Ledger } from "../../core/index.ts";
import { budgets, inFlightMax } from "./budgets.ts";
import { checkOptions } from "./check-options.ts";
import { compareJournal } from "./compare-journal.ts";
import { fieldWords } from "./field-words.ts";
import { followJob } from "./follow-job.ts";
import { heldBetween, stampsHeld } from "./held-between.ts";
import { heldChanges } from "./held-changes.ts";
import { identify } from "./identify.ts";
import { isDone } from "./is-done.ts";
import { lookUp } from "./look-up.ts";
import { options } from "./options.ts";
import { perform } from "./perform.ts";
import { planJournal } from "./plan-journal.ts";
import { findJournals, readBack } from "./read-back.ts";
import { readRegisters } from "./registers.ts";
import { chart } from "./remedies/places.ts";
import { remedies } from "./remedies/remedies.ts";
import { restMs } from "./retry-after.ts";
import { withSegmentValues } from "./row-segments.ts";
import { signIn } from "./sign-in.ts";
import { timing } from "./timing.ts";

export const ledger: Ledger<Journal> = {
  name: "visma-net",
  productNames: ["Visma.net ERP", "Visma.net Financials", "Visma Net", "Visma.net"],
  documentKinds: ["journal"],
  vatFollowsAccount: false,
  chartPlace: chart,
  options,
  checkOptions,
  remedies,
  fieldWords,
  timing,
  signIn,
  budgets,
  restMs,
  inFlightMax,
  identify,
  readRegisters,
  plan: planJournal,
  filled: (document, of) => withSegmentValues(document, { ...of, options: options.parse(of.options ?? {}) }),
  perform,
  followJob,
  isDone,
  lookUp,
  stampsHeld,
  heldBetween,
  readBack,
  find: findJournals,
  compare: compareJournal,
  heldChanges,
};
