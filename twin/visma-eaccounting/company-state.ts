/** The books as the control API tells them: amounts in whole minor units, codes and short names instead of ids. */
import { type Account, type Company, costCenterItemOf, type Row, type Voucher } from "./company.ts";
import { numberAndSeries } from "./voucher-endpoints.ts";

export function companySummary(company: Company) {
  return {
    id: company.id,
    name: company.name,
    countryCode: company.countryCode,
    currencyCode: company.currencyCode,
    timeZone: company.timeZone,
    corporateIdentityNumber: company.corporateIdentityNumber,
    companyIdentifier: company.companyIdentifier,
    productVariant: company.productVariant,
    status: company.status,
    hasFinishedStartUpGuide: company.hasFinishedStartUpGuide,
    hasAcceptedLicence: company.hasAcceptedLicence,
    hasApiModule: company.hasApiModule,
    lockedTo: company.lockedTo,
    usesAutomaticVat: company.usesAutomaticVat,
    voucherSeries: company.voucherSeries,
    fiscalYears: company.fiscalYears,
    vatCodes: [...company.vatCodes.values()],
    costCenters: company.costCenters,
    projects: [...company.projects.values()],
    vouchers: company.vouchers.all().length,
    drafts: company.drafts.size,
    attachments: [...company.attachments.values()],
  };
}

/** All of it; of the charts only the accounts in use, since the rest is more than a thousand lines a year. */
export function companyState(company: Company) {
  return {
    ...companySummary(company),
    accounts: company.fiscalYears.map((year) => ({
      fiscalYearId: year.id,
      accounts: [...(company.accounts.get(year.id)?.values() ?? [])]
        .filter((account) => account.isActive)
        .map((account) => accountState(company, account)),
    })),
    vouchers: company.vouchers.all().map((voucher) => voucherState(company, voucher)),
    drafts: [...company.drafts.values()],
  };
}

export function voucherState(company: Company, voucher: Voucher) {
  const rows = voucher.rows.map((row) => rowState(company, row));
  return {
    id: voucher.id,
    numberAndSeries: numberAndSeries(voucher),
    series: voucher.series,
    number: voucher.number,
    fiscalYearId: voucher.fiscalYearId,
    on: voucher.on,
    text: voucher.text,
    type: voucher.type,
    origin: voucher.origin,
    createdAt: voucher.createdAt,
    visibleAt: new Date(voucher.visibleAt).toISOString(),
    attachmentIds: voucher.attachmentIds,
    debitMinor: rows.reduce((sum, row) => sum + row.debitMinor, 0),
    creditMinor: rows.reduce((sum, row) => sum + row.creditMinor, 0),
    rows,
  };
}

function rowState(company: Company, row: Row) {
  const costCenterItems = row.costCenterItemIds.flatMap((id) => {
    const found = id === null ? undefined : costCenterItemOf(company, id);
    return found
      ? [{ dimension: found.dimension.name, shortName: found.item.shortName, name: found.item.name }]
      : [];
  });
  return {
    account: row.account,
    debitMinor: row.debitMinor,
    creditMinor: row.creditMinor,
    text: row.text,
    vatCode: row.vatCodeId ? (company.vatCodes.get(row.vatCodeId)?.code ?? null) : null,
    vatCodeId: row.vatCodeId,
    costCenterItems,
    project: row.projectId ? (company.projects.get(row.projectId)?.number ?? null) : null,
    isAutomatic: row.isAutomatic,
  };
}

export function accountState(company: Company, account: Account) {
  const { vatCodeId, ...told } = account;
  return { ...told, vatCodeId, vatCode: vatCodeId ? (company.vatCodes.get(vatCodeId)?.code ?? null) : null };
}
