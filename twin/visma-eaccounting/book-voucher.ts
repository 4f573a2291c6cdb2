/**
 * Booking: the rules that refuse a voucher, in the order assumed for Visma (year, locks, series, rows, VAT rows,
 * balance), and the write itself. All rules run before anything is changed, and checking and writing happen in one
 * turn of the event loop, so a refused voucher leaves no trace and takes no number.
 */
import {
  type Company,
  costCenterItemOf,
  type FiscalYear,
  fiscalYearOf,
  type Row,
  type Voucher,
} from "./company.ts";
import type { Eaccounting } from "./eaccounting.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import { withVatRows } from "./vat.ts";
import type { RowRequest, VoucherRequest } from "./voucher-request.ts";

export type BookingOptions = {
  /** The three flags of POST /vouchers. §4 */
  useAutomaticVat: boolean;
  useDefaultVatCodes: boolean;
  useDefaultSeries: boolean;
  origin: Voucher["origin"];
  /** Milliseconds until lists show it (fault `late-visibility`), and whether it is hidden by id too. */
  hiddenForMs: number;
  hiddenEverywhere: boolean;
};

export const plainBooking: BookingOptions = {
  useAutomaticVat: false,
  useDefaultVatCodes: true,
  useDefaultSeries: true,
  origin: "api",
  hiddenForMs: 0,
  hiddenEverywhere: false,
};

export function bookVoucher(
  eaccounting: Eaccounting,
  company: Company,
  request: VoucherRequest,
  options: BookingOptions,
): Voucher | Refusal {
  const year = openYear(eaccounting, company, request.on);
  if (isRefusal(year)) return year;
  const series = seriesOf(eaccounting, company, request.series, options.useDefaultSeries);
  if (isRefusal(series)) return series;
  const rows = bookableRows(eaccounting, company, year, request, options);
  if (isRefusal(rows)) return rows;
  const missing = request.attachmentIds.find((id) => !company.attachments.has(id));
  if (missing) return refuse("notFound", `Attachment ${missing} was not found.`);
  activateAccounts(eaccounting, company, year, rows);
  return write(eaccounting, company, year, series, rows, request, options);
}

function write(
  { world }: Eaccounting,
  company: Company,
  year: FiscalYear,
  series: string | null,
  rows: Row[],
  request: VoucherRequest,
  options: BookingOptions,
): Voucher {
  const voucher = company.vouchers.add({
    id: world.nextId("voucher"),
    fiscalYearId: year.id,
    series,
    on: request.on,
    text: request.text,
    rows,
    type: 2,
    origin: options.origin,
    createdAt: world.clock.shown(),
    modifiedAt: world.clock.shown(),
    visibleAt: world.clock.now() + options.hiddenForMs,
    hiddenEverywhere: options.hiddenEverywhere,
    attachmentIds: request.attachmentIds,
  });
  for (const id of request.attachmentIds) {
    const attachment = company.attachments.get(id);
    if (attachment) attachment.link = { documentId: voucher.id, documentType: 3 };
  }
  return voucher;
}

/** 3001 outside every year (inferred for vouchers), 4026 up to the lock day, 4038 in a locked year. §4 */
function openYear({ switches }: Eaccounting, company: Company, on: string): FiscalYear | Refusal {
  const year = fiscalYearOf(company, on);
  if (!year) return refuse("noFiscalYear", `There is no fiscal year for the voucher date ${on}.`);
  if (year.isLocked) {
    const text = `The fiscal year ${year.startOn} - ${year.endOn} is locked for accounting.`;
    const byCode = { "4038": "lockedYear", "4026": "lockedPeriod", "4013": "lockedCompany" } as const;
    return refuse(byCode[switches.lockedYear], text);
  }
  if (company.lockedTo !== null && on <= company.lockedTo) {
    const text = `The voucher date ${on} is in a locked bookkeeping period. Accounting is locked to ${company.lockedTo}.`;
    return refuse(switches.lockedPeriod === "4026" ? "lockedPeriod" : "lockedCompany", text);
  }
  return year;
}

/** NumberSeries counts only with useDefaultVoucherSeries=false. §4; one capital letter is assumed. */
function seriesOf(
  { switches }: Eaccounting,
  company: Company,
  wanted: string | null,
  useDefault: boolean,
): string | null | Refusal {
  if (switches.voucherSeries === "not-used") return null;
  if (useDefault || wanted === null) return company.voucherSeries;
  return /^[A-Z]$/.test(wanted)
    ? wanted
    : refuse("invalidModel", `The number series ${wanted} does not exist.`);
}

