/** Whether a company can be booked for at all, in the currency of a record, and whether a file is its own. */
import type { CompanyFlags } from "./company.ts";
import type { Finding } from "./finding.ts";
import type { InputCode } from "./input-code.ts";

export type CompanyCode = Extract<
  InputCode,
  "company-is-test" | "company-customer-blocked" | "company-group-blocked" | "currency-differs"
>;

type Found = Omit<Finding, "code" | "severity" | "record"> & { code: CompanyCode };

/**
 * All errors, which stand in the way of rendering, so that a record goes on once a flag is taken away. `currency`: the record's,
 * undefined where it names none.
 */
export function checkCompany(currency: string | undefined, company: CompanyFlags): Found[] {
  const found: Found[] = [];
  const value = company.name;
  if (company.isTest) found.push({ code: "company-is-test", value });
  if (company.isCustomerBlocked) found.push({ code: "company-customer-blocked", value });
  if (company.isGroupBlocked) found.push({ code: "company-group-blocked", value });
  if (currency !== undefined && currency !== company.currency) {
    const parameters = { currency: company.currency };
    found.push({ code: "currency-differs", field: "currency", value: currency, parameters });
  }
  return found;
}

/** The file's company where it is another than ours. A company that has no number yet takes what comes. */
export function differingCompany(ident: string | undefined, company: CompanyFlags): string | undefined {
  const digits = (text: string) => text.replaceAll(/\D/g, "");
  const [theirs, ours] = [digits(ident ?? ""), digits(company.organisationNumber)];
  // Sample files carry a number of zeros, which is nobody's.
  return /[1-9]/.test(theirs) && ours !== "" && theirs !== ours ? ident : undefined;
}
