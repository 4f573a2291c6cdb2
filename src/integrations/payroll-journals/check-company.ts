/** What a run says of its company: which one it is, and whether it can be booked for at all (N4–N6). */
import type { CompanyCode, CompanyFlags, Finding } from "../../core/index.ts";
import type { PayrollRun } from "./record.ts";
import type { PayrollSettings } from "./settings.ts";

export type RunCompanyCode = "run-of-other-company" | CompanyCode;

type Found = Omit<Finding, "code" | "severity" | "record"> & { code: RunCompanyCode };

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
