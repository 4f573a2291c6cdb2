/** What a reconciled month comes to, as one of the sentences at its head and its foot. */
import type { components } from "../api/schema.ts";

type Counted = Pick<
  components["schemas"]["Reconciliation"],
  "isEqual" | "count" | "sums" | "accounts" | "unknown"
>;

/** Statuses with nothing left to ask: booked as it should be, or left out by somebody's decision. */
const settled = ["equal", "reversed", "excused", "before-start", "dismissed", "empty"];

/** `only-unreleased`: all of it is in the ledger as it was sent, and what is missing is a release there. */
export function verdictOf({
  isEqual,
  count,
  sums,
  accounts,
  unknown,
}: Counted): "equal" | "only-unreleased" | "unequal" {
  if (isEqual) return "equal";
  const open = Object.entries(count).filter(([status, found]) => found > 0 && !settled.includes(status));
  const isOnlyUnreleased = open.length > 0 && open.every(([status]) => status === "unreleased");
  const doesAgree =
    sums.every((sum) => sum.gapMinor === 0 && sum.unreadCount === 0 && sum.sentMinor === sum.heldMinor) &&
    accounts.every(
      (row) => row.sentDebitMinor === row.heldDebitMinor && row.sentCreditMinor === row.heldCreditMinor,
    );
  return isOnlyUnreleased && doesAgree && unknown.length === 0 ? "only-unreleased" : "unequal";
}
