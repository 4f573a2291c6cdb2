// Some tills write the VAT rows of the Z gross. The total of the sales tells.

import type { SafTVatRow } from "./saf-t-z-report.ts";

export interface SettledVatRows {
  readonly vatRows: readonly SafTVatRow[];
  readonly wereGross: boolean;
  /** Net + VAT − total of cash sales; zero is right. */
  readonly differenceMinor: number;
}

/** `cashSaleAmnt` is net by the authority's example; it is read as gross only where that, and not net, fits exactly. */
export function settleVatRows(vatRows: readonly SafTVatRow[], salesMinor: number): SettledVatRows {
  let netMinor = 0;
  let vatMinor = 0;
  for (const row of vatRows) {
    netMinor += row.netMinor;
    vatMinor += row.vatMinor;
  }
  const wereGross = netMinor === salesMinor && vatMinor !== 0;
  if (!wereGross) return { vatRows, wereGross, differenceMinor: netMinor + vatMinor - salesMinor };
  const settled = vatRows.map((row) => ({
    ...row,
    grossMinor: row.netMinor,
    netMinor: row.netMinor - row.vatMinor,
  }));
  return { vatRows: settled, wereGross, differenceMinor: 0 };
}
