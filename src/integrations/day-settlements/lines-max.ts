/** How many lines a settlement or voucher may have: far more than any till reports of a day, and few enough to be read at once. */
import type { LinesMax } from "../../core/index.ts";

export const linesMax: LinesMax = {
  sales: 10_000,
  payments: 10_000,
  creditSales: 10_000,
  accounts: 10_000,
  unknownFields: 10_000,
  /** Of a voucher, with the objects of its rows; the schema allows 100,000 rows. */
  rows: 200_000,
};
