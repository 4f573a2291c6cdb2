/** Webhooks out: who is told of what happens, what was told, and telling it again. */
import { z } from "@hono/zod-openapi";
import { AppError } from "../../core/index.ts";
import { findWebhook, listDeliveries, listWebhooks } from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import type { Signed } from "../../engine/acts/people.ts";
import {
  createWebhook,
  deleteWebhook,
  enableWebhook,
  replayWebhook,
  rotateWebhookSecret,
  testWebhook,
} from "../../engine/acts/webhooks.ts";
import { webhookEventsKeptDays } from "../../engine/keep-house.ts";
import { pageAnswer, pageFrom, pageQuery, pageSchema } from "../cursor.ts";
import { idField } from "../fields.ts";
import { reading } from "../reading.ts";
import { nothing, route } from "../route.ts";
import {
  createdWebhookSchema,
  deliveryKey,
  deliverySchema,
  deliveryStateField,
  newWebhookSchema,
  rotatedSecretSchema,
  webhookAnswer,
  webhookSchema,
} from "./webhook-schema.ts";

const params = z.strictObject({ webhookId: idField });

/** A key that may not read would have everything told to an address of its own. */
function refuseToTellMore({ acts }: Signed): void {
  if (!acts.has("read")) throw new AppError("not-allowed", "This key itself may not: read.");
}

export const webhookRoutes = [
  route(
    {
      name: "listWebhooks",
      method: "get",
      path: "/webhooks",
      summary: "Who is told of what happens, newest first",
      acts: ["manage-keys"],
      reach: "organisation",
      query: z.strictObject(pageQuery),
      answer: pageSchema(webhookSchema),
    },
    async (call) => {
      const of = { organisationId: call.actor.organisationId, ...pageFrom(call.query, "id") };
      const rows = await reading(call, (trx) => listWebhooks(trx, of));
      return pageAnswer(rows, call.query, { key: (row) => row.id, item: webhookAnswer });
    },
  ),
  route(
    {
      name: "createWebhook",
      method: "post",
      path: "/webhooks",
      summary: "Be told of what happens; the secret is shown this once",
      description:
        "Each event is posted as {type, timestamp, data} and signed after the Standard Webhooks scheme (webhook-id, webhook-timestamp, webhook-signature). Answer with a 2xx within 15 seconds. Anything else is tried again for three days, under the same webhook-id; 410 disables the webhook until it is enabled again.",
      acts: ["manage-keys"],
      reach: "organisation",
      body: newWebhookSchema,
      status: 201,
      answer: createdWebhookSchema,
    },
    async (call) => {
      refuseToTellMore(call.signed);
      return createWebhook(call.world, call.actor, call.body);
    },
  ),
  route(
    {
      name: "deleteWebhook",
      method: "post",
      path: "/webhooks/{webhookId}/removal",
      summary: "Tell an address nothing any more",
      acts: ["manage-keys"],
      reach: "organisation",
      params,
      answer: nothing,
    },
    async (call) => {
      await deleteWebhook(call.world, call.actor, call.params);
      return {};
    },
  ),
  route(
    {
      name: "enableWebhook",
      method: "post",
      path: "/webhooks/{webhookId}/enable",
      summary: "Tell an address again that has answered 410",
      description: "It is told what happens from now on; replay tells what was given up.",
      acts: ["manage-keys"],
      reach: "organisation",
      params,
      answer: nothing,
    },
    async (call) => {
      refuseToTellMore(call.signed);
      await enableWebhook(call.world, call.actor, call.params);
      return {};
    },
  ),
  route(
    {
      name: "testWebhook",
      method: "post",
      path: "/webhooks/{webhookId}/test",
      summary: "Tell an address that somebody tries it",
      description: "An event of the type test, for this webhook alone. Its delivery says what was answered.",
      acts: ["manage-keys"],
      reach: "organisation",
      params,
      status: 201,
      answer: z.strictObject({ eventId: idField }),
    },
    (call) => testWebhook(call.world, call.actor, call.params),
  ),
  route(
    {
      name: "rotateWebhookSecret",
      method: "post",
      path: "/webhooks/{webhookId}/secret",
      summary: "Make a new secret; the former one signs beside it for a day",
      acts: ["manage-keys"],
      reach: "organisation",
      params,
      status: 201,
      answer: rotatedSecretSchema,
    },
    (call) => rotateWebhookSecret(call.world, call.actor, call.params),
  ),
  route(
    {
      name: "listWebhookDeliveries",
      method: "get",
      path: "/webhooks/{webhookId}/deliveries",
      summary: "What an address was told, or is still to be told, newest first",
      description: `Events are kept for ${webhookEventsKeptDays} days.`,
      acts: ["manage-keys"],
      reach: "organisation",
      params,
      query: z.strictObject({ ...pageQuery, state: deliveryStateField.optional() }),
      answer: pageSchema(deliverySchema),
    },
    async (call) => {
      refuseToTellMore(call.signed);
      const { organisationId } = call.actor;
      const { webhookId } = call.params;
      const state = call.query.state ?? null;
      const rows = await reading(call, async (trx) => {
        found(await findWebhook(trx, { organisationId, webhookId }), "webhook");
        const page = pageFrom(call.query, "instantAndId");
        return listDeliveries(trx, { organisationId, webhookId, state, ...page });
      });
      return pageAnswer(rows, call.query, { key: deliveryKey, item: (row) => row });
    },
  ),
  route(
    {
      name: "replayWebhookDelivery",
      method: "post",
      path: "/webhooks/{webhookId}/deliveries/{eventId}/replay",
      summary: "Tell one event again, under the same id",
      acts: ["manage-keys"],
      reach: "organisation",
      params: z.strictObject({ webhookId: idField, eventId: idField }),
      answer: nothing,
    },
    async (call) => {
      refuseToTellMore(call.signed);
      await replayWebhook(call.world, call.actor, call.params);
      return {};
    },
  ),
];
