/** What two vouchers must have in common to be taken for the same fact booked twice: the day, the total, and the amount on each account. Pure. */
import type { HeldDocument, Journal } from "../../core/index.ts";

type Row = { account: string; debitMinor: number; creditMinor: number };

/** Debit less credit by account, without those that come to nothing: however a connector splits or orders its rows. */
export function netByAccount(rows: readonly Row[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { account, debitMinor, creditMinor } of rows)
    sums.set(account, (sums.get(account) ?? 0) + debitMinor - creditMinor);
  return new Map([...sums].filter(([, net]) => net !== 0).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The same text for two vouchers of the same day with the same amount on every account; null for one that moves nothing. */
export function sumsKey(voucher: { on: string; rows: readonly Row[] }): string | null {
  const nets = netByAccount(voucher.rows);
  if (nets.size === 0) return null;
  return [voucher.on, ...[...nets].map(([account, net]) => `${account}=${net}`)].join(" ");
}

/**
 * Whether a voucher may be the document, booked by somebody else. Two tills may rightfully have equal sums on one day: so the
 * amounts must agree on each account, not in total only. Where the ledger itself adds the VAT rows, the sales rows are gross in
 * the document and net in the ledger: then the total and the accounts without VAT (cash, cards) must agree.
 */
export function isLookalike(document: Journal, held: HeldDocument): boolean {
  if (document.on !== held.on) return false;
  if (document.vatShape === "rows") {
    const key = sumsKey(document);
    return key !== null && key === sumsKey(held);
  }
  const without = document.rows.filter((row) => row.vatCode === undefined);
  const taxed = new Set(document.rows.filter((row) => row.vatCode !== undefined).map((row) => row.account));
  const wanted = [...netByAccount(without)].filter(([account]) => !taxed.has(account));
  const nets = netByAccount(held.rows);
  return (
    wanted.length > 0 &&
    wanted.every(([account, net]) => nets.get(account) === net) &&
    turnover(netByAccount(document.rows)) === turnover(nets)
  );
}

/** What all debited accounts together were debited with. */
function turnover(nets: ReadonlyMap<string, number>): number {
  return [...nets.values()].reduce((sum, net) => sum + Math.max(net, 0), 0);
}
