/** Who is told of what happens: addresses of other programs, with what was told and what they answered. */
import { Button, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMay } from "../api/me.ts";
import { useFoundList } from "../parts/found-list.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { RightNote } from "../parts/right-note.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { NewWebhookDialog } from "./new-webhook.tsx";
import { WebhookCard } from "./webhook-card.tsx";
import { webhookList } from "./webhooks-query.ts";
import { webhooksTexts } from "./webhooks-texts.ts";

export function WebhooksPage() {
  const text = useTexts(webhooksTexts);
  const mayManage = useMay("manage-keys");
  const [isAdding, { open, close }] = useDisclosure();
  return (
    <Stack>
      <PageHead title={text("title")} help="webhooks">
        {mayManage === true && <Button onClick={open}>{text("add")}</Button>}
      </PageHead>
      <Text>{text("about")}</Text>
      <RightNote act="manage-keys" />
      {mayManage === true && <Webhooks />}
      <NewWebhookDialog isOpen={isAdding} onClose={close} />
    </Stack>
  );
}

function Webhooks() {
  const text = useTexts(webhooksTexts);
  const { items, page, error, more } = useFoundList(webhookList);
  if (error !== null) return <ProblemNote error={error} />;
  if (page === undefined) return <Waiting />;
  if (items.length === 0) return <Text>{text("none")}</Text>;
  return (
    <>
      {items.map((webhook) => (
        <WebhookCard key={webhook.id} webhook={webhook} />
      ))}
      {more}
    </>
  );
}
