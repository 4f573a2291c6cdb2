/** Every finding of this ledger with what it means and how it is cured; a missing code or language does not compile. */
import type { RemedyBook } from "../../../core/index.ts";
import type { FindingCode } from "../finding-code.ts";
import { accessRemedies } from "./access-remedies.ts";
import { journalRemedies } from "./journal-remedies.ts";
import { masterRemedies } from "./master-remedies.ts";
import { periodRemedies } from "./period-remedies.ts";
import { signInRemedies } from "./sign-in-remedies.ts";

export const remedies: RemedyBook<FindingCode> = {
  ...signInRemedies,
  ...accessRemedies,
  ...periodRemedies,
  ...masterRemedies,
  ...journalRemedies,
};
