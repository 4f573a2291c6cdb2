/**
 * The vouchers of one company, indexed by id, fiscal year and day, with the next number of every series and the
 * running sums by account. A test of a year of tills writes many thousands, so no question walks through all of them.
 */
import type { Voucher } from "./company.ts";

export type VoucherStore = {
  /** Gives the next number of the series in the fiscal year: unbroken from 1 (inferred, visma-facts §4). */
  add(voucher: Omit<Voucher, "number">): Voucher;
  /** Takes a voucher away, or puts it where its day says after it was changed; its number stays its own. */
  remove(id: string): Voucher | undefined;
  putBack(voucher: Voucher): void;
  get(id: string): Voucher | undefined;
  /** In the order they were booked. */
  all(): Voucher[];
  inYear(fiscalYearId: string): Voucher[];
  /** By day, then in the order they were booked; a missing end is open. */
  between(fromOn: string | null, toOn: string | null): Voucher[];
  /** Debit less credit of each account over the days given, both included. */
  sums(fromOn: string, toOn: string): Map<number, number>;
};

export function createVoucherStore(): VoucherStore {
  const byId = new Map<string, Voucher>();
  const byYear = new Map<string, Voucher[]>();
  const byDay = new Map<string, Voucher[]>();
  const lastNumbers = new Map<string, number>();
  /** By day, then by account. */
  const movements = new Map<string, Map<number, number>>();
  const days: string[] = [];

  const addMovements = (voucher: Voucher, sign: 1 | -1) => {
    const day = orNew(movements, voucher.on, () => new Map<number, number>());
    for (const row of voucher.rows)
      day.set(row.account, (day.get(row.account) ?? 0) + sign * (row.debitMinor - row.creditMinor));
  };

  const putBack = (voucher: Voucher) => {
    byId.set(voucher.id, voucher);
    orNew(byYear, voucher.fiscalYearId, () => []).push(voucher);
    if (!byDay.has(voucher.on)) days.splice(placeOf(days, voucher.on), 0, voucher.on);
    orNew(byDay, voucher.on, () => []).push(voucher);
    addMovements(voucher, 1);
  };

  return {
    add: (told) => {
      const key = `${told.fiscalYearId} ${told.series ?? ""}`;
      const number = (lastNumbers.get(key) ?? 0) + 1;
      lastNumbers.set(key, number);
      const voucher: Voucher = { ...told, number };
      putBack(voucher);
      return voucher;
    },
    putBack,
    remove: (id) => {
      const voucher = byId.get(id);
      if (voucher === undefined) return undefined;
      byId.delete(id);
      takeOut(byYear.get(voucher.fiscalYearId), voucher);
      takeOut(byDay.get(voucher.on), voucher);
      addMovements(voucher, -1);
      return voucher;
    },
    get: (id) => byId.get(id),
    all: () => [...byId.values()],
    inYear: (fiscalYearId) => byYear.get(fiscalYearId) ?? [],
    between: (fromOn, toOn) => {
      const start = fromOn === null ? 0 : placeOf(days, fromOn);
      const found: Voucher[] = [];
      for (let index = start; index < days.length; index += 1) {
        const day = days[index];
        if (day === undefined || (toOn !== null && day > toOn)) break;
        found.push(...(byDay.get(day) ?? []));
      }
      return found;
    },
    sums: (fromOn, toOn) => {
      const sums = new Map<number, number>();
      for (const [day, byAccount] of movements) {
        if (day < fromOn || day > toOn) continue;
        for (const [account, minor] of byAccount) sums.set(account, (sums.get(account) ?? 0) + minor);
      }
      return sums;
    },
  };
}

function takeOut(list: Voucher[] | undefined, voucher: Voucher): void {
  const place = list?.indexOf(voucher) ?? -1;
  if (place >= 0) list?.splice(place, 1);
}

/** Where a day stands, or would stand, in the sorted list. */
function placeOf(days: string[], day: string): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? "") < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function orNew<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
