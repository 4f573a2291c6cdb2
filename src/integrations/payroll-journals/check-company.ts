/** Whether a company can be booked for at all: what the hub knows of it, and what the source said of it with the run (N4–N6). */
import type { CompanyFlags, Finding } from "../../core/index.ts";
import type { PayrollRun } from "./record.ts";
import type { PayrollSettings } from "./settings.ts";

export type CompanyCode =
  | "run-of-other-company"
  | "company-is-test"
  | "company-customer-blocked"
  | "company-group-blocked"
  | "currency-differs";

type Found = Omit<Finding, "code" | "severity" | "record"> & { code: CompanyCode };

/** All errors. They stand in the way of rendering, so that a run goes on once a flag is taken away. */
export function checkCompany(run: PayrollRun, company: CompanyFlags): Found[] {
  const found: Found[] = [];
  const value = company.name;
  if (company.isTest) found.push({ code: "company-is-test", value });
  if (company.isCustomerBlocked) found.push({ code: "company-customer-blocked", value });
  if (company.isGroupBlocked) found.push({ code: "company-group-blocked", value });
  if (run.currency !== undefined && run.currency !== company.currency) {
    const parameters = { currency: company.currency };
    found.push({ code: "currency-differs", field: "currency", value: run.currency, parameters });
  }
  return found;
}

/** What the source said is part of the record: it is set aside until the source sends it without. */
export function checkSourceFlags(run: PayrollRun): Found[] {
  const value = run.companyId ?? run.debtorId ?? "";
  const found: Found[] = [];
  if (run.isTestCompany === true) found.push({ code: "company-is-test", field: "isTestCompany", value });
  if (run.debtorBlocked === true)
    found.push({ code: "company-customer-blocked", field: "debtorBlocked", value });
  if (run.groupBlocked === true) found.push({ code: "company-group-blocked", field: "groupBlocked", value });
  return found;
}

/**
 * A run that names its company must name ours: by the number that the settings give, else by the company's own id, its organisation
 * number or its name, since reports name it by any of them. Two companies whose runs count alike would else be booked as one.
 */
export function otherCompany(
  { companyId }: PayrollRun,
  { externalId, organisationNumber, name }: CompanyFlags,
  settings?: PayrollSettings,
): Found[] {
  if (companyId === undefined) return [];
  const own =
    settings?.companyId === undefined ? [externalId, organisationNumber, name] : [settings.companyId];
  const plain = (text: string) => text.replaceAll(/[\s-]/g, "").toLowerCase();
  if (own.some((known) => plain(known) === plain(companyId))) return [];
  const parameters = { own: own[0] ?? "", name };
  return [{ code: "run-of-other-company", field: "companyId", value: companyId, parameters }];
}

/** The file's company where it is another than ours. A company that has no number yet takes what comes. */
export function differingCompany(ident: string | undefined, company: CompanyFlags): string | undefined {
  const digits = (text: string) => text.replaceAll(/\D/g, "");
  const [theirs, ours] = [digits(ident ?? ""), digits(company.organisationNumber)];
  // Sample files carry a number of zeros, which is nobody's.
  return /[1-9]/.test(theirs) && ours !== "" && theirs !== ours ? ident : undefined;
}
