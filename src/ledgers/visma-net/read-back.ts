/** What we can name: by its number after a posting, and when a person named one. */
import type { HeldDocument, LedgerContext, LedgerIdentity, Reading, Registers } from "../../core/index.ts";
import { heldJournal, journal } from "./journal.ts";
import { pathSegment } from "./path-segment.ts";
import { readOne } from "./read-one.ts";

/** Null only when the ledger itself says that there is no such journal. */
export async function readBack(
  context: LedgerContext,
  identity: LedgerIdentity,
  of: { registers: Registers },
): Promise<Reading<HeldDocument | null>> {
  const path = `/v2/journaltransaction/${pathSegment(identity.id)}`;
  const reading = await readOne(context, { purpose: "look-up", path, shape: journal });
  if (reading.kind === "missing") return { kind: "read", value: null };
  return reading.kind === "read"
    ? { kind: "read", value: heldJournal(reading.value, of.registers) }
    : reading;
}

/** Numbers run through all years. A person may leave the module out or name it: "GL 000123" is "000123". */
export async function findJournals(
  context: LedgerContext,
  of: { number: string; registers: Registers },
): Promise<Reading<readonly HeldDocument[]>> {
  const asked = of.number.trim();
  const plain = asked.replace(/^gl[\s-]+/i, "");
  if (plain === "" || plain.length > 30) return { kind: "read", value: [] };
  for (const number of new Set([asked, plain])) {
    const reading = await readBack(context, { kind: "", id: number, number }, of);
    if (reading.kind !== "read") return reading;
    if (reading.value !== null) return { kind: "read", value: [reading.value] };
  }
  return { kind: "read", value: [] };
}
