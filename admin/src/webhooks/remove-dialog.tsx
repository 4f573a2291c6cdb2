/** Asks once more before a webhook is removed. */
import { Button, Group, Stack, Text } from "@mantine/core";
import { Dialog } from "../parts/dialog.tsx";
import { useTexts } from "../texts/use-texts.ts";
import type { WebhookAct } from "./use-webhook-act.ts";
import type { Webhook } from "./webhooks-query.ts";
import { webhooksTexts } from "./webhooks-texts.ts";

type Of = { webhook: Webhook; act: WebhookAct; opened: boolean; onClose: () => void };

export function RemoveDialog({ webhook, act, opened, onClose }: Of) {
  const text = useTexts(webhooksTexts);
  return (
    <Dialog opened={opened} onClose={onClose} title={text("remove-of", { address: webhook.url })}>
      <Stack>
        <Text>{text("remove-about")}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {text("cancel")}
          </Button>
          <Button loading={act.isPending} onClick={() => act.mutate("removal")}>
            {text("remove")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
