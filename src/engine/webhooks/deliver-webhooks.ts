/**
 * Tells what happened to whoever asked to be told: at least once, with one id for one thing, tried again ever more seldom
 * for three days. An attempt is counted before it is made, so that one that dies with its process is made again.
 */
import {
  type ClaimedDelivery,
  claimDeliveries,
  disableWebhook,
  endDelivery,
  organisationsToTell,
  type WebhookDeliveryTable,
} from "../../db/index.ts";
import { instantText } from "../../lib/clock.ts";
import type { OutboundAnswer } from "../../lib/outbound-client.ts";
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

const timeoutMs = 15 * second;
/** Longer than an attempt: what is due again by then has lost its process. */
const leaseMs = minute;
const organisationsAtOnce = 20;
const deliveriesAtOnce = 10;

/** How many were attempted; 0 when nothing is due. */
export async function deliverWebhooks(world: World, stop?: AbortSignal): Promise<number> {
  const organisationIds = await world.db.acrossOrganisations("organisations to tell", (trx) =>
    organisationsToTell(trx, organisationsAtOnce),
  );
  const counts = await Promise.all(organisationIds.map((id) => deliverFor(world, id, stop)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function deliverFor(world: World, organisationId: string, stop?: AbortSignal): Promise<number> {
  const claimed = await world.db.inOrganisation(organisationId, "claim deliveries", (trx) =>
    claimDeliveries(trx, { organisationId, limit: deliveriesAtOnce, leaseMs }),
  );
  await Promise.all(claimed.map((delivery) => deliver(world, organisationId, delivery, stop)));
  return claimed.length;
}

async function deliver(
  world: World,
  organisationId: string,
  delivery: ClaimedDelivery,
  stop?: AbortSignal,
): Promise<void> {
  const { webhookId, eventId, attempts } = delivery;
  const answer = await post(world, delivery, stop);
  // An end of ours is no failure of theirs: the lease brings it back.
  if (stop?.aborted === true && answer.kind === "failed") return;
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
}

async function post(world: World, delivery: ClaimedDelivery, stop?: AbortSignal): Promise<OutboundAnswer> {
  const { eventId: id, kind, happenedAt, data, url } = delivery;
  const body = JSON.stringify({ type: kind, timestamp: happenedAt, data });
  const timestampSeconds = Math.floor(world.clock.now() / second);
  const signatures = secretsOf(world, delivery).map((secret) =>
    signWebhook(secret, { id, timestampSeconds, body }),
  );
  const headers = {
    "content-type": "application/json",
    "user-agent": "Bilag",
    "webhook-id": id,
    "webhook-timestamp": String(timestampSeconds),
    "webhook-signature": signatures.join(" "),
  };
  return world.outbound.post({ url, headers, body, timeoutMs, ...(stop === undefined ? {} : { stop }) });
}

/** After a rotation both sign for a while, as the scheme has it. */
function secretsOf(world: World, delivery: ClaimedDelivery): string[] {
  const { webhookId, secretSealed, formerSealed, formerUntil } = delivery;
  const isFormerGood = formerUntil !== null && Date.parse(formerUntil) > world.clock.now();
  return [secretSealed, ...(formerSealed !== null && isFormerGood ? [formerSealed] : [])].map((sealed) =>
    world.sealer.open(sealed, webhookSecretPlace(webhookId)),
  );
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
