/** Who is told of what happens: addresses with their sealed secrets. */
import type { Transaction } from "../database.ts";
import type { WebhookTable } from "../schema-beside.ts";
import type { PageOf } from "./find-within-border.ts";

type Of = { organisationId: string; webhookId: string };

export async function insertWebhook(
  trx: Transaction,
  of: Of & {
    url: string;
    events: readonly WebhookTable["events"][number][];
    secretSealed: Buffer;
    createdBy: string;
    at: string;
  },
): Promise<void> {
  await trx
    .insertInto("webhook")
    .values({
      organisation_id: of.organisationId,
      id: of.webhookId,
      url: of.url,
      events: [...of.events],
      secret_sealed: of.secretSealed,
      created_by: of.createdBy,
      created_at: of.at,
    })
    .execute();
}

export type WebhookRow = {
  id: string;
  url: string;
  events: WebhookTable["events"];
  createdAt: string;
  createdBy: string;
  formerSecretUntil: string | null;
  deletedAt: string | null;
  disabledAt: string | null;
  disabledBecause: WebhookTable["disabled_because"];
};

const columns = [
  "id",
  "url",
  "events",
  "created_at as createdAt",
  "created_by as createdBy",
  "former_until as formerSecretUntil",
  "deleted_at as deletedAt",
  "disabled_at as disabledAt",
  "disabled_because as disabledBecause",
] as const;

/** Newest first, without those that were deleted. */
export async function listWebhooks(
  trx: Transaction,
  of: { organisationId: string } & PageOf<string>,
): Promise<WebhookRow[]> {
  return trx
    .selectFrom("webhook")
    .select(columns)
    .where("organisation_id", "=", of.organisationId)
    .where("deleted_at", "is", null)
    .$if(of.after !== null, (select) => select.where("id", "<", of.after ?? ""))
    .orderBy("id", "desc")
    .limit(of.limit)
    .execute();
}

export async function findWebhook(trx: Transaction, of: Of): Promise<WebhookRow | undefined> {
  return trx
    .selectFrom("webhook")
    .select(columns)
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.webhookId)
    .executeTakeFirst();
}

/** Locks the row: what is decided about a webhook is decided about its newest secret. */
export async function lockWebhook(
  trx: Transaction,
  of: Of,
): Promise<{ secretSealed: Buffer; deletedAt: string | null; disabledAt: string | null } | undefined> {
  return trx
    .selectFrom("webhook")
    .select(["secret_sealed as secretSealed", "deleted_at as deletedAt", "disabled_at as disabledAt"])
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.webhookId)
    .forUpdate()
    .executeTakeFirst();
}

/** Nothing waits for it any more. */
export async function markWebhookDeleted(trx: Transaction, of: Of & { at: string }): Promise<void> {
  await trx
    .updateTable("webhook")
    .set({ deleted_at: of.at, former_secret_sealed: null, former_until: null })
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.webhookId)
    .execute();
  await giveUpWaiting(trx, of);
}

/** It answered that it wants nothing any more. What happens from now on is not kept for it; what was given up can be told again. */
export async function disableWebhook(trx: Transaction, of: Of & { at: string }): Promise<void> {
  await trx
    .updateTable("webhook")
    .set({ disabled_at: of.at, disabled_because: "gone" })
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.webhookId)
    .where("deleted_at", "is", null)
    .where("disabled_at", "is", null)
    .execute();
  await giveUpWaiting(trx, of);
}

export async function enableWebhook(trx: Transaction, of: Of): Promise<void> {
  await trx
    .updateTable("webhook")
    .set({ disabled_at: null, disabled_because: null })
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.webhookId)
    .execute();
}

async function giveUpWaiting(trx: Transaction, of: Of): Promise<void> {
  await trx
    .updateTable("webhook_delivery")
    .set({ state: "given-up", due_at: null })
    .where("organisation_id", "=", of.organisationId)
    .where("webhook_id", "=", of.webhookId)
    .where("state", "=", "waiting")
    .execute();
}

export async function replaceWebhookSecret(
  trx: Transaction,
  of: Of & { secretSealed: Buffer; formerSealed: Buffer; formerUntil: string },
): Promise<void> {
  await trx
    .updateTable("webhook")
    .set({
      secret_sealed: of.secretSealed,
      former_secret_sealed: of.formerSealed,
      former_until: of.formerUntil,
    })
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.webhookId)
    .execute();
}
