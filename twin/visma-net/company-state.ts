/** The books as the control API tells them: amounts in whole minor units, dimension values by their segment's name. */
import { statusOf } from "./batch-status.ts";
import type { Batch, Company, Line, Segment } from "./company.ts";
import type { Net } from "./net.ts";

export function companySummary(company: Company) {
  return {
    id: company.id,
    tenantId: company.id,
    customerTenantId: company.customerTenantId,
    name: company.name,
    countryCode: company.countryCode,
    currencyCode: company.currencyCode,
    timeZone: company.timeZone,
    corporateIdentityNumber: company.corporateIdentityNumber,
    approvedClients: company.approvedClients,
    peopleWithoutApiRole: [...company.peopleWithoutApiRole],
    holdsNewBatches: company.holdsNewBatches,
    postsOnRelease: company.postsOnRelease,
    numbering: company.numbering,
    branches: company.branches,
    ledgers: company.ledgers,
    periods: company.periods,
    vats: [...company.vats.values()],
    vatCategories: [...company.vatCategories.values()],
    vatZone: company.vatZone,
    segments: company.segments.map(segmentState),
    batches: company.batches.count(),
  };
}

export function segmentState({ number, description, length, isValidated, values }: Segment) {
  return {
    number,
    description,
    length,
    isValidated,
    values: [...values.values()].map((one) => ({
      value: one.value,
      description: one.description,
      isActive: one.isActive,
    })),
  };
}

export function companyState(net: Net, company: Company) {
  return {
    ...companySummary(company),
    accounts: [...company.accounts.values()],
    subaccounts: [...company.subaccounts.values()],
    journals: company.batches.all().map((batch) => batchState(net, company, batch)),
  };
}

export function batchState(net: Net, company: Company, batch: Batch) {
  const files = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const file = company.attachments.get(id);
      return file ? [{ id, name: file.name, size: file.size, sha256: file.sha256 }] : [];
    });
  return {
    number: batch.number,
    module: batch.module,
    status: statusOf(batch, net.world.clock.now()),
    on: batch.on,
    period: batch.periodId,
    description: batch.description,
    currency: batch.currencyId,
    branch: batch.branch,
    ledger: batch.ledger,
    autoReversing: batch.isAutoReversing,
    createsVat: batch.createsVat,
    transactionCode: batch.transactionCode,
    origin: batch.origin,
    createdAt: new Date(batch.createdAt).toISOString(),
    visibleAt: new Date(batch.visibleAt).toISOString(),
    debitMinor: batch.lines.reduce((sum, line) => sum + line.debitMinor, 0),
    creditMinor: batch.lines.reduce((sum, line) => sum + line.creditMinor, 0),
    attachments: files(batch.attachmentIds),
    rows: batch.lines.map((line) => ({
      ...rowState(company, line),
      attachments: files(line.attachmentIds),
    })),
  };
}

function rowState(company: Company, line: Line) {
  const values = company.subaccounts.get(line.subaccount)?.values ?? [];
  return {
    number: line.number,
    account: line.account,
    debitMinor: line.debitMinor,
    creditMinor: line.creditMinor,
    text: line.text,
    reference: line.reference,
    vatCategory: line.vatCategory,
    vatId: line.vatId,
    branch: line.branch,
    subaccount: line.subaccount,
    /** Segment name → value. */
    dimensions: Object.fromEntries(
      company.segments.map((segment, index) => [segment.description, values[index] ?? ""]),
    ),
    project: line.project,
    projectTask: line.projectTask,
    quantity: line.quantity,
  };
}
