/**
 * Rows that were sent gross against rows of which the ledger took the VAT out. Equal means, for each sent row whose VAT code has a rate:
 * - the net row stands in its place, the same in everything but the amount;
 * - on the same side the ledger added rows on the VAT code's own accounts, and net + added = gross, to the øre;
 * - what was taken out lies less than one øre from gross × rate / (100 + rate), so any rounding of a single row passes, and no other sum does.
 * Every other row is as it was sent, and no added row is left over. Where no account is registered for a code nothing can be proven: a difference.
 */
import { type Day, type Difference, type Registers, type VatCodeEntry, vatRateOn } from "../../core/index.ts";
import { different, type Row, rowDifferences, rowText } from "./row-differences.ts";
import { isVatInside } from "./vat-inside.ts";

type Vat = { ratePercent: string; accounts: ReadonlySet<string> };
type SentRow = { row: Row; vat: Vat | null };

export function grossRowDifferences(of: {
  sent: readonly Row[];
  held: readonly Row[];
  on: Day;
  registers: Registers;
}): Difference[] {
  const sent = of.sent.map((row) => ({ row, vat: vatOf(row, of.on, of.registers) }));
  const { own, added } = told(sent, of.held);
  const differences = sent.flatMap((one, index) => {
    const held = own[index];
    return one.vat === null || held === undefined
      ? rowDifferences(index, one.row, held)
      : splitDifferences(index, { sent: one.row, net: held, vat: one.vat, added });
  });
  const surplus = added.flatMap((row, index) => different(`added[${index}]`, "", rowText(row)));
  return [...differences, ...surplus];
}

/** Null where nothing can be taken out: no code, a code that the registers do not know, or a rate of nothing. */
function vatOf(row: Row, on: Day, registers: Registers): Vat | null {
  const code: VatCodeEntry | undefined = registers.vatCodes.find((entry) => entry.code === row.vatCode);
  const ratePercent = code === undefined ? undefined : vatRateOn(code, on);
  if (code === undefined || ratePercent === undefined || Number(ratePercent) === 0) return null;
  return { ratePercent, accounts: new Set(code.accounts) };
}

/**
 * Which held row is which sent one, and which the ledger added. Sent rows keep their order; between and behind them stand
 * only rows on VAT accounts. Whether added rows follow their row or come last makes no difference.
 */
function told(sent: readonly SentRow[], held: readonly Row[]): { own: (Row | undefined)[]; added: Row[] } {
  const vatAccounts = new Set(sent.flatMap(({ vat }) => [...(vat?.accounts ?? [])]));
  const rest = [...held];
  const added: Row[] = [];
  const own = sent.map((one) => {
    const place = placeOf(one, rest, vatAccounts);
    if (place < 0) return undefined;
    const [itself, ...skipped] = rest.splice(0, place + 1).reverse();
    added.push(...skipped.reverse());
    return itself;
  });
  return { own, added: [...added, ...rest] };
}

/** The row itself if only added ones stand before it; else the first that is none of those, so that the difference is told of one row. */
function placeOf({ row, vat }: SentRow, rest: readonly Row[], vatAccounts: ReadonlySet<string>): number {
  const wall = rest.findIndex((held) => !vatAccounts.has(held.account));
  const place = rest.findIndex(
    (held) => held.account === row.account && (vat !== null || isSameSum(held, row)),
  );
  return place >= 0 && (wall < 0 || place <= wall) ? place : wall;
}

function isSameSum(left: Row, right: Row): boolean {
  return left.debitMinor === right.debitMinor && left.creditMinor === right.creditMinor;
}

type Split = { sent: Row; net: Row; vat: Vat; added: Row[] };

function splitDifferences(index: number, { sent, net, vat, added }: Split): Difference[] {
  const [side, other] =
    sent.debitMinor > 0 ? (["debitMinor", "creditMinor"] as const) : (["creditMinor", "debitMinor"] as const);
  const vatMinor = sent[side] - net[side];
  if (net[other] !== 0 || vatMinor < 0) return rowDifferences(index, sent, net);
  const its = taken(added, (row, soFarMinor) => {
    const isInside = row[other] === 0 && row[side] + soFarMinor <= vatMinor;
    return isInside && vat.accounts.has(row.account) ? row[side] : null;
  });
  const isWhole = its.sumMinor === vatMinor;
  const isRight = isWhole && isVatInside({ grossMinor: sent[side], vatMinor, ratePercent: vat.ratePercent });
  const amounts = { debitMinor: net.debitMinor, creditMinor: net.creditMinor };
  const stands = [net, ...its.rows].map(rowText).join(" + ");
  return [
    ...rowDifferences(index, { ...sent, ...amounts }, net),
    ...(isRight ? [] : different(`rows[${index}].vat`, `${rowText(sent)} (${vat.ratePercent} %)`, stands)),
  ];
}

/** Takes rows out of the list, first come first taken, as long as the measure gives an amount for them. */
function taken(
  rows: Row[],
  measure: (row: Row, soFarMinor: number) => number | null,
): { rows: Row[]; sumMinor: number } {
  const found: Row[] = [];
  let sumMinor = 0;
  for (const row of [...rows]) {
    const amountMinor = measure(row, sumMinor);
    if (amountMinor === null) continue;
    sumMinor += amountMinor;
    found.push(row);
    rows.splice(rows.indexOf(row), 1);
  }
  return { rows: found, sumMinor };
}
