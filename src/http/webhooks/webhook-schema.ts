/** Webhooks over HTTP. A secret is shown when it is made, and never again. */
import { z } from "@hono/zod-openapi";
import type { DeliveryRow, WebhookRow } from "../../db/index.ts";
import { idField, instantField } from "../fields.ts";

const eventField = z.enum(["booked", "refused", "halted", "resumed", "changed"]).openapi({
  description:
    "booked: a posting stands in the ledger as it was sent. refused: the ledger or the check before it said no. halted, resumed: a lane. changed: the ledger holds something otherwise than it was booked.",
});

/** What a delivery may be of: what was asked for, or a person's test. */
const toldField = z.enum([...eventField.options, "test"]).openapi({
  description: "test: a person tried whether the address hears.",
});

export const webhookSchema = z
  .strictObject({
    id: idField,
    url: z.string(),
    events: z.array(eventField),
    createdAt: instantField,
    createdBy: idField,
    formerSecretUntil: instantField
      .nullable()
      .openapi({ description: "Until then the secret before this one signs beside it." }),
    disabledAt: instantField
      .nullable()
      .openapi({ description: "Since then it is told nothing; enable it to be told again." }),
    disabledBecause: z.enum(["gone"]).nullable().openapi({ description: "gone: it answered 410." }),
  })
  .openapi("Webhook");

export const newWebhookSchema = z
  .strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .openapi({
        description: "https, and not in a private network unless the operator lists it.",
        example: "https://hooks.example.com/bilag",
      }),
    events: z.array(eventField).min(1).max(5),
  })
  .openapi("NewWebhook");

const secretField = z.string().openapi({
  description: "whsec_…, for the Standard Webhooks scheme. Keep it now: it is never shown again.",
});

export const createdWebhookSchema = z
  .strictObject({ webhookId: idField, secret: secretField })
  .openapi("CreatedWebhook");

export const rotatedSecretSchema = z
  .strictObject({ secret: secretField, formerSecretUntil: instantField })
  .openapi("RotatedWebhookSecret");

export const deliveryStateField = z.enum(["waiting", "delivered", "given-up"]);

export const deliverySchema = z
  .strictObject({
    eventId: idField.openapi({ description: "The webhook-id header: the same for each attempt and replay." }),
    kind: toldField,
    happenedAt: instantField,
    data: z.unknown().openapi({ description: "The `data` of the message." }),
    state: deliveryStateField,
    attempts: z.int(),
    dueAt: instantField.nullable(),
    attemptedAt: instantField.nullable(),
    deliveredAt: instantField.nullable(),
    lastStatus: z.int().nullable(),
    lastCause: z.string().nullable(),
  })
  .openapi("WebhookDelivery");

export function webhookAnswer({ deletedAt: _, ...webhook }: WebhookRow): z.output<typeof webhookSchema> {
  return webhook;
}

export function deliveryKey({ happenedAt, eventId }: DeliveryRow): { at: string; id: string } {
  return { at: happenedAt, id: eventId };
}
