/**
 * After a restore the lost history may have booked a posting on another day than it stands on now: a closed period had moved it
 * into an open one. A look-up on its own day finds nothing then, and proves nothing.
 */
import { addDays, dayIn, type Finding } from "../../core/index.ts";
import type { Posting } from "../../db/index.ts";
import { engineFinding } from "../codes.ts";
import type { Drain, Ready } from "./drain.ts";
import { ledgerContext } from "./ledger-context.ts";

/** Documents are moved to the first open day after their own, which may lie ahead of today. */
const aheadDays = 366;

export type Elsewhere =
  | { kind: "nowhere" }
  | { kind: "found"; finding: Finding }
  | { kind: "later"; cause: string; retryAfterMs?: number };

export async function stampedElsewhere(
  drain: Drain,
  posting: Posting,
  { access, registers }: Ready,
): Promise<Elsewhere> {
  const { world, ledger } = drain;
  const today = dayIn(world.clock.now(), "UTC");
  const context = ledgerContext(drain, access);
  const days = {
    from: posting.document_on,
    through: addDays([today, posting.document_on].sort().at(-1) ?? today, aheadDays),
  };
  const reading = await ledger.stampsHeld(context, { ...days, registers });
  if (reading.kind === "refused") return { kind: "later", cause: reading.findings[0]?.code ?? "refused" };
  if (reading.kind === "later") {
    if (reading.reauthorise === true) access.reject();
    const { cause, retryAfterMs } = reading;
    return { kind: "later", cause, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  }
  const held = reading.value.filter(({ token }) => token === posting.token);
  if (held.length === 0) return { kind: "nowhere" };
  const value = held.map(({ number }) => number).join(", ");
  return { kind: "found", finding: engineFinding("look-up-differs", { value, record: posting.reference }) };
}
