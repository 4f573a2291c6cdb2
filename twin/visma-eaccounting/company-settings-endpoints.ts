/** `/companysettings`, by which a client learns which company its token reaches. visma-facts §2, §5 */
import { z } from "zod";
import { type Call, type Endpoint, ok, type Reply } from "./call.ts";
import { isRefusal } from "./refusal.ts";
import { shownDay } from "./shown-day.ts";
import { everyVariant, salesRead } from "./variants.ts";
import { checked } from "./voucher-request.ts";

export const companySettingsEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/companysettings",
    scopes: salesRead,
    variants: everyVariant,
    handle: (call) => ok(shownSettings(call)),
  },
  {
    method: "PUT",
    path: "/companysettings/accountinglocksettings",
    scopes: ["ea:sales"],
    variants: everyVariant,
    handle: lock,
  },
];

const lockSettings = z.object({
  AccountingLockedAsOf: z.object({ Year: z.int(), Month: z.int().min(1).max(12) }).nullish(),
  AccountingLockInterval: z.int().min(0).max(4).default(0),
});

/** PUT replaces: a missing month takes the lock away. §3. That the month's last day is locked too is assumed. */
function lock(call: Call): Reply {
  if (isRefusal(call.body)) return call.body;
  const wanted = checked(lockSettings, call.body);
  if (isRefusal(wanted)) return wanted;
  const asOf = wanted.AccountingLockedAsOf;
  call.company.lockedTo = asOf ? lastDayOf(asOf.Year, asOf.Month) : null;
  call.company.lockInterval = wanted.AccountingLockInterval;
  return ok(shownSettings(call));
}

function lastDayOf(year: number, month: number): string {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return first.with({ day: first.daysInMonth }).toString();
}

function shownSettings(call: Call): Record<string, unknown> {
  const { company } = call;
  return {
    Name: company.name,
    Email: null,
    Phone: null,
    MobilePhone: null,
    Address1: null,
    Address2: null,
    CountryCode: company.countryCode,
    PostalCode: null,
    City: null,
    Website: null,
    CurrencyCode: company.currencyCode,
    CorporateIdentityNumber: company.corporateIdentityNumber,
    VatCode: null,
    AccountNumberDigits: 4,
    AccountingLockedTo: shownDay(call, company.lockedTo),
    AccountingLockInterval: company.lockInterval,
    TaxDeclarationDate: null,
    ProductVariant: company.productVariant,
    TypeOfBusiness: 1,
    VatPeriod: company.vatPeriod,
    ActivatedModules: company.modules,
    HasProportionalVatEnabled: false,
    UsesCostCenter: company.costCenters.length > 0,
    UsesProject: company.projects.size > 0,
    DomesticCurrencyRounding: company.currencyRounding,
    CompanyStatus: company.status,
    CompanyIdentifier: company.companyIdentifier,
    UseAutomaticVatCalculation: company.usesAutomaticVat,
    ShowCostCenterReminder: false,
    ShowProjectReminder: false,
  };
}
