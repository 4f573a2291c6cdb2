/** Every try to write it: the request, the answer, and how it ended. The newest first. */
import { Badge, Card, Group, Stack, Text, Title } from "@mantine/core";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import type { WholePosting } from "./posting-page.tsx";
import { postingsTexts } from "./postings-texts.ts";
import { RawContent } from "./raw-content.tsx";

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
            <RawContent label={text("request")} content={attempt.request} />
            {attempt.answer !== null && attempt.answer !== undefined && (
              <RawContent label={text("answer")} content={attempt.answer} />
            )}
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}
