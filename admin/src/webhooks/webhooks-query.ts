/** What is asked of the server about webhooks. */
import { answered, api } from "../api/client.ts";
import type { components } from "../api/schema.ts";
import type { PageAsked } from "../parts/found-list.tsx";

export type Webhook = components["schemas"]["Webhook"];
export type Delivery = components["schemas"]["WebhookDelivery"];

/** In the order in which a posting meets them. */
export const webhookEvents = ["booked", "refused", "halted", "resumed", "changed"] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

export const webhooksKey = ["webhooks"];

/** For `useFoundList`: the newest first, page by page. */
export const webhookList = {
  queryKey: [...webhooksKey, "list"],
  read: (asked: PageAsked) => answered(api.GET("/api/v1/webhooks", { params: { query: asked } })),
  // An address that answers 410 is switched off by that answer.
  refreshMs: 5_000,
};

export const deliveriesKey = (webhookId: string) => ["webhooks", webhookId, "deliveries"] as const;
