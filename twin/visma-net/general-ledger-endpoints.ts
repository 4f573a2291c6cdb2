/** `/v1/GeneralLedgerTransactions`: the lines of the ledger, whoever booked them. Visma.net §7 */
import { changedAt, statusOf } from "./batch-status.ts";
import { type Call, type Endpoint, ok, type Reply } from "./call.ts";
import type { Batch, Line } from "./company.ts";
import { amountJson, converted } from "./exact-number.ts";
import { changedSince, flagIn, isInSpan, paged, pageOf } from "./page.ts";
import { isRefusal, misfit } from "./refusal.ts";
import { dayText, instantText } from "./stamps.ts";

export const generalLedgerEndpoints: Endpoint[] = [
  { method: "GET", path: "/v1/GeneralLedgerTransactions", handle: listLines },
];

/** The ledger is mandatory; by itself the list holds what is posted. Which of the other filters count is assumed. */
function listLines(call: Call): Reply {
  const { net, company, query } = call;
  const ledger = query.get("ledger");
  if (!ledger) return misfit("ledger", "The ledger is mandatory.");
  const since = changedSince(call);
  if (isRefusal(since)) return since;
  const now = net.world.clock.now();
  const account = query.get("account");
  const rows = company.batches
    .all()
    .filter((batch) => batch.ledger === ledger && batch.visibleAt <= now && fits(call, batch))
    .filter((batch) => isInSpan(call, since, changedAt(batch, now)))
    .flatMap((batch) => batch.lines.map((line) => ({ batch, line })))
    .filter(({ line }) => !account || line.account === account)
    .map(({ batch, line }) => lineView(call, batch, line));
  return ok(paged(pageOf(call), rows));
}

function fits(call: Call, batch: Batch): boolean {
  const { net, query } = call;
  const status = statusOf(batch, net.world.clock.now());
  const isShown =
    status === "Posted" ||
    (status === "Unposted" && flagIn(call, "includeUnposted") === true) ||
    (status === "Balanced" && flagIn(call, "includeUnreleased") === true);
  const isWithin = (from: string | undefined, to: string | undefined, value: string) =>
    (!from || from.slice(0, value.length) <= value) && (!to || value <= to.slice(0, value.length));
  return (
    isShown &&
    isWithin(query.get("fromperiod"), query.get("toperiod"), batch.periodId) &&
    isWithin(query.get("fromdate"), query.get("todate"), batch.on)
  );
}

function lineView({ net, company }: Call, batch: Batch, line: Line) {
  const own = (minor: number) => amountJson(converted(minor, batch.exchangeRate));
  const ledger = company.ledgers.find((one) => one.code === batch.ledger);
  const branch = company.branches.find((one) => one.code === line.branch);
  return {
    lineNumber: line.number,
    module: batch.module,
    batchNumber: batch.number,
    tranDate: dayText(net, company, batch.on),
    period: batch.periodId,
    description: line.text ?? "",
    refNumber: line.reference ?? "",
    branch: { number: line.branch, name: branch?.name ?? "" },
    account: { number: line.account, description: company.accounts.get(line.account)?.description ?? "" },
    ledger: { id: batch.ledger, description: ledger?.description ?? "" },
    subaccount: line.subaccount,
    debitAmount: own(line.debitMinor),
    creditAmount: own(line.creditMinor),
    currency: batch.currencyId,
    currDebitAmount: amountJson(line.debitMinor),
    currCreditAmount: amountJson(line.creditMinor),
    lastModifiedDateTime: instantText(net, company, changedAt(batch, net.world.clock.now())),
  };
}
