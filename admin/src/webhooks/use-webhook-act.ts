/** What a person does with a webhook that is there: try it, switch it on again, give it a new secret, remove it. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import type { Webhook } from "./webhooks-query.ts";

type Act = "test" | "enable" | "secret" | "removal";

const paths = {
  test: "/api/v1/webhooks/{webhookId}/test",
  enable: "/api/v1/webhooks/{webhookId}/enable",
  removal: "/api/v1/webhooks/{webhookId}/removal",
} as const;

export type WebhookAct = ReturnType<typeof useWebhookAct>;

export function useWebhookAct(webhook: Webhook, of: { onTest: () => void; onRemoved: () => void }) {
  const answers = useQueryClient();
  const params = { path: { webhookId: webhook.id } };
  return useMutation({
    mutationFn: async (name: Act): Promise<{ secret?: string }> =>
      name === "secret"
        ? answered(api.POST("/api/v1/webhooks/{webhookId}/secret", { params }))
        : answered<object>(api.POST(paths[name], { params })),
    onSuccess: (_, name) => {
      if (name === "test") of.onTest();
      if (name === "removal") of.onRemoved();
    },
    onSettled: () => answers.invalidateQueries({ queryKey: ["webhooks"] }),
  });
}
