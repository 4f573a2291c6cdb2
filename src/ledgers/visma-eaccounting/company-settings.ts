/** CompanySettings: who the token reaches, and to which day the books are locked. */
import { z } from "zod";
import type { BookLockEntry, CompanyIdentity, Finding, LedgerContext, Reading } from "../../core/index.ts";
import { ledgerFinding } from "./finding-code.ts";
import { found } from "./found.ts";
import { ledgerDay, noDay } from "./ledger-day.ts";
import { readOne } from "./read-one.ts";

const settings = z.object({
  Name: z.string(),
  CorporateIdentityNumber: z.string().nullish(),
  CompanyIdentifier: z.string().nullish(),
  CountryCode: z.string().nullish(),
  CurrencyCode: z.string().nullish(),
  AccountingLockedTo: ledgerDay.nullish(),
  CompanyStatus: z.int().nullish(),
});
type Settings = z.infer<typeof settings>;

/** No company header exists: the token alone decides, and a user with several companies may have granted the wrong one (visma-facts §2). */
export async function identify(context: LedgerContext): Promise<Reading<CompanyIdentity>> {
  const reading = await readSettings(context);
  return reading.kind === "read" ? { kind: "read", value: identityOf(reading.value) } : reading;
}

export async function readBookLock(context: LedgerContext): Promise<Reading<BookLockEntry>> {
  const reading = await readSettings(context);
  if (reading.kind !== "read") return reading;
  const lockedTo = reading.value.AccountingLockedTo;
  return { kind: "read", value: lockedTo && lockedTo !== noDay ? { lockedTo } : {} };
}

async function readSettings(context: LedgerContext): Promise<Reading<Settings>> {
  return found(await readOne(context, { purpose: "read", path: "/companysettings", shape: settings }));
}

function identityOf(held: Settings): CompanyIdentity {
  const organisationNumber = held.CorporateIdentityNumber ?? "";
  return {
    id: held.CompanyIdentifier || organisationNumber,
    name: held.Name,
    organisationNumber,
    country: held.CountryCode ?? "",
    currency: held.CurrencyCode ?? "",
    findings: statusFindings(held),
  };
}

/** 0 inactive, 1 active, 2 read-only (visma-facts §5). */
function statusFindings(held: Settings): Finding[] {
  if (held.CompanyStatus === 0) return [ledgerFinding("company-inactive", { value: held.Name })];
  if (held.CompanyStatus === 2) return [ledgerFinding("company-read-only", { value: held.Name })];
  return [];
}
