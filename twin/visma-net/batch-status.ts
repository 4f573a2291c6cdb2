/** Where a batch stands: Hold → Balanced → Unposted → Posted, the last steps by the clock. Visma.net §6 */
import type { Batch } from "./company.ts";

export type BatchStatus = "Hold" | "Balanced" | "Unposted" | "Posted" | "Voided";

export function statusOf(batch: Batch, now: number): BatchStatus {
  if (batch.isVoided) return "Voided";
  if (batch.isOnHold) return "Hold";
  if (!isPast(batch.releasedAt, now)) return "Balanced";
  return isPast(batch.postedAt, now) ? "Posted" : "Unposted";
}

/** Release and posting change the row at the moment they happen. */
export function batchVersion(batch: Batch, now: number): number {
  const steps = Number(isPast(batch.releasedAt, now)) + Number(isPast(batch.postedAt, now));
  return batch.version * 4 + steps;
}

export function changedAt(batch: Batch, now: number): number {
  const moments = [batch.releasedAt, batch.postedAt].filter((moment) => isPast(moment, now));
  return Math.max(batch.modifiedAt, ...moments.map(Number));
}

function isPast(moment: number | null, now: number): boolean {
  return moment !== null && moment <= now;
}