function bookableRows(
  eaccounting: Eaccounting,
  company: Company,
  year: FiscalYear,
  request: VoucherRequest,
  options: BookingOptions,
): Row[] | Refusal {
  const { switches } = eaccounting;
  if (switches.voucherRowsMax > 0 && request.rows.length > switches.voucherRowsMax)
    return refuse("invalidModel", `A voucher has ${switches.voucherRowsMax} rows at most.`);
  const rows: Row[] = [];
  for (const wanted of request.rows) {
    const refusal = rowRefusal(eaccounting, company, year, wanted, request.on);
    if (refusal) return refusal;
    const vatCodeId = effectiveVatCode(eaccounting, company, year, wanted, options.useDefaultVatCodes);
    rows.push({
      ...wanted,
      vatCodeId,
      vatMinor: wanted.vatMinor ?? null,
      isAutomatic: wanted.isAutomatic ?? false,
    });
  }
  const addsVat =
    options.useAutomaticVat ||
    (switches.automaticVatTrigger === "flag-or-company" && company.usesAutomaticVat);
  const booked = addsVat ? withVatRows(company, request.on, rows, switches.automaticVatRounding) : rows;
  const debitMinor = booked.reduce((sum, row) => sum + row.debitMinor, 0);
  const creditMinor = booked.reduce((sum, row) => sum + row.creditMinor, 0);
  if (debitMinor === creditMinor) return booked;
  const code = switches.unbalancedVoucher === "4002" ? "notAllowed" : "invalidModel";
  return refuse(
    code,
    `The voucher is not in balance. Debit ${debitMinor / 100}, credit ${creditMinor / 100}.`,
  );
}

function rowRefusal(
  { switches }: Eaccounting,
  company: Company,
  year: FiscalYear,
  row: RowRequest,
  on: string,
): Refusal | null {
  const account = company.accounts.get(year.id)?.get(row.account);
  if (!account) return refuse("noAccount", `Account ${row.account} was not found in the fiscal year.`);
  if (!account.isActive && switches.inactiveAccount === "reject")
    return refuse("notAllowed", `Account ${row.account} is not active.`);
  // Only rows made by hand are stopped; VAT rows of the server pass. §4
  if (account.isBlockedForManualBooking && !row.isAutomatic) {
    const code = switches.blockedAccount === "4002" ? "notAllowed" : "invalidModel";
    return refuse(code, `Account ${row.account} is blocked for manual booking.`);
  }
  if (row.debitMinor > 0 && row.creditMinor > 0 && switches.bothSides === "reject")
    return refuse("notAllowed", `The row on account ${row.account} has both a debit and a credit amount.`);
  if (row.debitMinor === 0 && row.creditMinor === 0 && switches.zeroRow === "reject")
    return refuse("notAllowed", `The row on account ${row.account} has no amount.`);
  if (row.vatCodeId && !company.vatCodes.has(row.vatCodeId))
    return refuse("notFound", `VatCode ${row.vatCodeId} was not found.`);
  return (
    costCenterRefusal(company, row, account.isCostCenterAllowed) ??
    projectRefusal(company, row, account.isProjectAllowed, on)
  );
}

/** 2000 on an account that allows none (documented), 5006 for an inactive item. visma-facts §4, §6 */
function costCenterRefusal(company: Company, row: RowRequest, isAllowed: boolean): Refusal | null {
  for (const [index, id] of row.costCenterItemIds.entries()) {
    if (id === null) continue;
    if (!isAllowed) return refuse("invalidModel", `Account ${row.account} does not allow cost centers.`);
    const found = costCenterItemOf(company, id);
    if (!found) return refuse("notFound", `CostCenterItem ${id} was not found.`);
    // That field 1 holds items of cost center 1 is assumed.
    if (found.dimension.number !== index + 1)
      return refuse("invalidModel", `CostCenterItem ${id} does not belong to cost center ${index + 1}.`);
    if (!found.item.isActive)
      return refuse("costCenterInactive", `CostCenterItem ${found.item.shortName} is not active.`);
  }
  return null;
}

/** 2000 on an account that allows none (inferred), 5005 for one that has ended. visma-facts §4, §6 */
function projectRefusal(company: Company, row: RowRequest, isAllowed: boolean, on: string): Refusal | null {
  if (row.projectId === null) return null;
  if (!isAllowed) return refuse("invalidModel", `Account ${row.account} does not allow projects.`);
  const project = company.projects.get(row.projectId);
  if (!project) return refuse("notFound", `Project ${row.projectId} was not found.`);
  const hasEnded = project.status === 2 || (project.endOn !== null && project.endOn < on);
  return hasEnded ? refuse("projectEnded", `Project ${project.number} has ended.`) : null;
}

/** The account's code wins by default and silently; with the flag off the row's own one does. §4 */
function effectiveVatCode(
  { switches }: Eaccounting,
  company: Company,
  year: FiscalYear,
  row: RowRequest,
  useDefaults: boolean,
): string | null {
  const ofAccount = company.accounts.get(year.id)?.get(row.account)?.vatCodeId ?? null;
  if (useDefaults) return ofAccount;
  return row.vatCodeId ?? (switches.vatCodeBlankRow === "account-code" ? ofAccount : null);
}

function activateAccounts({ world }: Eaccounting, company: Company, year: FiscalYear, rows: Row[]): void {
  for (const row of rows) {
    const account = company.accounts.get(year.id)?.get(row.account);
    if (!account || account.isActive) continue;
    account.isActive = true;
    account.modifiedAt = world.clock.shown();
  }
}
