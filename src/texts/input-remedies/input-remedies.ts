/** Remedies for what any integration may find in what comes in; a missing code or language does not compile. */
import type { InputCode, RemedyBook } from "../../core/index.ts";
import { companyRemedies } from "./company-remedies.ts";
import { fieldRemedies } from "./field-remedies.ts";
import { fileRemedies } from "./file-remedies.ts";
import { sie4Remedies } from "./sie4-remedies.ts";
import { tableRemedies } from "./table-remedies.ts";

export const inputRemedies: RemedyBook<InputCode> = {
  ...companyRemedies,
  ...fieldRemedies,
  ...fileRemedies,
  ...sie4Remedies,
  ...tableRemedies,
};
