/** What the ledger said, untouched, in whatever language it says it. */
import { Blockquote, Text } from "@mantine/core";
import { useTexts } from "../texts/use-texts.ts";
import { partTexts } from "./part-texts.ts";

export function OwnWords({ children }: { children: string }) {
  const text = useTexts(partTexts);
  return (
    <Blockquote p="xs" color="gray">
      <Text span lang="" style={{ overflowWrap: "anywhere" }}>
        {children}
      </Text>
      <Text size="sm" c="dimmed">
        {text("own-words")}
      </Text>
    </Blockquote>
  );
}
