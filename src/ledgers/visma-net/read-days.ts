/** The journals of some days: the periods that the days lie in, each whole. The list knows no filter on days (Visma.net §6). */
import type { Day, Later, LedgerContext, Refused, Registers } from "../../core/index.ts";
import { type ErpDocument, heldJournal, isGeneral } from "./journal.ts";
import { type JournalsReading, readJournals } from "./read-journals.ts";

export type DocumentsReading =
  | { kind: "read"; value: readonly ErpDocument[] }
  | { kind: "incomplete"; reason: Later | Refused; value: readonly ErpDocument[] };

/** Every general journal of the periods, whatever day it stands on. Stops at the first that cannot be read whole. */
export async function readPeriodsWhole(
  context: LedgerContext,
  of: { purpose: "read" | "look-up"; periodIds: Iterable<string>; registers: Registers },
): Promise<DocumentsReading> {
  const documents: ErpDocument[] = [];
  for (const periodId of of.periodIds) {
    const list: JournalsReading = await readJournals(context, { purpose: of.purpose, periodId });
    const general = list.value.filter(isGeneral);
    documents.push(...general.map((held) => heldJournal(held, of.registers)));
    if (list.kind === "incomplete") return { ...list, value: documents };
  }
  return { kind: "read", value: documents };
}

/** Periods that share a day with them; a month as such where the registers know no period, since a journal may stand in one that is newer. */
export function periodIdsOf(from: Day, through: Day, registers: Registers): string[] {
  const ids = registers.periods
    .filter((period) => period.from <= through && from <= period.to)
    .map((period) => period.id);
  return ids.length > 0 ? ids : [...new Set([from, through].map((day) => day.slice(0, 7).replace("-", "")))];
}
