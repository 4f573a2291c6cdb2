/**
 * VAT rows as the server adds them for gross rows. That they are added is documented (visma-facts §4);
 * how they are rounded, placed and sided is assumed: out of each row by itself, half up, right after it, on its side.
 */
import { type Company, type Row, rateOn } from "./company.ts";

/** Gross 125.00 at 25 % → VAT 25.00. Whole numbers only: gross × rate / (100 % + rate). */
export function vatInside(grossMinor: number, basisPoints: number, rounding: "half-up" | "down"): number {
  // Beyond 2^53 for the largest amounts, hence BigInt.
  const dividend = BigInt(grossMinor) * BigInt(basisPoints);
  const divisor = BigInt(10_000 + basisPoints);
  const half = rounding === "half-up" ? divisor / 2n : 0n;
  return Number((dividend + half) / divisor);
}

/** Splits every row that has a VAT code with a rate into its net and a VAT row. */
export function withVatRows(company: Company, on: string, rows: Row[], rounding: "half-up" | "down"): Row[] {
  return rows.flatMap((row) => {
    const vatCode = row.vatCodeId ? company.vatCodes.get(row.vatCodeId) : undefined;
    const vatAccount = vatCode?.relatedAccounts[0];
    const basisPoints = vatCode ? rateOn(vatCode, on) : 0;
    if (vatAccount === undefined || basisPoints === 0) return [row];
    const debitVat = vatInside(row.debitMinor, basisPoints, rounding);
    const creditVat = vatInside(row.creditMinor, basisPoints, rounding);
    const net: Row = {
      ...row,
      debitMinor: row.debitMinor - debitVat,
      creditMinor: row.creditMinor - creditVat,
      vatMinor: debitVat + creditVat,
    };
    const vatRow: Row = {
      ...row,
      account: vatAccount,
      debitMinor: debitVat,
      creditMinor: creditVat,
      vatCodeId: null,
      vatMinor: null,
      costCenterItemIds: [null, null, null],
      projectId: null,
      isAutomatic: true,
    };
    return [net, vatRow];
  });
}
