/** What happened, and what became of telling it: claimed for an attempt, ended, asked for again. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";
import type { WebhookDeliveryTable, WebhookEventTable } from "../schema-beside.ts";
import { isFarAhead } from "./far-ahead.ts";
import type { PageOf } from "./find-within-border.ts";

/** No attempt is put off by more than a day (`waitsMs` in webhooks/deliver-to.ts). `webhooks_to_tell` has the same bound. */
const longestWait = "2 days";

export type WebhookName = { organisationId: string; webhookId: string };

/**
 * For the dispatcher, across organisations: addresses with something due, longest due first, and nothing but their ids. `among`
 * null: of all.
 */
export async function webhooksToTell(
  trx: Transaction,
  of: { most: number; among: readonly string[] | null; besides: readonly string[] },
): Promise<WebhookName[]> {
  const among = of.among === null ? null : [...of.among];
  const { rows } = await sql<WebhookName>`
    select organisation_id as "organisationId", webhook_id as "webhookId"
    from webhooks_to_tell(${of.most}::integer, ${among}::uuid[], ${[...of.besides]}::uuid[])`.execute(trx);
  return rows;
}

export type ClaimedDelivery = {
  webhookId: string;
  eventId: string;
  kind: WebhookEventTable["kind"];
  happenedAt: string;
  data: unknown;
  url: string;
  secretSealed: Buffer;
  formerSealed: Buffer | null;
  formerUntil: string | null;
  /** This attempt's number, from 1. */
  attempts: number;
};

/** Of one address. Counts the attempt and makes it due again after the lease: one that ends with its process is made anew, under the same id. */
export async function claimDeliveries(
  trx: Transaction,
  of: WebhookName & { limit: number; leaseMs: number },
): Promise<ClaimedDelivery[]> {
  const { rows } = await sql<ClaimedDelivery>`
    with due as (
      select organisation_id, webhook_id, event_id from webhook_delivery
      where organisation_id = ${of.organisationId} and webhook_id = ${of.webhookId} and state = 'waiting'
        and (due_at <= bilag_now() or ${isFarAhead(sql`due_at`, longestWait)})
      order by due_at limit ${of.limit} for update skip locked)
    update webhook_delivery delivery set attempts = attempts + 1, attempted_at = bilag_now(),
      due_at = bilag_now() + make_interval(secs => ${of.leaseMs / 1000}::double precision)
    from due
    join webhook on webhook.organisation_id = due.organisation_id and webhook.id = due.webhook_id
    join webhook_event event on event.organisation_id = due.organisation_id and event.id = due.event_id
    where delivery.organisation_id = due.organisation_id and delivery.webhook_id = due.webhook_id
      and delivery.event_id = due.event_id
    returning delivery.webhook_id as "webhookId", delivery.event_id as "eventId", event.kind,
      event.happened_at as "happenedAt", event.data, webhook.url, webhook.secret_sealed as "secretSealed",
      webhook.former_secret_sealed as "formerSealed", webhook.former_until as "formerUntil", delivery.attempts`.execute(
    trx,
  );
  return rows;
}

type DeliveryOf = WebhookName & { eventId: string };

/** Of the attempt that was claimed: another one since then, or a replay, has its own end. */
export async function endDelivery(
  trx: Transaction,
  of: DeliveryOf & {
    attempts: number;
    state: WebhookDeliveryTable["state"];
    dueAt: string | null;
    deliveredAt: string | null;
    status: number | null;
    cause: string | null;
  },
): Promise<void> {
  await trx
    .updateTable("webhook_delivery")
    .set({
      state: of.state,
      due_at: of.dueAt,
      delivered_at: of.deliveredAt,
      last_status: of.status,
      last_cause: of.cause,
    })
    .where("organisation_id", "=", of.organisationId)
    .where("webhook_id", "=", of.webhookId)
    .where("event_id", "=", of.eventId)
    .where("state", "=", "waiting")
    .where("attempts", "=", of.attempts)
    .execute();
}

/** An event that one webhook alone is told, whatever it asked for: whether its address hears. */
export async function insertTestEvent(trx: Transaction, of: DeliveryOf & { at: string }): Promise<void> {
  const { organisationId: organisation_id, webhookId, eventId } = of;
  await trx
    .insertInto("webhook_event")
    .values({
      organisation_id,
      id: eventId,
      kind: "test",
      happened_at: of.at,
      data: JSON.stringify({ webhookId }),
    })
    .execute();
  await trx
    .insertInto("webhook_delivery")
    .values({ organisation_id, webhook_id: webhookId, event_id: eventId, state: "waiting", due_at: of.at })
    .execute();
}

/** False where there is no such delivery. */
export async function replayDelivery(trx: Transaction, of: DeliveryOf & { at: string }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("webhook_delivery")
    .set({ state: "waiting", due_at: of.at, attempts: 0, delivered_at: null })
    .where("organisation_id", "=", of.organisationId)
    .where("webhook_id", "=", of.webhookId)
    .where("event_id", "=", of.eventId)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export type DeliveryRow = {
  eventId: string;
  kind: WebhookEventTable["kind"];
  happenedAt: string;
  data: unknown;
  state: WebhookDeliveryTable["state"];
  attempts: number;
  dueAt: string | null;
  attemptedAt: string | null;
  deliveredAt: string | null;
  lastStatus: number | null;
  lastCause: string | null;
};

/** Newest first. The webhook must have been found before. */
export async function listDeliveries(
  trx: Transaction,
  of: {
    organisationId: string;
    webhookId: string;
    state: WebhookDeliveryTable["state"] | null;
  } & PageOf<{ at: string; id: string }>,
): Promise<DeliveryRow[]> {
  const { rows } = await sql<DeliveryRow>`
    select event.id as "eventId", event.kind, event.happened_at as "happenedAt", event.data, delivery.state, delivery.attempts,
      delivery.due_at as "dueAt", delivery.attempted_at as "attemptedAt", delivery.delivered_at as "deliveredAt",
      delivery.last_status as "lastStatus", delivery.last_cause as "lastCause"
    from webhook_delivery delivery
    join webhook_event event on event.organisation_id = delivery.organisation_id and event.id = delivery.event_id
    where delivery.organisation_id = ${of.organisationId} and delivery.webhook_id = ${of.webhookId}
      and (${of.state}::text is null or delivery.state = ${of.state}::text)
      and (${of.after === null} or (date_trunc('milliseconds', event.happened_at), event.id)
        < (${of.after?.at ?? null}::timestamptz, ${of.after?.id ?? null}::uuid))
    order by date_trunc('milliseconds', event.happened_at) desc, event.id desc limit ${of.limit}`.execute(
    trx,
  );
  return rows;
}

/** In all organisations; says how many. */
export async function forgetWebhookEvents(trx: Transaction, of: { olderThan: string }): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select forget_webhook_events(${of.olderThan}::timestamptz) as count`.execute(trx);
  return rows[0]?.count ?? 0;
}
