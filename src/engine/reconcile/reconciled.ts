/** A month of a link, as it is reconciled: what came of each object, and the sums that must close. Pure. */
import type { Difference, Finding } from "../../core/index.ts";
import type { SeenVoucher } from "../../db/index.ts";

/**
 * equal, unreleased: in the ledger, as booked; what is unreleased (a draft, a document on hold) waits there for the bookkeeper. changed, moved, missing, double: in the ledger, or
 * should be, and not as booked. moved-in: booked in another month and found in this one. The others are not in the ledger.
 */
export const reconciledStatuses = [
  "equal",
  "unreleased",
  "changed",
  "moved",
  "moved-in",
  "missing",
  "double",
  "reversed",
  "waiting",
  "halted",
  "excused",
  "set-aside",
  "conflict",
  "before-start",
  "dismissed",
  "empty",
] as const;
export type ReconciledStatus = (typeof reconciledStatuses)[number];

/** Where the source's amount went. Every record's amount goes into exactly one of them. */
export const buckets = [
  "sent",
  "unreleased",
  "waiting",
  "halted",
  "excused",
  "reversed",
  "set-aside",
  "conflict",
  "before-start",
] as const;
export type Bucket = (typeof buckets)[number];

export type AccountAmount = { account: string; debitMinor: number; creditMinor: number };

export type ReconciledObject = {
  flow: string;
  object: string;
  part: string;
  role: "original" | "reversal" | "replacement";
  reference: string;
  on: string;
  currency: string;
  status: ReconciledStatus;
  recordId: string | null;
  postingId: string | null;
  ledgerNumber: string | null;
  /** Null where the line stands for no record of its own (a reversal), or the record cannot be read. */
  sourceMinor: number | null;
  /** What was written for the ledger, sent or not; null where there is no document. */
  documentMinor: number | null;
  /** What was sent; null where nothing was, or nobody knows yet whether it arrived. */
  sentMinor: number | null;
  /** What the ledger holds now, copies with our token included; null where it holds nothing. */
  heldMinor: number | null;
  /** Where the source's amount went; null where the line bears none. What was dismissed was excused. */
  bucket: Bucket | null;
  differences: readonly Difference[];
  doubles: readonly SeenVoucher[];
  findings: readonly Finding[];
  /** Of a person who left it out. */
  reason: string | null;
  /** Of documents that are booked, for the totals by account. */
  sentRows: readonly AccountAmount[];
  heldRows: readonly AccountAmount[];
};

export type CurrencySum = {
  currency: string;
  sourceMinor: number;
  buckets: Record<Bucket, number>;
  /** Source less all buckets: anything but 0 is an amount that got lost or was made up on the way. */
  gapMinor: number;
  /** Records whose amount cannot be told: they break a rule of their own, or the settings have no place for them. */
  unreadCount: number;
  /** Everything booked in the days, reversals too, against what the ledger holds of it. */
  sentMinor: number;
  heldMinor: number;
};

export type AccountSum = {
  account: string;
  currency: string;
  sentDebitMinor: number;
  sentCreditMinor: number;
  heldDebitMinor: number;
  heldCreditMinor: number;
};

export type Totals = {
  count: Record<ReconciledStatus, number>;
  sums: readonly CurrencySum[];
  accounts: readonly AccountSum[];
  /** Source, sent and held say the same, and nothing waits, stands or lies aside. */
  isEqual: boolean;
};

export function totalsOf(objects: readonly ReconciledObject[], unknownCount: number): Totals {
  const count = Object.fromEntries(
    reconciledStatuses.map((status) => [status, objects.filter((one) => one.status === status).length]),
  ) as Record<ReconciledStatus, number>;
  const byCurrency = [...Map.groupBy(objects, (one) => one.currency)].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const sums = byCurrency.map(([currency, ofCurrency]) => sumOf(currency, ofCurrency));
  const accounts = byCurrency.flatMap(([currency, ofCurrency]) => accountsOf(currency, ofCurrency));
  const isEqual =
    unknownCount === 0 &&
    objects.every(({ status }) => decided.has(status)) &&
    sums.every((sum) => sum.gapMinor === 0 && sum.sentMinor === sum.heldMinor) &&
    accounts.every(
      (sum) => sum.sentDebitMinor === sum.heldDebitMinor && sum.sentCreditMinor === sum.heldCreditMinor,
    );
  return { count, sums, accounts, isEqual };
}

/** Booked as it should be, or left out by somebody's decision. */
const decided: ReadonlySet<ReconciledStatus> = new Set([
  "equal",
  "reversed",
  "excused",
  "before-start",
  "dismissed",
  "empty",
]);

function sumOf(currency: string, objects: readonly ReconciledObject[]): CurrencySum {
  const bearing = objects.filter((one) => one.bucket !== null);
  const sourceMinor = sum(bearing.map((one) => one.sourceMinor));
  const inBucket = (bucket: Bucket) =>
    sum(bearing.filter((one) => one.bucket === bucket).map(amountInBucket));
  const filled = Object.fromEntries(buckets.map((bucket) => [bucket, inBucket(bucket)])) as Record<
    Bucket,
    number
  >;
  return {
    currency,
    sourceMinor,
    buckets: filled,
    gapMinor: sourceMinor - sum(Object.values(filled)),
    unreadCount: bearing.filter((one) => one.sourceMinor === null).length,
    sentMinor: sum(objects.flatMap((one) => one.sentRows.map((row) => row.debitMinor))),
    heldMinor: sum(objects.flatMap((one) => one.heldRows.map((row) => row.debitMinor))),
  };
}

/** The amount of the posting's document where there is one; of a record without a posting, what it would come to. */
function amountInBucket(one: ReconciledObject): number | null {
  return one.postingId === null ? one.sourceMinor : one.documentMinor;
}

function accountsOf(currency: string, objects: readonly ReconciledObject[]): AccountSum[] {
  const sums = new Map<string, AccountSum>();
  const sumFor = (account: string) => {
    const known = sums.get(account) ?? {
      account,
      currency,
      sentDebitMinor: 0,
      sentCreditMinor: 0,
      heldDebitMinor: 0,
      heldCreditMinor: 0,
    };
    sums.set(account, known);
    return known;
  };
  for (const one of objects) {
    for (const row of one.sentRows) {
      const into = sumFor(row.account);
      into.sentDebitMinor += row.debitMinor;
      into.sentCreditMinor += row.creditMinor;
    }
    for (const row of one.heldRows) {
      const into = sumFor(row.account);
      into.heldDebitMinor += row.debitMinor;
      into.heldCreditMinor += row.creditMinor;
    }
  }
  return [...sums.values()].sort((one, other) => (one.account < other.account ? -1 : 1));
}

function sum(amounts: readonly (number | null)[]): number {
  return amounts.reduce((total: number, amount) => total + (amount ?? 0), 0);
}
