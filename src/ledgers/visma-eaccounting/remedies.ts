/** Every finding of this ledger with what it means and how it is cured; a missing code or language does not compile. */
import type { RemedyBook } from "../../core/index.ts";
import { accessRemedies } from "./access-remedies.ts";
import { bookingRemedies } from "./booking-remedies.ts";
import type { FindingCode } from "./finding-code.ts";
import { signInRemedies } from "./sign-in-remedies.ts";

export const remedies: RemedyBook<FindingCode> = {
  ...signInRemedies,
  ...accessRemedies,
  ...bookingRemedies,
};
