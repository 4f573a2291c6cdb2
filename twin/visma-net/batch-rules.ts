/**
 * The rules that refuse a journal batch. Which there are: Visma.net §6; wording and order are inferred from
 * Acumatica (Visma.net §5). A batch on hold may be out of balance; everything else holds for it too (assumed).
 */
import { type Batch, type Company, type Line, type Period, periodOn } from "./company.ts";
import type { Net } from "./net.ts";
import { type Refusal, refuse, unknownThing } from "./refusal.ts";
import { vatRefusal } from "./vat-rules.ts";

type Draft = Omit<Batch, "number" | "version">;

/** The period that a batch goes to: the one it names, else the one of its day. */
export function periodFor(
  net: Net,
  company: Company,
  on: string,
  periodId: string | null | undefined,
): Period | Refusal {
  const period = periodId
    ? company.periods.find((candidate) => candidate.id === periodId)
    : periodOn(company, on);
  if (!period) return refuse("rule", "Financial Period cannot be found in the system.");
  const isOutside = on < period.startOn || period.endOn < on;
  if (isOutside && net.switches.dateOutsidePeriod === "refused")
    return refuse("rule", "The date is outside the range of the selected financial period.");
  return periodRefusal(period) ?? period;
}

function periodRefusal(period: Period): Refusal | null {
  const shown = `${period.id.slice(4)}-${period.id.slice(0, 4)}`;
  if (!period.isActive) return refuse("rule", `The ${shown} financial period is inactive.`);
  if (period.isClosed) return refuse("rule", `The ${shown} financial period is closed.`);
  return null;
}

export function batchRefusal(net: Net, company: Company, batch: Draft): Refusal | null {
  const period = periodFor(net, company, batch.on, batch.periodId);
  if ("refused" in period) return period;
  const headRefusal = ledgerRefusal(company, batch) ?? branchRefusal(company, batch.branch);
  if (headRefusal) return headRefusal;
  for (const line of batch.lines) {
    const refusal = lineRefusal(net, company, batch, line);
    if (refusal) return refusal;
  }
  if (batch.isOnHold) return null;
  return balanceRefusal(batch) ?? vatRefusal(net, company, batch);
}

function ledgerRefusal(company: Company, batch: Draft): Refusal | null {
  const ledger = company.ledgers.find((one) => one.code === batch.ledger);
  if (!ledger) return unknownThing("Ledger", batch.ledger);
  if (ledger.balanceType === "Actual" || ledger.balanceType === "Statistical") return null;
  return refuse("rule", `Ledger ${ledger.code} does not take journal transactions.`);
}

function branchRefusal(company: Company, code: string): Refusal | null {
  const branch = company.branches.find((one) => one.code === code);
  if (!branch) return unknownThing("Branch", code);
  return branch.isActive ? null : refuse("rule", "Branch is inactive.");
}

function lineRefusal(net: Net, company: Company, batch: Draft, line: Line): Refusal | null {
  return (
    accountRefusal(net, company, batch, line) ??
    subaccountRefusal(company, line) ??
    branchRefusal(company, line.branch) ??
    amountRefusal(net, line)
  );
}

function accountRefusal(net: Net, company: Company, batch: Draft, line: Line): Refusal | null {
  const account = company.accounts.get(line.account);
  if (!account) return unknownThing("Account", line.account);
  if (!account.isActive) return refuse("rule", "Account is inactive.");
  if (account.isYearToDateNetIncome)
    return refuse("rule", "Cannot post transactions directly to Year to Date Net Income.");
  if (!account.allowsManualEntry)
    return refuse("rule", `Account ${account.code} does not allow manual entry.`);
  if (account.controlModule !== null && net.switches.controlAccount === "refused")
    return refuse("rule", `Account ${account.code} is a control account of ${account.controlModule}.`);
  if (account.currencyId !== null && account.currencyId !== batch.currencyId)
    return refuse("rule", "Denominated GL Account currency is different from transaction currency.");
  return null;
}

function subaccountRefusal(company: Company, line: Line): Refusal | null {
  const subaccount = company.subaccounts.get(line.subaccount);
  if (!subaccount) return unknownThing("Subaccount", line.subaccount);
  return subaccount.isActive ? null : refuse("rule", `Subaccount ${subaccount.number} is inactive.`);
}

function amountRefusal({ switches }: Net, { debitMinor, creditMinor }: Line): Refusal | null {
  if ((debitMinor < 0 || creditMinor < 0) && switches.negativeAmount === "refused")
    return refuse("rule", "The amount must be greater than or equal to zero.");
  if (debitMinor !== 0 && creditMinor !== 0 && switches.lineBothSides === "refused")
    return refuse("rule", "A line has either a debit or a credit amount.");
  return null;
}

function balanceRefusal(batch: Draft): Refusal | null {
  // At least two lines. Visma.net §6
  if (batch.lines.length < 2) return refuse("rule", "The batch must have at least two lines.");
  const debitMinor = batch.lines.reduce((sum, line) => sum + line.debitMinor, 0);
  const creditMinor = batch.lines.reduce((sum, line) => sum + line.creditMinor, 0);
  if (debitMinor !== creditMinor) return refuse("rule", "Batch is out of balance, please review.");
  return null;
}
