/** What an address was told, what it answered, and when it is told again. */
import { Badge, Button, Stack, Table, Text } from "@mantine/core";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { ListTable, RowHead } from "../parts/list-table.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { RawContent } from "../postings/raw-content.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { type Delivery, deliveriesKey, type Webhook } from "./webhooks-query.ts";
import { webhooksTexts } from "./webhooks-texts.ts";

const looks = {
  delivered: { color: "teal", sign: "✓" },
  waiting: { color: "yellow", sign: "○" },
  "given-up": { color: "red", sign: "■" },
} as const;

const refreshMs = 3_000;

export function Deliveries({ webhook }: { webhook: Webhook }) {
  const text = useTexts(webhooksTexts);
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: deliveriesKey(webhook.id),
    queryFn: ({ pageParam }) =>
      answered(
        api.GET("/api/v1/webhooks/{webhookId}/deliveries", {
          params: {
            path: { webhookId: webhook.id },
            query: { limit: 20, ...(pageParam === "" ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    refetchInterval: refreshMs,
  });
  if (error !== null) return <ProblemNote error={error} />;
  if (data === undefined) return <Waiting />;
  const deliveries = data.pages.flatMap((page) => page.items);
  if (deliveries.length === 0) return <Text role="status">{text("no-deliveries")}</Text>;
  return (
    <Stack gap="xs">
      <ListTable
        label={text("deliveries-of", { address: webhook.url })}
        columns={[text("happened"), text("event"), text("state"), text("answer"), ""]}
        minWidth={640}
      >
        {deliveries.map((delivery) => (
          <DeliveryRow key={delivery.eventId} webhook={webhook} delivery={delivery} />
        ))}
      </ListTable>
      <ShowMore
        shown={deliveries.length}
        hasMore={hasNextPage}
        isPending={isFetchingNextPage}
        onMore={() => void fetchNextPage()}
      />
    </Stack>
  );
}

function DeliveryRow({ webhook, delivery }: { webhook: Webhook; delivery: Delivery }) {
  const text = useTexts(webhooksTexts);
  const { instant } = useFigures();
  const { color, sign } = looks[delivery.state];
  const isTried = delivery.lastStatus !== null || delivery.lastCause !== null;
  return (
    <Table.Tr>
      <RowHead>{instant(delivery.happenedAt)}</RowHead>
      <Table.Td>
        {text(delivery.kind)}
        <RawContent label={text("message")} content={delivery.data} />
      </Table.Td>
      <Table.Td>
        <Badge color={color} variant="light" leftSection={sign}>
          {text(delivery.state)}
        </Badge>
        <Text size="sm">{text("attempts", { count: delivery.attempts })}</Text>
        {delivery.dueAt !== null && isTried && (
          <Text size="sm">{text("next-try", { at: instant(delivery.dueAt) })}</Text>
        )}
      </Table.Td>
      <Table.Td>{isTried ? <Answer delivery={delivery} /> : text("not-tried")}</Table.Td>
      <Table.Td>
        <Again webhook={webhook} delivery={delivery} />
      </Table.Td>
    </Table.Tr>
  );
}

/** The other side's number or the network's own words, untouched. */
function Answer({ delivery: { lastStatus, lastCause } }: { delivery: Delivery }) {
  const text = useTexts(webhooksTexts);
  if (lastStatus !== null) return <Text>{text("status", { status: lastStatus })}</Text>;
  return (
    <>
      <Text>{text("no-answer")}</Text>
      <Text size="sm" c="dimmed" lang="en">
        {lastCause}
      </Text>
    </>
  );
}

function Again({ webhook, delivery }: { webhook: Webhook; delivery: Delivery }) {
  const text = useTexts(webhooksTexts);
  const { instant } = useFigures();
  const answers = useQueryClient();
  const again = useMutation({
    mutationFn: () =>
      answered(
        api.POST("/api/v1/webhooks/{webhookId}/deliveries/{eventId}/replay", {
          params: { path: { webhookId: webhook.id, eventId: delivery.eventId } },
        }),
      ),
    onSettled: () => answers.invalidateQueries({ queryKey: deliveriesKey(webhook.id) }),
  });
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        disabled={webhook.disabledAt !== null}
        loading={again.isPending}
        aria-label={text("again-of", { at: instant(delivery.happenedAt) })}
        onClick={() => again.mutate()}
      >
        {text("again")}
      </Button>
      {again.error !== null && <ProblemNote error={again.error} />}
    </>
  );
}
