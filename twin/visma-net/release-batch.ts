/** Release of a batch, by the API or by a person in Visma's screen. Visma.net §6 */
import { batchRefusal } from "./batch-rules.ts";
import { statusOf } from "./batch-status.ts";
import type { Batch, Company } from "./company.ts";
import type { Net } from "./net.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** Releases at once or, queued, after a while; posts with it where the company does so. */
export function releaseBatch(net: Net, company: Company, batch: Batch, delayMs: number): Refusal | null {
  const now = net.world.clock.now();
  const status = statusOf(batch, now);
  if (batch.isOnHold) return refuse("rule", "The batch is on hold and cannot be released.");
  if (status !== "Balanced" || batch.releasedAt !== null)
    return refuse("rule", "The batch has already been released.");
  const refusal = batchRefusal(net, company, batch);
  if (refusal) return refusal;
  batch.releasedAt = now + delayMs;
  batch.postedAt = company.postsOnRelease ? batch.releasedAt + net.switches.postDelayMs : null;
  return null;
}

/** A person posts what was only released. */
export function postBatch(net: Net, batch: Batch): Refusal | null {
  const now = net.world.clock.now();
  if (statusOf(batch, now) !== "Unposted") return refuse("rule", "Only a released batch can be posted.");
  batch.postedAt = now;
  return null;
}
