/** Every try to write it: the request, the answer, and how it ended. The newest first. */
import { Badge, Card, Group, Stack, Text, Title } from "@mantine/core";
import { answered, api } from "../api/client.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import type { WholePosting } from "./posting-page.tsx";
import { postingsTexts } from "./postings-texts.ts";
import { AskedContent } from "./raw-content.tsx";

const looks = {
  open: { sign: "◐", color: "blue" },
  accepted: { sign: "✓", color: "teal" },
  refused: { sign: "■", color: "red" },
  later: { sign: "○", color: "gray" },
  unknown: { sign: "▲", color: "yellow" },
} as const;

export function Attempts({ posting }: { posting: WholePosting }) {
  const text = useTexts(postingsTexts);
  const { instant } = useFigures();
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h3">
        {text("attempts")}
      </Title>
      {posting.attemptsMade.length === 0 && <Text>{text("no-attempts")}</Text>}
      {posting.attemptsMade.map((attempt) => (
        <Card key={attempt.number} withBorder padding="sm">
          <Stack gap="xs">
            <Group gap="xs">
              <Text fw={600}>{text("attempt", { number: attempt.number, step: attempt.step + 1 })}</Text>
              <Badge
                color={looks[attempt.outcome].color}
                variant="light"
                leftSection={<span aria-hidden="true">{looks[attempt.outcome].sign}</span>}
              >
                {text(`outcome-${attempt.outcome}`)}
              </Badge>
              <Text size="sm" c="dimmed">
                {instant(attempt.startedAt)}
              </Text>
            </Group>
            <AskedContent
              label={text("request")}
              queryKey={[...placeOf(posting, attempt), "request"]}
              ask={async () => (await readAttempt(posting.id, attempt.number)).request}
            />
            {attempt.hasAnswer && (
              <AskedContent
                label={text("answer")}
                queryKey={[...placeOf(posting, attempt), "answer"]}
                ask={async () => (await readAttempt(posting.id, attempt.number)).answer}
              />
            )}
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}

/** Under way it has no answer yet: what is kept of it then is not what it becomes. */
function placeOf({ id }: WholePosting, { number, outcome }: WholePosting["attemptsMade"][number]) {
  return ["attempt", id, number, outcome];
}

function readAttempt(postingId: string, number: number) {
  const params = { path: { postingId, number } };
  return answered(api.GET("/api/v1/postings/{postingId}/attempts/{number}", { params }));
}
