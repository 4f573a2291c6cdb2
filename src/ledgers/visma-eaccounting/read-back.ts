/** What we can name: by id after a posting, by number when a person named one. */
import type {
  Day,
  HeldDocument,
  LedgerContext,
  LedgerIdentity,
  Reading,
  Refused,
  Registers,
} from "../../core/index.ts";
import { draftKind } from "./draft.ts";
import { ledgerFinding } from "./finding-code.ts";
import { yearHolding } from "./fiscal-years.ts";
import { problemFinding } from "./problem-finding.ts";
import { readBackDraft } from "./read-back-draft.ts";
import { readList } from "./read-list.ts";
import { readOne } from "./read-one.ts";
import { heldVoucher, voucher } from "./voucher.ts";
import { withFiles } from "./with-files.ts";

/** Null only when the ledger itself says that there is no such voucher. A draft may come back as the voucher that became of it. */
export async function readBack(
  context: LedgerContext,
  identity: LedgerIdentity,
  of: { on: Day; registers: Registers },
): Promise<Reading<HeldDocument | null>> {
  if (identity.kind === draftKind) return readBackDraft(context, identity, of);
  const year = await yearHolding(context, of);
  if (year.kind !== "read") return year;
  if (year.value === null) return noYear(of.on);
  const path = `/vouchers/${encodeURIComponent(year.value.id)}/${encodeURIComponent(identity.id)}`;
  const reading = await readOne(context, { purpose: "look-up", path, shape: voucher });
  if (reading.kind === "missing") {
    const finding = problemFinding(reading.problem, 404);
    // The year is what is missing, not the voucher: the registers are older than the ledger.
    if (finding.code === "ledger-fiscal-year-missing") return { kind: "refused", findings: [finding] };
    return { kind: "read", value: null };
  }
  return reading.kind === "read" ? withFiles(context, reading.value, of.registers) : reading;
}

/**
 * "A31" is one voucher, "31" the 31 of every series. The whole year is read: a person may name a voucher of any day, and
 * that the number can be filtered on is only hearsay (visma-facts §3).
 */
export async function findVouchers(
  context: LedgerContext,
  of: { number: string; on: Day; registers: Registers },
): Promise<Reading<readonly HeldDocument[]>> {
  const asked = numberParts(of.number);
  if (asked === null) return { kind: "read", value: [] };
  const year = await yearHolding(context, of);
  if (year.kind !== "read") return year;
  if (year.value === null) return noYear(of.on);
  const path = `/vouchers/${encodeURIComponent(year.value.id)}`;
  const list = await readList(context, { purpose: "look-up", path, entry: voucher });
  if (list.kind === "incomplete") return list.reason;
  const held = list.value.map((entry) => heldVoucher(entry, of.registers));
  return { kind: "read", value: held.filter((document) => isNumbered(document.identity.number, asked)) };
}

/** A voucher is read under its year. Without one nothing can be said, least of all that the voucher is gone. */
function noYear(on: Day): Refused {
  return {
    kind: "refused",
    findings: [ledgerFinding("ledger-fiscal-year-missing", { field: "on", value: on })],
  };
}

type NumberParts = { series: string; digits: string };

/** "a 31", "A-31" and "A31" are the same to a person. */
function numberParts(text: string): NumberParts | null {
  const match = /^(\p{L}*)[\s-]*0*(\d+)$/u.exec(text.trim().toUpperCase());
  return match === null ? null : { series: match[1] ?? "", digits: match[2] ?? "" };
}

function isNumbered(number: string, asked: NumberParts): boolean {
  const parts = numberParts(number);
  return parts?.digits === asked.digits && (asked.series === "" || parts.series === asked.series);
}
