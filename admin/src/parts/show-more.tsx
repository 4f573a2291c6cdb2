/** Lists are read page by page: how many are shown, and a button for the next page. */
import { Button, Group, Text } from "@mantine/core";
import { useTexts } from "../texts/use-texts.ts";
import { partTexts } from "./part-texts.ts";

type ShowMoreOf = { shown: number; hasMore: boolean; isPending: boolean; onMore(): void };

export function ShowMore({ shown, hasMore, isPending, onMore }: ShowMoreOf) {
  const text = useTexts(partTexts);
  return (
    <Group justify="space-between">
      <Text size="sm" c="dimmed" role="status">
        {text("shown", { count: shown })}
      </Text>
      {hasMore && (
        <Button variant="default" loading={isPending} onClick={onMore}>
          {text("show-more")}
        </Button>
      )}
    </Group>
  );
}
