/**
 * Makes and changes journal batches. All rules run before the batch is changed, and checking and writing happen in one
 * turn of the event loop, so a refused batch takes no number; a combination of segment values that it made stays.
 */
import { batchNumber, overrideRefusal } from "./batch-number.ts";
import { batchRefusal, periodFor } from "./batch-rules.ts";
import {
  actualLedger,
  type Batch,
  type Company,
  type Line,
  mainBranch,
  nextVersion,
  todayOf,
} from "./company.ts";
import type { BatchRequest, LineRequest } from "./journal-request.ts";
import type { Net } from "./net.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import { defaultSubaccount, subaccountFor } from "./subaccounts.ts";

export type WriteOptions = {
  origin: Batch["origin"];
  module: Batch["module"];
  hidden: { forMs: number; everywhere: boolean };
};

export function createBatch(
  net: Net,
  company: Company,
  request: BatchRequest,
  options: WriteOptions,
): Batch | Refusal {
  const now = net.world.clock.now();
  const lines = newLines(net, company, request);
  if (isRefusal(lines)) return lines;
  const on = request.on ?? todayOf(company, now);
  const period = periodFor(net, company, on, request.periodId);
  if (isRefusal(period)) return period;
  const draft: Omit<Batch, "number" | "version"> = {
    ...headOf(company, request, on, lines),
    origin: options.origin,
    module: options.module,
    periodId: period.id,
    originalNumber: null,
    isReversing: false,
    attachmentIds: [],
    createdAt: now,
    modifiedAt: now,
    releasedAt: null,
    postedAt: null,
    isVoided: false,
    visibleAt: now + options.hidden.forMs,
    hiddenEverywhere: options.hidden.everywhere,
  };
  const refusal = batchRefusal(net, company, draft) ?? overrideRefusal(net, company, request, options.module);
  if (refusal) return refusal;
  const number = batchNumber(company, request, options.module);
  const batch: Batch = { ...draft, number, version: nextVersion(company) };
  company.batches.add(batch);
  return batch;
}

function headOf(company: Company, request: BatchRequest, on: string, lines: Line[]) {
  return {
    // The company's own setting decides where the request says nothing. Visma.net §6
    isOnHold: request.isOnHold ?? company.holdsNewBatches,
    on,
    ledger: request.ledger ?? actualLedger(company).code,
    currencyId: request.currencyId ?? company.currencyCode,
    exchangeRate: request.exchangeRate ?? "1",
    isAutoReversing: request.isAutoReversing ?? false,
    description: request.description ?? "",
    controlTotalMinor: request.controlTotalMinor ?? lines.reduce((sum, line) => sum + line.debitMinor, 0),
    createsVat: request.createsVat ?? false,
    skipsVatCheck: request.skipsVatCheck ?? false,
    transactionCode: request.transactionCode ?? null,
    branch: request.branch ?? mainBranch(company).code,
    lines,
  };
}

/** Without operation a line is not created. Visma.net §3 */
function newLines(net: Net, company: Company, request: BatchRequest): Line[] | Refusal {
  const lines: Line[] = [];
  for (const wanted of request.lines) {
    if (wanted.operation === null && net.switches.lineWithoutOperation === "ignored") continue;
    if (wanted.operation === "Delete") continue;
    const line = lineOf(net, company, request, wanted, { number: lines.length + 1, held: null });
    if (isRefusal(line)) return line;
    lines.push(line);
  }
  return lines;
}

function lineOf(
  net: Net,
  company: Company,
  request: Pick<BatchRequest, "branch">,
  wanted: LineRequest,
  { number, held }: { number: number; held: Line | null },
): Line | Refusal {
  const account = wanted.account ?? held?.account;
  if (!account) return refuse("rule", "'Account' cannot be empty.");
  const subaccount = lineSubaccount(net, company, wanted, held);
  if (typeof subaccount !== "string") return subaccount;
  return {
    number,
    account,
    subaccount,
    debitMinor: kept(wanted.debitMinor, held?.debitMinor) ?? 0,
    creditMinor: kept(wanted.creditMinor, held?.creditMinor) ?? 0,
    text: kept(wanted.text, held?.text),
    reference: kept(wanted.reference, held?.reference),
    vatCategory: lineCategory(company, account, wanted, held),
    vatId: kept(wanted.vatId, held?.vatId),
    branch: kept(wanted.branch, held?.branch) ?? request.branch ?? mainBranch(company).code,
    project: kept(wanted.project, held?.project),
    projectTask: kept(wanted.projectTask, held?.projectTask),
    uom: kept(wanted.uom, held?.uom),
    quantity: kept(wanted.quantity, held?.quantity),
    note: kept(wanted.note, held?.note),
    attachmentIds: held?.attachmentIds ?? [],
  };
}

