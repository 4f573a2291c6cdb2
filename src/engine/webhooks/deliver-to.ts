/**
 * Tells one address what happened: at least once, with one id for one thing, tried again ever more seldom for three days. An
 * attempt is counted before it is made, so that one that dies with its process is made again.
 */
import {
  type ClaimedDelivery,
  claimDeliveries,
  disableWebhook,
  endDelivery,
  type WebhookDeliveryTable,
  type WebhookName,
} from "../../db/index.ts";
import { instantText } from "../../lib/clock.ts";
import type { OutboundAnswer } from "../../lib/outbound-client.ts";
import { toError } from "../../lib/to-error.ts";
import type { World } from "../world.ts";
import { signWebhook, webhookSecretPlace } from "./webhook-secret.ts";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Waits after the first, second … attempt that failed; after the last of them it is given up. */
const waitsMs = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const;

/** As the documentation promises. */
export const normalTimeoutMs = 15 * second;
/** Longer than an attempt: what is due again by then has lost its process. */
const leaseMs = minute;
/** Longer, and the address is a slow one. */
const quickMs = 2 * second;

export type Delivering = { limit: number; timeoutMs: number; stop?: AbortSignal | undefined };

/** How many were attempted, all at once, and whether the address left one of them waiting for its answer. */
export async function deliverTo(
  world: World,
  name: WebhookName,
  of: Delivering,
): Promise<{ count: number; isSlow: boolean }> {
  const { organisationId } = name;
  const claimed = await world.db.inOrganisation(organisationId, "claim deliveries", (trx) =>
    claimDeliveries(trx, { ...name, limit: of.limit, leaseMs }),
  );
  const slow = await Promise.all(claimed.map((delivery) => deliver(world, organisationId, delivery, of)));
  return { count: claimed.length, isSlow: slow.includes(true) };
}

/** Whether the address is slow, or does not answer at all. */
async function deliver(
  world: World,
  organisationId: string,
  delivery: ClaimedDelivery,
  of: Delivering,
): Promise<boolean> {
  const { webhookId, eventId, attempts } = delivery;
  const sinceMs = world.clock.monotonic();
  const answer = await post(world, delivery, of);
  const isSlow = answer.kind === "failed" || world.clock.monotonic() - sinceMs > quickMs;
  // An end of ours is no failure of theirs: the lease brings it back.
  if (of.stop?.aborted === true && answer.kind === "failed") return isSlow;
  const at = world.clock.now();
  const end = endOf(answer, attempts, at);
  await world.db.inOrganisation(organisationId, "end delivery", async (trx) => {
    await endDelivery(trx, {
      organisationId,
      webhookId,
      eventId,
      attempts,
      ...end,
      status: answer.kind === "answer" ? answer.status : null,
      cause: answer.kind === "failed" ? answer.cause : null,
    });
    if (isGone(answer)) await disableWebhook(trx, { organisationId, webhookId, at: instantText(at) });
  });
  return isSlow;
}

async function post(
  world: World,
  delivery: ClaimedDelivery,
  { timeoutMs, stop }: Delivering,
): Promise<OutboundAnswer> {
  const { eventId: id, kind, happenedAt, data, url } = delivery;
  const secrets = secretsOf(world, delivery);
  if (secrets === null) return { kind: "failed", cause: "the webhook's secret cannot be read with this key" };
  const body = JSON.stringify({ type: kind, timestamp: happenedAt, data });
  const timestampSeconds = Math.floor(world.clock.now() / second);
  const signatures = secrets.map((secret) => signWebhook(secret, { id, timestampSeconds, body }));
  const headers = {
    "content-type": "application/json",
    "user-agent": "Bilag",
    "webhook-id": id,
    "webhook-timestamp": String(timestampSeconds),
    "webhook-signature": signatures.join(" "),
  };
  return world.outbound.post({ url, headers, body, timeoutMs, ...(stop === undefined ? {} : { stop }) });
}

/** After a rotation both sign for a while, as the scheme has it. Null where they were sealed with a key that this hub has not. */
function secretsOf(world: World, delivery: ClaimedDelivery): string[] | null {
  const { webhookId, secretSealed, formerSealed, formerUntil } = delivery;
  const isFormerGood = formerUntil !== null && Date.parse(formerUntil) > world.clock.now();
  try {
    return [secretSealed, ...(formerSealed !== null && isFormerGood ? [formerSealed] : [])].map((sealed) =>
      world.sealer.open(sealed, webhookSecretPlace(webhookId)),
    );
  } catch (error) {
    world.log.fault("webhook secret", { cause: toError(error).message });
    return null;
  }
}

type End = { state: WebhookDeliveryTable["state"]; dueAt: string | null; deliveredAt: string | null };

/** As Standard Webhooks has it: whoever answers 410 is not asked again, about anything, until a person says so. */
function isGone(answer: OutboundAnswer): boolean {
  return answer.kind === "answer" && answer.status === 410;
}

/** 2xx is heard, 410 says that nobody wants to hear any more, everything else may be heard later. */
function endOf(answer: OutboundAnswer, attempts: number, nowMs: number): End {
  const status = answer.kind === "answer" ? answer.status : 0;
  if (status >= 200 && status < 300)
    return { state: "delivered", dueAt: null, deliveredAt: instantText(nowMs) };
  const waitMs = isGone(answer) ? undefined : waitsMs[attempts - 1];
  return waitMs === undefined
    ? { state: "given-up", dueAt: null, deliveredAt: null }
    : { state: "waiting", dueAt: instantText(nowMs + waitMs), deliveredAt: null };
}
