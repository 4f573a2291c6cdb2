/** What the ledger holds on some days, whoever booked it, and which of it carries a token of ours. */
import {
  type Day,
  type HeldDocument,
  type HeldStamp,
  type LedgerContext,
  type Reading,
  type Registers,
  tokenIn,
} from "../../core/index.ts";
import { periodIdsOf, readPeriodsWhole } from "./read-days.ts";

type Days = { from: Day; through: Day; registers: Registers };

/** All or nothing: half a month would look like missing vouchers. Voided journals stand in no books and are left out. */
export async function heldBetween(
  context: LedgerContext,
  of: Days,
): Promise<Reading<readonly HeldDocument[]>> {
  const list = await readDays(context, of, "read");
  if (list.kind !== "read") return list;
  return { kind: "read", value: list.value.filter((document) => document.rows.length > 0) };
}

/** All or nothing: a stamp that was missed would be sent again. A voided journal was sent all the same. */
export async function stampsHeld(context: LedgerContext, of: Days): Promise<Reading<readonly HeldStamp[]>> {
  const list = await readDays(context, of, "look-up");
  if (list.kind !== "read") return list;
  const stamps = list.value.flatMap(({ text, on, identity }): HeldStamp[] => {
    const token = tokenIn(text);
    return token === null ? [] : [{ token, number: identity.number, on }];
  });
  return { kind: "read", value: stamps };
}

async function readDays(
  context: LedgerContext,
  { from, through, registers }: Days,
  purpose: "read" | "look-up",
): Promise<Reading<readonly HeldDocument[]>> {
  const periodIds = periodIdsOf(from, through, registers);
  const list = await readPeriodsWhole(context, { purpose, periodIds, registers });
  if (list.kind === "incomplete") return list.reason;
  const inDays = list.value.filter(({ on }) => from <= on && on <= through);
  return { kind: "read", value: inDays };
}