function lineSubaccount(
  net: Net,
  company: Company,
  wanted: LineRequest,
  held: Line | null,
): string | Refusal {
  if (wanted.segments === undefined) return held?.subaccount ?? defaultSubaccount(net, company).number;
  const subaccount = subaccountFor(net, company, wanted.segments);
  return isRefusal(subaccount) ? subaccount : subaccount.number;
}

/** Left out, the account's own category comes in; null keeps it out. Visma.net §6 */
function lineCategory(
  company: Company,
  account: string,
  wanted: LineRequest,
  held: Line | null,
): string | null {
  if (wanted.vatCategory !== undefined) return wanted.vatCategory;
  return held ? held.vatCategory : (company.accounts.get(account)?.vatCategory ?? null);
}

/** What a field becomes: left out it stays, null clears it. Visma.net §3 */
function kept<T>(sent: T | null | undefined, held: T | null | undefined): T | null {
  return sent === undefined ? (held ?? null) : sent;
}

export function changeBatch(net: Net, company: Company, batch: Batch, request: BatchRequest): Refusal | null {
  if (batch.releasedAt !== null) return refuse("rule", "The batch has been released and cannot be changed.");
  const lines = changedLines(net, company, batch, request);
  if (isRefusal(lines)) return lines;
  const on = request.on ?? batch.on;
  // A new day moves the batch to its period, unless the period is named too.
  const period = periodFor(net, company, on, request.periodId ?? (request.on ? undefined : batch.periodId));
  if (isRefusal(period)) return period;
  const { isOnHold = batch.isOnHold, branch = batch.branch, ledger = batch.ledger } = named(request);
  const changedHead = {
    on,
    isOnHold,
    branch,
    ledger,
    lines,
    currencyId: request.currencyId ?? batch.currencyId,
    exchangeRate: request.exchangeRate ?? batch.exchangeRate,
    isAutoReversing: request.isAutoReversing ?? batch.isAutoReversing,
    description: request.description === undefined ? batch.description : (request.description ?? ""),
    controlTotalMinor: request.controlTotalMinor ?? batch.controlTotalMinor,
    createsVat: request.createsVat ?? batch.createsVat,
    skipsVatCheck: request.skipsVatCheck ?? batch.skipsVatCheck,
    transactionCode: kept(request.transactionCode, batch.transactionCode),
  };
  const refusal = batchRefusal(net, company, { ...batch, ...changedHead, periodId: period.id });
  if (refusal) return refusal;
  Object.assign(batch, changedHead, {
    version: nextVersion(company),
    modifiedAt: net.world.clock.now(),
  });
  company.batches.move(batch, period.id);
  return null;
}

function named(request: BatchRequest): { isOnHold?: boolean; branch?: string; ledger?: string } {
  return {
    ...(typeof request.isOnHold === "boolean" ? { isOnHold: request.isOnHold } : {}),
    ...(request.branch ? { branch: request.branch } : {}),
    ...(request.ledger ? { ledger: request.ledger } : {}),
  };
}

function changedLines(net: Net, company: Company, batch: Batch, request: BatchRequest): Line[] | Refusal {
  let lines = [...batch.lines];
  for (const wanted of request.lines) {
    const held = lines.find((line) => line.number === wanted.number) ?? null;
    if (wanted.operation === null) continue;
    if (wanted.operation !== "Insert" && !held)
      return refuse("rule", `Line '${wanted.number ?? ""}' cannot be found in the system.`);
    if (wanted.operation === "Delete") {
      lines = lines.filter((line) => line !== held);
      continue;
    }
    const isNew = wanted.operation === "Insert";
    const number = isNew ? Math.max(0, ...lines.map((line) => line.number)) + 1 : (held?.number ?? 0);
    const line = lineOf(net, company, request, wanted, { number, held: isNew ? null : held });
    if (isRefusal(line)) return line;
    lines = isNew ? [...lines, line] : lines.map((one) => (one === held ? line : one));
  }
  return lines;
}
