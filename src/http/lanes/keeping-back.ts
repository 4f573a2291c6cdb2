/** What keeps every lane back, whatever its own state: sending is off, or nobody works at what is due. The operator acts. */
import type { Finding } from "../../core/index.ts";
import { isSendingStopped, minutesLate, type Transaction } from "../../db/index.ts";
import { engineFinding } from "../../engine/codes.ts";

/** A worker takes up what is due within seconds; many lanes at once, at a month's end, within a few minutes. */
const lateMinutes = 10;

export async function keepingBack(trx: Transaction, of: { organisationId: string }): Promise<Finding[]> {
  if (await isSendingStopped(trx)) return [engineFinding("sending-stopped")];
  const minutes = await minutesLate(trx, of);
  return minutes < lateMinutes ? [] : [engineFinding("nobody-sends", { parameters: { minutes } })];
}
