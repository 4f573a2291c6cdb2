/**
 * What is odd about a company's organisation number. One that no company of the country can have is refused: files are compared with it
 * by its digits, and every one of them would be taken for another company's. A check digit that does not fit is only told: registers
 * have numbers that break the rule, and test companies have numbers that must be nobody's.
 */
import { AppError, digitsOfNumber, type Finding, standingOfNumber } from "../../core/index.ts";
import type { HttpCode } from "../../texts/index.ts";

type Numbered = { organisationNumber: string; country: string };

function findingOf(code: HttpCode, { organisationNumber, country }: Numbered): Finding {
  return {
    code,
    severity: code === "organisation-number-impossible" ? "error" : "warning",
    field: "organisationNumber",
    value: organisationNumber,
    parameters: { digits: digitsOfNumber(country) ?? 0, country },
  };
}

/** `not-valid` with the finding. */
export function refuseImpossibleNumber(company: Numbered): void {
  if (standingOfNumber(company.organisationNumber, company.country) !== "impossible") return;
  throw new AppError("not-valid", `No company of ${company.country} has such an organisation number.`, [
    findingOf("organisation-number-impossible", company),
  ]);
}

/** Warnings; one that is impossible was saved before anybody looked. */
export function numberFindings(company: Numbered): Finding[] {
  const standing = standingOfNumber(company.organisationNumber, company.country);
  if (standing === "fits") return [];
  return [{ ...findingOf(`organisation-number-${standing}`, company), severity: "warning" }];
}
