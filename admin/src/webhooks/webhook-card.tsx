/** One webhook: what it hears, whether it is told at all, and what can be done with it. */
import { Badge, Button, Card, Group, Modal, Stack, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { Deliveries } from "./deliveries.tsx";
import { SecretNote } from "./new-webhook.tsx";
import type { Webhook } from "./webhooks-query.ts";
import { webhooksTexts } from "./webhooks-texts.ts";

type Act = "test" | "enabling" | "secret" | "deletion";

const paths = {
  test: "/api/v1/webhooks/{webhookId}/test",
  enabling: "/api/v1/webhooks/{webhookId}/enabling",
  deletion: "/api/v1/webhooks/{webhookId}/deletion",
} as const;

export function WebhookCard({ webhook }: { webhook: Webhook }) {
  const text = useTexts(webhooksTexts);
  const { instant } = useFigures();
  const answers = useQueryClient();
  const [isListed, { open: list, toggle }] = useDisclosure();
  const [isRemoving, { open: ask, close }] = useDisclosure();
  const params = { path: { webhookId: webhook.id } };
  const act = useMutation({
    mutationFn: async (name: Act): Promise<{ secret?: string }> =>
      name === "secret"
        ? answered(api.POST("/api/v1/webhooks/{webhookId}/secret", { params }))
        : answered<object>(api.POST(paths[name], { params })),
    onSuccess: (_, name) => {
      if (name === "test") list();
      if (name === "deletion") close();
    },
    onSettled: () => answers.invalidateQueries({ queryKey: ["webhooks"] }),
  });
  const of = { address: webhook.url };
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
        <Group gap="xs">
          {isDisabled ? (
            <Button
              size="compact-md"
              loading={act.isPending}
              aria-label={text("enable-of", of)}
              onClick={() => act.mutate("enabling")}
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
            onClick={toggle}
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
          <Button size="compact-md" variant="default" aria-label={text("remove-of", of)} onClick={ask}>
            {text("remove")}
          </Button>
        </Group>
        {act.error !== null && <ProblemNote error={act.error} />}
        {act.data?.secret !== undefined && <SecretNote secret={act.data.secret} />}
        {isListed && <Deliveries webhook={webhook} />}
        <Modal
          opened={isRemoving}
          onClose={close}
          title={text("remove-of", of)}
          closeButtonProps={{ "aria-label": text("close") }}
        >
          <Stack>
            <Text>{text("remove-about")}</Text>
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {text("cancel")}
              </Button>
              <Button loading={act.isPending} onClick={() => act.mutate("deletion")}>
                {text("remove")}
              </Button>
            </Group>
          </Stack>
        </Modal>
      </Stack>
    </Card>
  );
}
