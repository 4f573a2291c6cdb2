/** Whether a company can be booked for at all, and in the currency of the record. */
import type { CompanyFlags, Finding } from "../../core/index.ts";

export type CompanyCode =
  | "company-is-test"
  | "company-customer-blocked"
  | "company-group-blocked"
  | "currency-differs";

type Found = Omit<Finding, "code" | "severity" | "record"> & { code: CompanyCode };

/** All errors. `currency`: the record's, undefined where it names none. */
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
  return theirs !== "" && ours !== "" && theirs !== ours ? ident : undefined;
}
