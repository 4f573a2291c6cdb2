/** A journal batch as Visma.net shows it. Fields: Visma.net §6 (JournalTransactionDto). */
import { batchVersion, changedAt, statusOf } from "./batch-status.ts";
import type { Batch, Company, Line } from "./company.ts";
import { amountJson, converted, numberJson } from "./exact-number.ts";
import type { Net } from "./net.ts";
import { dayText, instantText, stampOf } from "./stamps.ts";
import { subaccountView } from "./subaccount-view.ts";

export function batchEtag(net: Net, batch: Batch): string {
  return stampOf(batchVersion(batch, net.world.clock.now()));
}

/** `lines` are all of them, or those that fall on the page. */
export function batchView(net: Net, company: Company, batch: Batch, lines: Line[], withFiles: boolean) {
  const now = net.world.clock.now();
  const debitMinor = batch.lines.reduce((sum, line) => sum + line.debitMinor, 0);
  const creditMinor = batch.lines.reduce((sum, line) => sum + line.creditMinor, 0);
  const own = (minor: number) => amountJson(converted(minor, batch.exchangeRate));
  return {
    module: `Module${batch.module}`,
    batchNumber: batch.number,
    status: statusOf(batch, now),
    hold: batch.isOnHold,
    transactionDate: dayText(net, company, batch.on),
    postPeriod: batch.periodId.slice(4) + batch.periodId.slice(0, 4),
    financialPeriod: batch.periodId,
    ledger: batch.ledger,
    ledgerDescription: company.ledgers.find((ledger) => ledger.code === batch.ledger)?.description ?? "",
    currencyId: batch.currencyId,
    exchangeRate: numberJson(batch.exchangeRate, 8),
    autoReversing: batch.isAutoReversing,
    reversingEntry: batch.isReversing,
    description: batch.description,
    originalBatchNumber: batch.originalNumber ?? "",
    debitTotal: own(debitMinor),
    debitTotalInCurrency: amountJson(debitMinor),
    creditTotal: own(creditMinor),
    creditTotalInCurrency: amountJson(creditMinor),
    controlTotal: own(batch.controlTotalMinor),
    controlTotalInCurrency: amountJson(batch.controlTotalMinor),
    createVatTransaction: batch.createsVat,
    skipVatAmountValidation: batch.skipsVatCheck,
    lastModifiedDateTime: instantText(net, company, changedAt(batch, now)),
    transactionCode: batch.transactionCode ?? "",
    branch: batch.branch,
    journalTransactionLines: lines.map((line) => lineView(net, company, batch, line)),
    ...(withFiles ? { attachments: filesView(company, batch.attachmentIds) } : {}),
    timeStamp: batchEtag(net, batch),
  };
}

function lineView(net: Net, company: Company, batch: Batch, line: Line) {
  const own = (minor: number) => amountJson(converted(minor, batch.exchangeRate));
  const category = line.vatCategory === null ? undefined : company.vatCategories.get(line.vatCategory);
  const vat = line.vatId === null ? undefined : company.vats.get(line.vatId);
  const subaccount = company.subaccounts.get(line.subaccount);
  return {
    lineNumber: line.number,
    accountNumber: line.account,
    description: company.accounts.get(line.account)?.description ?? "",
    ...(subaccount ? { subaccount: subaccountView(net, company, subaccount) } : {}),
    referenceNumber: line.reference ?? "",
    debitAmount: own(line.debitMinor),
    debitAmountInCurrency: amountJson(line.debitMinor),
    creditAmount: own(line.creditMinor),
    creditAmountInCurrency: amountJson(line.creditMinor),
    transactionDescription: line.text ?? "",
    ...(category ? { vatCode: { id: category.id, description: category.description } } : {}),
    ...(vat ? { vat: { id: vat.id, description: vat.description } } : {}),
    branch: line.branch,
    module: `Module${batch.module}`,
    ...(line.uom ? { uom: line.uom } : {}),
    ...(line.project ? { project: { id: line.project, description: "" } } : {}),
    ...(line.projectTask ? { projectTask: { id: line.projectTask, description: "" } } : {}),
    quantity: numberJson(line.quantity ?? "0", 6),
    ...(line.note ? { note: line.note } : {}),
    attachments: filesView(company, line.attachmentIds),
  };
}

function filesView(company: Company, ids: readonly string[]) {
  return ids.flatMap((id) => {
    const file = company.attachments.get(id);
    return file ? [{ name: file.name, id: file.id, revision: 1 }] : [];
  });
}
