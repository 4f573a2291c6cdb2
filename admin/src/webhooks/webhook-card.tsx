/** One webhook: what it hears, whether it is told at all, and what can be done with it. */
import { Badge, Card, Group, Stack, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { Deliveries } from "./deliveries.tsx";
import { SecretNote } from "./new-webhook.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";
import { useWebhookAct } from "./use-webhook-act.ts";
import { WebhookButtons } from "./webhook-buttons.tsx";
import type { Webhook } from "./webhooks-query.ts";
import { webhooksTexts } from "./webhooks-texts.ts";

export function WebhookCard({ webhook }: { webhook: Webhook }) {
  const text = useTexts(webhooksTexts);
  const { instant } = useFigures();
  const [isListed, { open: list, toggle }] = useDisclosure();
  const [isRemoving, { open: ask, close }] = useDisclosure();
  const act = useWebhookAct(webhook, { onTest: list, onRemoved: close });
  const isDisabled = webhook.disabledAt !== null;
  return (
    <Card withBorder component="section" aria-label={webhook.url}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h5" style={{ overflowWrap: "anywhere" }}>
            {webhook.url}
          </Title>
          <Badge color={isDisabled ? "red" : "teal"} variant="light" leftSection={isDisabled ? "■" : "✓"}>
            {text(isDisabled ? "disabled" : "told")}
          </Badge>
        </Group>
        <Text>{webhook.events.map((event) => text(event)).join(" · ")}</Text>
        {webhook.disabledAt !== null && (
          <Text role="note">{text("disabled-about", { at: instant(webhook.disabledAt) })}</Text>
        )}
        {webhook.formerSecretUntil !== null && (
          <Text size="sm" c="dimmed">
            {text("former-until", { at: instant(webhook.formerSecretUntil) })}
          </Text>
        )}
        <WebhookButtons webhook={webhook} act={act} isListed={isListed} onList={toggle} onRemove={ask} />
        {act.error !== null && <ProblemNote error={act.error} />}
        {act.data?.secret !== undefined && <SecretNote secret={act.data.secret} />}
        {isListed && <Deliveries webhook={webhook} />}
        <RemoveDialog webhook={webhook} act={act} opened={isRemoving} onClose={close} />
      </Stack>
    </Card>
  );
}
