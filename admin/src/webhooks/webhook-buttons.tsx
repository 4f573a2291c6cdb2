/** The buttons below a webhook, each named with its address for those who hear the page. */
import { Button, Group } from "@mantine/core";
import { useTexts } from "../texts/use-texts.ts";
import type { WebhookAct } from "./use-webhook-act.ts";
import type { Webhook } from "./webhooks-query.ts";
import { webhooksTexts } from "./webhooks-texts.ts";

type Of = { webhook: Webhook; act: WebhookAct; isListed: boolean; onList: () => void; onRemove: () => void };

export function WebhookButtons({ webhook, act, isListed, onList, onRemove }: Of) {
  const text = useTexts(webhooksTexts);
  const of = { address: webhook.url };
  return (
    <Group gap="xs">
      {webhook.disabledAt !== null ? (
        <Button
          size="compact-md"
          loading={act.isPending}
          aria-label={text("enable-of", of)}
          onClick={() => act.mutate("enable")}
        >
          {text("enable")}
        </Button>
      ) : (
        <Button
          size="compact-md"
          variant="default"
          loading={act.isPending && act.variables === "test"}
          aria-label={text("test-of", of)}
          onClick={() => act.mutate("test")}
        >
          {text("try")}
        </Button>
      )}
      <Button
        size="compact-md"
        variant="default"
        aria-expanded={isListed}
        aria-label={text("deliveries-of", of)}
        onClick={onList}
      >
        {text("deliveries")}
      </Button>
      <Button
        size="compact-md"
        variant="default"
        aria-label={text("new-secret-of", of)}
        onClick={() => act.mutate("secret")}
      >
        {text("new-secret")}
      </Button>
      <Button size="compact-md" variant="default" aria-label={text("remove-of", of)} onClick={onRemove}>
        {text("remove")}
      </Button>
    </Group>
  );
}
