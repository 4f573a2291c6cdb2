/** A reconciled month as an accountant signs it: the sum that closes, the accounts, every object, what is not equal and why. */
import { alignColumns } from "../core/index.ts";
import type { Reconciliation } from "../engine/reconcile/reconcile-link.ts";
import { buckets, type CurrencySum, type ReconciledObject } from "../engine/reconcile/reconciled.ts";
import { amountText, type Remedies } from "../texts/index.ts";
import { findingText } from "./finding-text.ts";
import type { Terminal } from "./terminal.ts";

export function reconciliationLines(terminal: Terminal, remedies: Remedies, of: Reconciliation): string[] {
  const { month, company, integration, ledgerCompany, readAt } = of;
  const names = of.unknown.map(({ identity, on, text }) => `${identity.number} ${on} ${text}`).join("; ");
  return [
    ...worldLine(of),
    terminal.text("reconciled-head", { month, company, integration }),
    terminal.text("reconciled-read", { ledgerCompany, readAt }),
    ...of.sums.flatMap((sum) => ["", ...sumLines(terminal, sum)]),
    "",
    ...accountLines(terminal, of),
    "",
    ...objectLines(terminal, of.objects),
    ...of.objects.flatMap((object) => differenceLines(terminal, remedies, object)),
    ...(of.unknown.length === 0 ? [] : ["", terminal.text("reconciled-unknown", { vouchers: names })]),
    "",
    terminal.text(of.isEqual ? "reconciled-all-equal" : "reconciled-not-equal"),
    "",
    terminal.text("reconciled-signature"),
  ];
}

/** The first line, as a copy's file name says it: what is signed outlives the terminal. */
function worldLine({ environment }: Reconciliation): string[] {
  return environment === "live" ? [] : [environment.toUpperCase()];
}

function amountOf(terminal: Terminal, amountMinor: number | null): string {
  return amountMinor === null ? "" : amountText(amountMinor, terminal.language);
}

/** The source's total, where each part of it went, and what is left: nothing. */
function sumLines(terminal: Terminal, sum: CurrencySum): string[] {
  const line = (text: string, amountMinor: number) => [text, amountOf(terminal, amountMinor)];
  const filled = buckets.filter((bucket) => bucket === "sent" || sum.buckets[bucket] !== 0);
  const table = [
    [sum.currency, ""],
    line(terminal.text("reconciled-source"), sum.sourceMinor),
    ...filled.map((bucket) => line(`  − ${terminal.text(`reconciled-${bucket}`)}`, sum.buckets[bucket])),
    line(`  = ${terminal.text("reconciled-gap")}`, sum.gapMinor),
    line(terminal.text("reconciled-booked-sum"), sum.sentMinor),
    line(`  − ${terminal.text("reconciled-held-sum")}`, sum.heldMinor),
    line(`  = ${terminal.text("reconciled-gap")}`, sum.sentMinor - sum.heldMinor),
  ];
  const unread =
    sum.unreadCount === 0 ? [] : [terminal.text("reconciled-unread", { count: sum.unreadCount })];
  return [...alignColumns(table, new Set([1])), ...unread];
}

function accountLines(terminal: Terminal, { accounts }: Reconciliation): string[] {
  const head = ["account", "sent-debit", "sent-credit", "held-debit", "held-credit", "difference"] as const;
  const amount = (amountMinor: number) => amountOf(terminal, amountMinor);
  const table = [
    head.map((name) => terminal.text(name)),
    ...accounts.map((sum) => [
      `${sum.account} ${sum.name ?? ""}`.trimEnd(),
      amount(sum.sentDebitMinor),
      amount(sum.sentCreditMinor),
      amount(sum.heldDebitMinor),
      amount(sum.heldCreditMinor),
      amount(sum.heldDebitMinor - sum.heldCreditMinor - sum.sentDebitMinor + sum.sentCreditMinor),
    ]),
  ];
  return alignColumns(table, new Set([1, 2, 3, 4, 5]));
}

function objectLines(terminal: Terminal, objects: readonly ReconciledObject[]): string[] {
  const head = ["date", "reference", "voucher", "source", "sent", "held", "status"] as const;
  const table = [
    head.map((name) => terminal.text(name)),
    ...objects.map((one) => [
      one.on,
      one.reference,
      one.ledgerNumber ?? "",
      amountOf(terminal, one.sourceMinor),
      amountOf(terminal, one.sentMinor),
      amountOf(terminal, one.heldMinor),
      statusText(terminal, one),
    ]),
  ];
  return alignColumns(table, new Set([3, 4, 5]));
}

function statusText(terminal: Terminal, { status, role, reason }: ReconciledObject): string {
  const what = terminal.text(`reconciled-${status}`);
  const named = role === "original" ? what : `${terminal.text(`role-${role}`)}, ${what}`;
  return reason === null ? named : `${named}: ${reason}`;
}

function differenceLines(
  terminal: Terminal,
  remedies: Remedies,
  { reference, findings, differences, status }: ReconciledObject,
): string[] {
  if (findings.length === 0 && status !== "moved-in") return [];
  return [
    "",
    `${reference}: ${terminal.text(`reconciled-${status}`)}`,
    ...differences.map(
      ({ field, sent, held }) =>
        `  ${field}: ${terminal.text("sent")} “${sent}”, ${terminal.text("held")} “${held}”`,
    ),
    ...findings.flatMap((finding) => findingText(terminal, remedies, finding).map((line) => `  ${line}`)),
  ];
}
