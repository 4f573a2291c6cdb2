/** Who is told of what happens: an address, the events it wants, and the secret that proves who tells it. */
import { AppError } from "../../core/index.ts";
import {
  enableWebhook as enable,
  insertTestEvent,
  insertWebhook,
  lockWebhook,
  markWebhookDeleted,
  replaceWebhookSecret,
  replayDelivery,
  type Transaction,
  type WebhookTable,
} from "../../db/index.ts";
import { instantText } from "../../lib/clock.ts";
import type { AddressRefusal } from "../../lib/outbound-client.ts";
import { newWebhookSecret, webhookSecretPlace } from "../webhooks/webhook-secret.ts";
import type { World } from "../world.ts";
import { type Actor, actAs, found } from "./actor.ts";

export type NewWebhook = { url: string; events: readonly WebhookTable["events"][number][] };

/** How long the former secret signs beside the new one. */
const rotationMs = 24 * 60 * 60_000;

const refusals: Readonly<Record<AddressRefusal, string>> = {
  "not-an-address": "The address is none of the web, or carries a user name: put secrets into its path.",
  "not-https": "The address must begin with https://.",
  "private-address":
    "The address leads into a private network; whoever runs the hub may list it in BILAG_WEBHOOK_PRIVATE.",
};

/** The secret is shown this once. `not-valid` for an address that may not be asked. */
export async function createWebhook(
  world: World,
  actor: Actor,
  of: NewWebhook,
): Promise<{ webhookId: string; secret: string }> {
  const refusal = world.outbound.refusalOf(of.url);
  if (refusal !== null) throw new AppError("not-valid", refusals[refusal]);
  const { organisationId, personId } = actor;
  const webhookId = world.ids.next();
  const secret = newWebhookSecret(world);
  const events = [...new Set(of.events)];
  await actAs(world, actor, "create webhook", async (trx, at) => {
    const secretSealed = world.sealer.seal(secret, webhookSecretPlace(webhookId));
    await insertWebhook(trx, {
      organisationId,
      webhookId,
      url: of.url,
      events,
      secretSealed,
      createdBy: personId,
      at,
    });
    return { result: undefined, content: { webhookId, url: of.url, events } };
  });
  return { webhookId, secret };
}

/** At once and for good; what waits to be told is told no more. Doing it twice is doing it once. */
export async function deleteWebhook(world: World, actor: Actor, of: { webhookId: string }): Promise<void> {
  await actAs(world, actor, "delete webhook", async (trx, at) => {
    const named = { organisationId: actor.organisationId, webhookId: of.webhookId };
    const { deletedAt } = found(await lockWebhook(trx, named), "webhook");
    if (deletedAt === null) await markWebhookDeleted(trx, { ...named, at });
    return { result: undefined, content: of };
  });
}

/** A new secret, shown this once; the former one goes on signing beside it for a day. */
export async function rotateWebhookSecret(
  world: World,
  actor: Actor,
  of: { webhookId: string },
): Promise<{ secret: string; formerSecretUntil: string }> {
  const secret = newWebhookSecret(world);
  return actAs(world, actor, "rotate webhook secret", async (trx) => {
    const { secretSealed: formerSealed } = await living(trx, actor, of.webhookId);
    const formerUntil = instantText(world.clock.now() + rotationMs);
    const secretSealed = world.sealer.seal(secret, webhookSecretPlace(of.webhookId));
    const { organisationId } = actor;
    await replaceWebhookSecret(trx, { organisationId, ...of, secretSealed, formerSealed, formerUntil });
    return { result: { secret, formerSecretUntil: formerUntil }, content: of };
  });
}

/** Tells one event again, under its id, also where it was heard before. */
export async function replayWebhook(
  world: World,
  actor: Actor,
  of: { webhookId: string; eventId: string },
): Promise<void> {
  await actAs(world, actor, "replay webhook", async (trx, at) => {
    const { disabledAt } = await living(trx, actor, of.webhookId);
    if (disabledAt !== null)
      throw new AppError("not-in-this-state", "The webhook is disabled: enable it first.");
    const isThere = await replayDelivery(trx, { organisationId: actor.organisationId, ...of, at });
    if (!isThere) throw new AppError("not-found", "There is no such delivery.");
    return { result: undefined, content: of };
  });
}

/** Tells the address that somebody tries it; the delivery says what it answered. */
export async function testWebhook(
  world: World,
  actor: Actor,
  { webhookId }: { webhookId: string },
): Promise<{ eventId: string }> {
  const eventId = world.ids.next();
  const { organisationId } = actor;
  return actAs(world, actor, "test webhook", async (trx, at) => {
    const { disabledAt } = await living(trx, actor, webhookId);
    if (disabledAt !== null)
      throw new AppError("not-in-this-state", "The webhook is disabled: enable it first.");
    await insertTestEvent(trx, { organisationId, webhookId, eventId, at });
    return { result: { eventId }, content: { webhookId, eventId } };
  });
}

/** After its address answered 410. It is told what happens from now on; what was given up can be told again. Doing it twice is doing it once. */
export async function enableWebhook(world: World, actor: Actor, of: { webhookId: string }): Promise<void> {
  await actAs(world, actor, "enable webhook", async (trx) => {
    await living(trx, actor, of.webhookId);
    await enable(trx, { organisationId: actor.organisationId, ...of });
    return { result: undefined, content: of };
  });
}

async function living(trx: Transaction, { organisationId }: Actor, webhookId: string) {
  const webhook = found(await lockWebhook(trx, { organisationId, webhookId }), "webhook");
  if (webhook.deletedAt !== null) throw new AppError("not-in-this-state", "The webhook was deleted.");
  return webhook;
}
