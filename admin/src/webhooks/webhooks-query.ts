/** What is asked of the server about webhooks. */
import { queryOptions } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { everyPage } from "../api/every-page.ts";
import type { components } from "../api/schema.ts";

export type Webhook = components["schemas"]["Webhook"];
export type Delivery = components["schemas"]["WebhookDelivery"];

/** In the order in which a posting meets them. */
export const webhookEvents = ["booked", "refused", "halted", "resumed", "changed"] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

const webhooksMax = 1_000;

export const webhooksQuery = queryOptions({
  queryKey: ["webhooks"],
  queryFn: () =>
    everyPage(
      (cursor) =>
        answered(
          api.GET("/api/v1/webhooks", {
            params: { query: { limit: 100, ...(cursor === undefined ? {} : { cursor }) } },
          }),
        ),
      webhooksMax,
    ),
  // An address that answers 410 is switched off by that answer.
  refetchInterval: 5_000,
});

export const deliveriesKey = (webhookId: string) => ["webhooks", webhookId, "deliveries"] as const;
